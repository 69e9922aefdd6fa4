//! What holds whatever an order says. `PROPTEST_CASES=20000 cargo test -p orders --test properties` looks longer.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod arbitrary;
mod behind;
mod further;
mod identity;
mod mixed;
mod settled;
mod story;
mod told;

use orders::provider::{GATEWAY, PROVIDERS};
use orders::{Answer, Error, Moment, Order, Provider};

fn everybody() -> impl Iterator<Item = &'static dyn Provider> {
    PROVIDERS.iter().copied().chain([GATEWAY])
}

fn answer(status: u16, body: String) -> Answer {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    Answer { status, retry_after_secs: None, received_at, parse: orders::json::parse, body }
}

fn read(provider: &dyn Provider, body: String) -> Result<Vec<Order>, Error> {
    provider.read(None, &answer(200, body))
}
