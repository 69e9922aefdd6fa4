//! The gateway: it holds the providers' keys, asks them, and answers with neutral orders.
//!
//! ```text
//! POST /orders        {"order_id": "…"} or {"purchase_order": "…"}, and a proof where one is wanted
//! GET  /openapi.json  all of it, for machines
//! GET  /              the tracking page; /embed.js is the widget, /frame.html the tag alone
//! GET  /healthz, /readyz, /metrics
//! ```
#![forbid(unsafe_code)]

pub mod account;
pub mod check;
pub mod config;
pub mod sandbox;
pub mod settings;
pub mod upstream;

mod asker;
mod assets;
mod found;
mod gateway;
mod health;
mod http;
mod limits;
mod lookup;
mod metrics;
mod openapi;
mod proof;
mod question;
mod reply;
mod serve;
mod trouble;

pub use account::{Account, Proofs};
pub use gateway::{Gateway, Readiness};
pub use http::app;
pub use openapi::openapi;
pub use proof::{is_signed, sign};
pub use serve::{Peer, serve};
pub use upstream::Upstream;
