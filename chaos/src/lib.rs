//! A network that goes wrong in every way, by seeds that can be run again: between the gateway and a provider, and between
//! the widget and the gateway.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a rig prints")]
#![allow(missing_docs, reason = "plain data, whose names say it")]

pub mod fault;
pub mod lanes;
pub mod provider;
pub mod proxy;
pub mod summary;
pub mod upstream;

/// What a schedule is made with: the same numbers for the same seed, on any machine.
pub type Luck = fastrand::Rng;

/// What a rig ends with when it cannot run at all.
pub type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;
