//! The gateway: it holds the providers' keys, asks them, and answers with neutral orders.
//!
//! ```text
//! POST /orders   {"order_id": "…"} or {"purchase_order": "…"}, and "provider": "…" where only one is to be asked
//! ```
#![forbid(unsafe_code)]

pub mod accounts;
pub mod sandbox;
pub mod upstream;

mod lookup;
mod reply;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::post;

pub use accounts::Account;
pub use upstream::Upstream;

/// Whether the providers' internal notes are sent to customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notes {
    /// They are the shop's business.
    #[default]
    Kept,
    /// The operator wants them shown.
    Sent,
}

/// Everything the service rests on.
#[derive(Debug)]
pub struct Gateway<U> {
    /// Who is asked.
    pub accounts: Vec<Account>,
    /// How they are asked.
    pub upstream: U,
    /// Whether internal notes go out.
    pub notes: Notes,
}

/// The largest question: a number has at most 100 characters.
const MAX_QUESTION_BYTES: usize = 4096;

/// No word of ours: a page whose `proxy` points to the wrong place must not tell customers that there is no order.
const NOTHING_HERE: &str =
    "Nothing here. The order gateway answers POST /orders; a proxy in front of it has to cut off its prefix.\n";

/// The service as a value, to be served or called.
pub fn app<U: Upstream>(gateway: Gateway<U>) -> Router {
    Router::new()
        .route("/orders", post(lookup::orders::<U>))
        .fallback(|| async { (StatusCode::NOT_FOUND, NOTHING_HERE) })
        .layer(DefaultBodyLimit::max(MAX_QUESTION_BYTES))
        .with_state(Arc::new(gateway))
}
