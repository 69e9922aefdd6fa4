//! The gateway as a shop's page, an operator and a stranger meet it.
#![allow(clippy::unwrap_used, reason = "what cannot be set up is a failed test")]

mod carriers;
mod limits;
mod manners;
mod orders;
mod privacy;
mod program;
mod proofs;
mod providers;
mod recipes;
mod recorded;
mod sandbox;
mod signed_links;
mod visitor;
mod web;
