//! What it costs to ask once more, against drawing the order for the first time.

use serde_json::{Value, json};

use super::super::Bench;
use super::super::browser::Browser;
use super::super::condition::Condition;
use super::super::contestant::Make;
use super::super::order::{changed, order};
use super::super::verdict::Check;
use super::super::visit::{Wanted, arrive};
use super::SIZES;
use crate::Result;
use crate::bench::median;
use crate::step::step;

const TIMES: usize = 5;
const MOST: f64 = 0.1;

/// A tag that takes the place of the old one, once the wasm is there: nothing but asking and drawing.
const DRAW: &str = "(async () => {
    const old = document.querySelector('order-tracker');
    const tag = old.cloneNode();
    const known = bench.roots.length;
    old.replaceWith(tag);
    while (!bench.roots[known] || !bench.isThere(bench.roots[known])) await bench.painted();
    await bench.painted();
    await new Promise((resolve) => setTimeout(resolve, 500));
})()";
const REFRESH: &str = "(async () => {
    await document.querySelector('order-tracker').refresh();
    await bench.painted();
    await new Promise((resolve) => setTimeout(resolve, 500));
})()";

/// Draws and refreshes each large order some times.
pub(super) fn measure(bench: &Bench) -> Result<Vec<Check>> {
    let mut checks = Vec::new();
    println!();
    for size in SIZES {
        let before = order(size);
        let after = changed(&before);
        let (first, same, other) = step(&format!("Refreshing {} items", size.items), || one(bench, &before, &after))?;
        println!("  first {first:.0} ms, the same again {same:.1} ms, one item changed {other:.1} ms");
        if size != SIZES[0] {
            let check = |what: &str, cost: f64| Check {
                what: format!("{} items: refreshing {what}, in times of the first drawing", size.items),
                measured: cost / first,
                wanted: MOST,
            };
            checks.extend([check("the same", same), check("one that has changed", other)]);
        }
    }
    Ok(checks)
}

/// Milliseconds of work for drawing, for the same answer and for one with another item.
fn one(bench: &Bench, before: &Value, after: &Value) -> Result<(f64, f64, f64)> {
    bench.server.answers_with(before);
    let path = Make::Widget.without_hints().path();
    let (browser, _) = arrive(bench, path, Condition::NoLimit, &Wanted::last_item(before), None)?;
    // Time that the thread had: what else the machine does is left out.
    browser.devtools("Performance.enable", &json!({ "timeDomain": "threadTicks" }))?;
    let (mut first, mut same, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..TIMES {
        bench.server.answers_with(before);
        first.push(cost(&browser, DRAW)?);
        same.push(cost(&browser, REFRESH)?);
        bench.server.answers_with(after);
        other.push(cost(&browser, REFRESH)?);
    }
    Ok((median(first), median(same), median(other)))
}

/// How long the page's thread was busy: scripts, styles and layout.
fn cost(browser: &Browser, act: &str) -> Result<f64> {
    let before = browser.metric("TaskDuration")?;
    browser.evaluate(act)?;
    Ok((browser.metric("TaskDuration")? - before) * 1000.0)
}
