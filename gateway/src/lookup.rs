//! `POST /orders`.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::response::Response;
use futures_util::future::join_all;
use orders::{Error, Lookup, Order, OrderNumber};
use serde::Deserialize;

use crate::{Account, Gateway, Notes, Upstream, reply};

/// What a look-up may say. One of the two numbers has to be there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    order_id: Option<String>,
    purchase_order: Option<String>,
    provider: Option<String>,
}

pub(crate) async fn orders<U: Upstream>(
    State(gateway): State<Arc<Gateway<U>>>,
    body: Result<Bytes, BytesRejection>,
) -> Response {
    // A body that is cut off or too large holds no number.
    let Ok(body) = body else { return reply::failure(Error::InvalidNumber) };
    match gateway.find(&body).await {
        Ok(orders) => reply::success(orders),
        Err(error) => reply::failure(error),
    }
}

impl<U: Upstream> Gateway<U> {
    async fn find(&self, body: &[u8]) -> Result<Vec<Order>, Error> {
        let question: Question = serde_json::from_slice(body).map_err(|_| Error::InvalidNumber)?;
        let lookup = question.lookup()?;
        let is_asked = |account: &&Account| question.provider.as_deref().is_none_or(|id| account.provider.id() == id);
        let asked: Vec<_> = self.accounts.iter().filter(is_asked).collect();
        if asked.is_empty() {
            return Err(Error::Unsupported);
        }
        let mut orders = merge(join_all(asked.into_iter().map(|account| self.ask(account, &lookup))).await)?;
        if self.notes == Notes::Kept {
            orders.iter_mut().for_each(|order| order.notes.clear());
        }
        Ok(orders)
    }

    /// Asks one account in every spelling of the number until an order is found.
    async fn ask(&self, account: &Account, lookup: &Lookup) -> Result<Vec<Order>, Error> {
        let mut outcome = Err(Error::NotFound);
        for spelling in account.provider.spellings(lookup) {
            outcome = self.ask_once(account, &spelling).await;
            if !matches!(outcome, Err(Error::NotFound | Error::InvalidNumber)) {
                break;
            }
        }
        if let Err(error) = outcome {
            let provider = account.provider.id();
            match error {
                Error::Unauthorized | Error::Unreadable { .. } => {
                    tracing::error!(provider, outcome = error.code(), "{error}")
                }
                Error::Busy { .. } | Error::Unreachable => {
                    tracing::warn!(provider, outcome = error.code(), "{error}")
                }
                Error::InvalidNumber | Error::Unsupported | Error::NotFound | Error::ProofNeeded => {
                    tracing::debug!(provider, outcome = error.code(), "{error}");
                }
            }
        }
        outcome
    }

    async fn ask_once(&self, account: &Account, lookup: &Lookup) -> Result<Vec<Order>, Error> {
        let mut request = account.provider.request(lookup)?;
        account.provider.authorize(&mut request, &account.keys);
        let answer = self.upstream.send(&account.endpoint, request).await?;
        account.provider.read(Some(lookup), &answer)
    }
}

impl Question {
    fn lookup(&self) -> Result<Lookup, Error> {
        match (&self.order_id, &self.purchase_order) {
            (Some(number), None) => OrderNumber::parse(number).map(Lookup::OrderId),
            (None, Some(number)) => OrderNumber::parse(number).map(Lookup::PurchaseOrder),
            _ => Err(Error::InvalidNumber),
        }
    }
}

/// What was found anywhere is the answer. Else a failure goes before "not found", since the order may be where nobody
/// could look, and "not found" before what some of the providers cannot be asked.
fn merge(outcomes: Vec<Result<Vec<Order>, Error>>) -> Result<Vec<Order>, Error> {
    let (mut found, mut worst) = (Vec::new(), None::<Error>);
    for outcome in outcomes {
        match outcome {
            Ok(orders) => found.extend(orders),
            Err(error) if worst.is_none_or(|worst| gravity(error) > gravity(worst)) => worst = Some(error),
            Err(_) => {}
        }
    }
    match worst {
        Some(error) if found.is_empty() => Err(error),
        _ => orders::provider::found(found),
    }
}

fn gravity(error: Error) -> u8 {
    match error {
        Error::Unreachable => 7,
        Error::Busy { .. } => 6,
        Error::Unauthorized => 5,
        Error::Unreadable { .. } => 4,
        Error::ProofNeeded => 3,
        Error::NotFound => 2,
        Error::InvalidNumber => 1,
        Error::Unsupported => 0,
    }
}
