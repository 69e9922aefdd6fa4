//! Orders, attributes and pages that mean no good: nothing runs, nothing leaves its box, and the page stays of use.

mod answers;
mod asked;
mod attributes;
mod bidi;
mod builtins;
mod extremes;
mod huge;
mod leaving;
mod links;
mod order;
mod styles;
mod takeover;
mod templates;
mod texts;

use serde_json::Value;

use super::narrow::MEASURE;
use super::{Visits, expect};
use crate::Result;
use crate::tag::Tag;
use crate::visitor::Visitor;

/// The smallest page with a tag.
const PAGE: &str = "/demo/plain-html.html";
const TRIPWIRE: &str = include_str!("hostile/tripwire.js");
const INSPECT: &str = include_str!("hostile/inspect.js");

pub(super) fn add(visits: &mut Visits) {
    for room in [
        order::add,
        links::add,
        bidi::add,
        huge::add,
        leaving::add,
        attributes::add,
        asked::add,
        builtins::add,
        takeover::add,
        styles::add,
        extremes::add,
        templates::add,
    ] {
        room(visits);
    }
}

/// A page whose tag is looked at by scripts of ours: they know `faults`, `outside`, `inspected` and `measured`.
async fn look(tag: &Tag, script: &str, more: Vec<Value>) -> Result<Value> {
    let measured = format!("const measured = () => {{ {MEASURE} }};");
    tag.does(&format!("{TRIPWIRE} {INSPECT} {measured} return (async () => {{ {script} }})()"), more).await
}

/// Lines of what is wrong.
fn nothing(wrong: &Value) -> Result {
    let lines: Vec<_> = wrong.as_array().ok_or("nobody has looked")?.iter().filter_map(Value::as_str).collect();
    expect(lines.is_empty(), || lines.join("\n  "))
}

/// Somebody looks for an order of the sandbox, and finds it.
async fn is_of_use(visitor: &Visitor, tag: &Tag) -> Result {
    visitor.network_is_back().await?;
    tag.does("tag.removeAttribute('provider')", vec![]).await?;
    tag.set("proxy", "/api").await?;
    tag.does("return tag.lookup({})", vec![]).await?;
    tag.type_into("#number", "20018").await?;
    tag.click("[value=order-id]").await?;
    tag.click("form [part=button]").await?;
    tag.see_order("canceled").await
}
