//! Make-believe providers on this machine: real HTTP servers that speak each provider's API with its own way of
//! checking keys, and hold the fixtures' orders, those of the providers' documentation among them.

use std::io;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{AppendHeaders, IntoResponse, Response};
use orders::provider::{self, Keys};
use secrecy::SecretString;
use tokio::net::TcpListener;

use crate::Account;
use crate::account::Proofs;
use crate::settings::{Limits, Settings, Signing};

mod deconetwork;
mod direct;
mod dream_junction;
mod finerworks;
mod overview;
mod shelf;
mod shineon;

pub use direct::direct;
pub use shelf::{MOVING_ID, MOVING_PURCHASE_ORDER};

use shelf::{Found, Shelf};

/// A make-believe provider.
struct Shop {
    /// The provider's id.
    id: &'static str,
    /// What opens its account, by the names of the credentials.
    keys: &'static [(&'static str, &'static str)],
    /// Its API.
    routes: fn(Arc<Shelf>) -> Router,
    /// What its fixtures look like.
    shape: &'static shelf::Shape,
}

/// No secret: it is here for all to read.
pub const SIGNING_SECRET: &str = "the-sandbox-signs-with-this-sentence";
/// How long a make-believe provider that is busy wants to be left alone.
const RETRY_AFTER_SECS: &str = "15";

const SHOPS: [&Shop; 4] = [&dream_junction::SHOP, &finerworks::SHOP, &deconetwork::SHOP, &shineon::SHOP];

/// Starts the make-believe providers on free ports of this machine.
///
/// # Errors
/// Where no port can be had.
pub async fn start() -> io::Result<Vec<Account>> {
    start_slow(Duration::ZERO).await
}

/// Starts make-believe providers that take their time for each answer, as real ones do.
///
/// # Errors
/// Where no port can be had.
pub async fn start_slow(latency: Duration) -> io::Result<Vec<Account>> {
    let mut accounts = Vec::new();
    for shop in SHOPS {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let endpoint = format!("http://{}", listener.local_addr()?);
        let mut routes = (shop.routes)(Arc::new(Shelf::new(shop, Instant::now())));
        if !latency.is_zero() {
            let slow = move |request: Request, next: Next| async move {
                tokio::time::sleep(latency).await;
                next.run(request).await
            };
            routes = routes.layer(from_fn(slow));
        }
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let provider = provider::by_id(shop.id).ok_or(io::ErrorKind::NotFound)?;
        let keys = shop.keys.iter().map(|(name, secret)| (*name, SecretString::from(*secret)));
        accounts.push(Account {
            provider,
            endpoint,
            keys: Keys(keys.collect()),
            name: shop.id.to_owned(),
            proofs: Proofs::NONE,
        });
    }
    Ok(accounts)
}

/// The same accounts, each with all the proofs that it can have.
#[must_use]
pub fn guarded(accounts: &[Account]) -> Vec<Account> {
    let guarded = |account: &Account| {
        let proofs = Proofs { contact: !account.provider.contacts().is_empty(), signature: true };
        Account { proofs, ..account.clone() }
    };
    accounts.iter().map(guarded).collect()
}

/// Signs with [`SIGNING_SECRET`], and lets a demo page with a hundred tags ask for all of them at once.
#[must_use]
pub fn settings() -> Settings {
    const PLENTY: NonZeroU32 = NonZeroU32::new(100_000).expect("it is not zero");
    Settings {
        signing: Signing::with(SecretString::from(SIGNING_SECRET)),
        limits: Limits {
            client_per_minute: PLENTY,
            client_proofs_per_hour: PLENTY,
            total_per_second: PLENTY,
            at_once: PLENTY,
            ..Limits::default()
        },
        ..Settings::default()
    }
}

/// What was found, or else the provider's own way of saying that there is nothing.
fn sent(found: Found, nothing: impl FnOnce() -> Response) -> Response {
    let json = [(header::CONTENT_TYPE, "application/json")];
    match found {
        Found::Answer(body) => (json, body).into_response(),
        Found::Failure(status, body) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            let wait = (status == StatusCode::TOO_MANY_REQUESTS).then_some((header::RETRY_AFTER, RETRY_AFTER_SECS));
            (status, json, AppendHeaders(wait), body).into_response()
        }
        Found::Nothing => nothing(),
    }
}
