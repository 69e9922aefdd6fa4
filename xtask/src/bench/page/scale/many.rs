//! Many tags on one page, all of one order.

use super::super::Bench;
use super::super::condition::Condition;
use super::super::figures::count;
use super::super::order::{Size, order};
use super::super::server::ORDERS;
use super::super::site::{MANY, MANY_TAGS};
use super::super::verdict::Check;
use super::super::visit::{Wanted, arrive};
use crate::Result;
use crate::step::step;

/// Counts what they share.
pub(super) fn measure(bench: &Bench) -> Result<Vec<Check>> {
    let order = order(Size::USUAL);
    bench.server.answers_with(&order);
    let wanted = Wanted { count: MANY_TAGS, ..Wanted::headline(&order) };
    let (browser, told) = step(&format!("Opening a page with {MANY_TAGS} tags"), || {
        arrive(bench, MANY, Condition::NoLimit, &wanted, None)
    })?;
    let asked = bench.server.asked();
    let timers = browser.evaluate("bench.timers()")?.as_f64().ok_or("the page counts no timers")?;
    let ending = |end: &str| count(asked.iter().filter(|one| one.path.ends_with(end)).count());
    println!("  readable after {:.0} ms", told["readable"].as_f64().unwrap_or_default());
    let check = |what: &str, measured: f64| Check { what: format!("{MANY_TAGS} tags: {what}"), measured, wanted: 1.0 };
    Ok(vec![
        check("wasm files fetched", ending(".wasm")),
        check("requests for the order", ending(ORDERS)),
        check("timers", timers),
    ])
}
