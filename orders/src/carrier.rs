//! Who brings a parcel, and where they show it: which carrier a number can be of ([`candidates()`]), which one a
//! provider's word means ([`named`]), whose page a link opens ([`at`]), and what of it a customer is offered
//! ([`Told::tracking`]).
//!
//! A carrier is a line of text, its numbers are patterns, and one function reads the patterns: so a carrier more costs
//! the widget a few dozen bytes. They are written in `carrier/carriers/`, a file for each part of the world.

mod candidates;
mod carriers;
mod check;
mod fill;
mod known;
mod link;
mod named;
mod number;
mod own;
mod packed;
mod post;
mod rule;
mod shape;
#[cfg(test)]
mod tests;
mod trace;
mod tracking;

pub use candidates::{Candidates, Confidence, candidates};
pub use known::Carrier;
pub use link::{Link, at};
pub use named::named;
pub use own::OwnCarrier;
pub use trace::{trace, trace_own};
pub use tracking::{Told, Tracking};
