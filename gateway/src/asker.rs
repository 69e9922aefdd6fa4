//! One account, asked with manners: a deadline, one more try where that may help, and rest for a provider in trouble.

use std::pin::pin;
use std::time::{Duration, Instant};

use async_lock::Semaphore;
use futures_util::future::{Either, select};
use orders::contact::{Contacts, contacts};
use orders::{Answer, Error, Lookup, Order, Request};

use crate::health::Health;
use crate::metrics::Metrics;
use crate::upstream::Trouble;
use crate::{Account, Upstream};

/// An account, and how its provider fares.
#[derive(Debug)]
pub(crate) struct Asker {
    pub(crate) account: Account,
    health: Health,
    turns: Semaphore,
}

/// Questions to one provider at one time; others wait for their turn. Its answers may be large.
const AT_ONCE: usize = 64;

/// Between a failure and the second try: long enough for a restart behind a load balancer, and not the same for all.
const BREATH_MS: std::ops::Range<u64> = 50..250;
/// With less time left nobody is asked a second time.
const WORTH_A_TRY: Duration = Duration::from_millis(500);

impl Asker {
    pub(crate) fn new(account: Account) -> Self {
        Self { account, health: Health::default(), turns: Semaphore::new(AT_ONCE) }
    }

    /// Asks for an order in one spelling of its number.
    pub(crate) async fn ask<U: Upstream>(
        &self,
        upstream: &U,
        lookup: &Lookup,
        deadline: Instant,
        metrics: &Metrics,
    ) -> Result<(Vec<Order>, Vec<Contacts>), Error> {
        let provider = self.account.provider;
        let mut request = provider.request(lookup)?;
        provider.authorize(&mut request, &self.account.keys);
        let left = deadline.saturating_duration_since(Instant::now());
        if left < WORTH_A_TRY {
            // That the time was used up before says nothing about this provider.
            return Err(Error::Unreachable);
        }
        let (turn, late) = (pin!(self.turns.acquire()), pin!(upstream.pause(left)));
        let _turn = match select(turn, late).await {
            Either::Left((turn, _)) => turn,
            Either::Right(_) => {
                metrics.refused("upstream");
                return Err(Error::Busy { retry_after_secs: Some(1) });
            }
        };
        self.health.begin(Instant::now()).inspect_err(|_| metrics.refused("upstream"))?;
        let answer = self.send(upstream, request, deadline, metrics).await;
        // One number can make a provider stumble: that is not the same as being down.
        let has_stumbled = answer.as_ref().is_ok_and(|answer| answer.status == 500);
        let outcome = answer.and_then(|answer| {
            let orders = provider.read(Some(lookup), &answer)?;
            let is_compared = self.account.proofs.contact;
            Ok((orders, if is_compared { contacts(provider, &answer) } else { Vec::new() }))
        });
        let error = outcome.as_ref().err().copied().filter(|_| !has_stumbled);
        self.health.end(error, Instant::now());
        outcome.inspect_err(|error| self.log(*error))
    }

    /// Reading an order twice does no harm, so a second try is always safe; it is only made where it may help.
    async fn send<U: Upstream>(
        &self,
        upstream: &U,
        request: Request,
        deadline: Instant,
        metrics: &Metrics,
    ) -> Result<Answer, Error> {
        let first = self.send_once(upstream, request.clone(), deadline, metrics).await;
        let may_pass = match &first {
            Err(trouble) => *trouble == Trouble::NoConnection,
            Ok(answer) => matches!(answer.status, 502..=504) && answer.retry_after_secs.is_none(),
        };
        let left = deadline.saturating_duration_since(Instant::now());
        let last = if may_pass && left > WORTH_A_TRY {
            upstream.pause(Duration::from_millis(fastrand::u64(BREATH_MS))).await;
            self.send_once(upstream, request, deadline, metrics).await
        } else {
            first
        };
        last.map_err(|trouble| match trouble {
            Trouble::NoConnection | Trouble::TooLate => Error::Unreachable,
            Trouble::TooLarge => Error::Unreadable { why: "the answer is larger than 1 MiB" },
        })
    }

    async fn send_once<U: Upstream>(
        &self,
        upstream: &U,
        request: Request,
        deadline: Instant,
        metrics: &Metrics,
    ) -> Result<Answer, Trouble> {
        let begun = Instant::now();
        let within = deadline.saturating_duration_since(begun);
        let answer = upstream.send(&self.account.endpoint, request, within).await;
        metrics.asked(&self.account.name, begun.elapsed());
        answer
    }

    fn log(&self, error: Error) {
        let (account, outcome) = (self.account.name.as_str(), error.code());
        match error {
            Error::Unauthorized | Error::Unreadable { .. } => tracing::error!(account, outcome, "{error}"),
            Error::Busy { .. } | Error::Unreachable => tracing::warn!(account, outcome, "{error}"),
            Error::InvalidNumber | Error::Unsupported | Error::NotFound | Error::ProofNeeded(_) => {
                tracing::debug!(account, outcome, "{error}");
            }
        }
    }
}
