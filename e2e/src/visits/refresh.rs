//! An order that moves on while the page is open.

use serde_json::{Value, json};

use super::{Visits, expect};
use crate::Result;
use crate::tag::Tag;
use crate::visitor::Visitor;

const IN_PRODUCTION: &str = include_str!("../../../orders/fixtures/dream-junction/found/in-production.json");
const DELIVERED: &str = include_str!("../../../orders/fixtures/dream-junction/found/delivered.json");

pub(super) fn add(visits: &mut Visits) {
    visits.add("an_order_that_moved_is_shown_anew_without_a_reload", moved);
    visits.add("an_order_that_moved_is_shown_anew_in_time", in_time);
    visits.add("a_refresh_that_fails_keeps_what_is_shown_and_says_so", failed);
    visits.add("a_tag_that_is_told_not_to_refresh_stays_as_it_is", off);
}

async fn moved(visitor: &Visitor) -> Result {
    let tag = in_production(visitor, "").await?;
    visitor.network_answers(200, &numbered(DELIVERED)?).await?;
    visitor.comes_online().await?;
    tag.see_order("delivered").await?;
    expect(tag.missed().await? == 0, || "the order was hidden behind a skeleton".to_owned())
}

async fn in_time(visitor: &Visitor) -> Result {
    let tag = in_production(visitor, "5").await?;
    visitor.network_answers(200, &numbered(DELIVERED)?).await?;
    tag.see_order("delivered").await
}

async fn failed(visitor: &Visitor) -> Result {
    let tag = in_production(visitor, "").await?;
    let fresh = tag.read("[part=freshness]").await?;
    visitor.network_fails().await?;
    visitor.comes_online().await?;
    tag.see_other("[part=freshness]", &fresh).await?;
    tag.see_order("in_production").await?;
    expect(tag.count("[part=notice]").await? == 0, || "the failure took the order's place".to_owned())?;
    expect(tag.missed().await? == 0, || "the order was hidden behind a skeleton".to_owned())
}

async fn off(visitor: &Visitor) -> Result {
    let tag = in_production(visitor, "off").await?;
    visitor.network_answers(200, &numbered(DELIVERED)?).await?;
    visitor.comes_online().await?;
    let asked = visitor.meanwhile("return new Promise((done) => setTimeout(() => done(window.asked), 5500))").await?;
    expect(asked == 0, || format!("it asked {asked} times"))?;
    tag.see_order("in_production").await
}

/// An order that is being made, on a page whose network is ours.
async fn in_production(visitor: &Visitor, refresh: &str) -> Result<Tag> {
    visitor.open("/demo/plain-html.html").await?;
    // The script of the tag still comes over the network as it is.
    let tag = visitor.tag().await?;
    visitor.network_answers(200, &numbered(IN_PRODUCTION)?).await?;
    tag.set("provider", "dream-junction").await?;
    tag.set("refresh-every", refresh).await?;
    tag.set("order-id", NUMBER).await?;
    tag.see_order("in_production").await?;
    tag.watch("[part=skeleton]").await?;
    Ok(tag)
}

const NUMBER: &str = "1";

/// One order, whatever it was called where it was saved.
fn numbered(saved: &str) -> Result<String> {
    let mut order: Value = serde_json::from_str(saved)?;
    order["id"] = json!(NUMBER);
    Ok(order.to_string())
}
