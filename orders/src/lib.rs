//! What an order is, and how each provider tells of one.
//!
//! A [`Provider`] turns a [`Lookup`] into a [`Request`], and the [`Answer`] to it into [`Order`]s. Nothing here does
//! I/O, reads a clock or knows a browser, so the same adapters run in the widget and in the gateway.
#![forbid(unsafe_code)]

#[cfg(feature = "carriers")]
pub mod carrier;
#[cfg(feature = "keys")]
pub mod contact;
mod error;
mod evidence;
mod link;
mod lookup;
mod message;
mod names;
mod order;
mod parcels;
pub mod parts;
mod proof;
#[cfg(feature = "schema")]
mod schema;
mod stage;
mod whole;

pub mod json;
pub mod provider;
pub mod time;

pub use error::Error;
pub use evidence::settle;
pub use lookup::{Lookup, OrderNumber};
pub use message::{Answer, Method, Request, encode};
pub use names::{ItemNames, OrderNames, ShipmentNames};
pub use order::{Item, ItemOption, Note, Order, Orders, ServiceRequest, Shipment, TrackingLink};
pub use parcels::{first, last, outermost, parcels};
pub use proof::{Proof, Wanted};
pub use provider::Provider;
pub use stage::Stage;
pub use time::Moment;
pub use whole::whole;

/// The worked example of a new provider, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../../CONTRIBUTING.md")]
struct Contributing;
