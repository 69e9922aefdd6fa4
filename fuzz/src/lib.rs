//! What the fuzzer makes up is read here, and what must hold then is looked at: no panic, no more time and memory than its
//! length allows, and what was read can be sent on.
#![forbid(unsafe_code)]

pub mod mutate;
pub mod worst;

mod adapter;
mod bounds;
mod carriers;
#[cfg(feature = "gateway")]
mod config;
#[cfg(feature = "gateway")]
mod proof;
mod stretch;
mod text;

pub use bounds::{Cost, cost};

/// What is fuzzed: the adapters by their providers' ids, then the other readers.
pub const TARGETS: [&str; 9] =
    ["dream-junction", "finerworks", "deconetwork", "shineon", "gateway", "text", "carriers", "proof", "config"];

/// Reads what somebody has made up.
///
/// # Panics
/// Where a reader does, or where it breaks a promise.
pub fn read(target: &str, input: &[u8]) {
    // What is no text is no answer, question or file.
    let Ok(text) = std::str::from_utf8(input) else { return };
    match target {
        "text" => text::read(text),
        "carriers" => carriers::read(text),
        #[cfg(feature = "gateway")]
        "proof" => proof::read(text),
        #[cfg(feature = "gateway")]
        "config" => config::read(text),
        provider => adapter::read(provider, text),
    }
}
