//! What can go wrong, and what the customer is told.

use super::{Visits, expect};
use crate::Result;
use crate::tag::Tag;
use crate::visitor::Visitor;

/// Which number of the sandbox brings which error, straight from the provider.
const FAILURES: [(&str, &str, &str, &str); 7] = [
    ("not_found", "dream-junction", "order-id", "no such number"),
    ("invalid_number", "dream-junction", "order-id", "\u{7}"),
    ("unsupported", "deconetwork", "purchase-order", "PO-1"),
    ("busy", "dream-junction", "order-id", "busy"),
    ("unauthorized", "shineon", "order-id", "unauthorized"),
    ("unreachable", "finerworks", "purchase-order", "unreachable"),
    ("unreadable", "deconetwork", "order-id", "unreadable"),
];

pub(super) fn add(visits: &mut Visits) {
    for (code, provider, kind, number) in FAILURES {
        visits.add(&format!("the_error_{code}_is_told"), async move |visitor| {
            visitor.open("/demo/plain-html.html").await?;
            let tag = visitor.tag().await?;
            tag.set("provider", provider).await?;
            tag.set("proxy", &format!("/api/direct/{provider}")).await?;
            tag.set(kind, number).await?;
            told(&tag, code).await
        });
    }
    visits.add("the_error_proof_needed_is_told_with_a_second_field", async |visitor| {
        visitor.open("/demo/guarded.html").await?;
        let tag = visitor.tag().await?;
        tag.set("order-id", "20018").await?;
        told(&tag, "proof_needed").await?;
        tag.read("label[for=contact]").await.map(drop)
    });
    visits.add("the_error_proof_needed_is_told_where_only_a_link_will_do", async |visitor| {
        visitor.open("/demo/plain-html.html").await?;
        let tag = visitor.tag().await?;
        visitor.network_answers(401, r#"{"error":"proof_needed","proofs":["signature"]}"#).await?;
        tag.set("order-id", "20018").await?;
        told(&tag, "proof_needed").await?;
        expect(tag.count("#contact").await? == 0, || "it asks for a contact".to_owned())
    });
    visits.add("what_cannot_be_a_number_is_said_at_the_field", at_the_field);
    visits.add("a_number_that_is_not_found_stays_there_to_be_corrected", corrected);
    visits.add("a_visitor_tries_again_once_the_network_is_back", again);
    visits.add("a_busy_provider_is_asked_again_when_the_wait_is_over", after_the_wait);
}

/// A title and some advice.
async fn told(tag: &Tag, code: &str) -> Result {
    let told = tag.see_error(code).await?;
    expect(told.lines().count() >= 2, || format!("it only says “{told}”"))
}

async fn at_the_field(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", "   ").await?;
    tag.click("form [part=button]").await?;
    tag.read("#number[aria-invalid=true]").await?;
    let complaint = tag.read("#complaint").await?;
    expect(!complaint.is_empty(), || "nothing is said at the field".to_owned())
}

async fn corrected(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", "2001").await?;
    tag.click("form [part=button]").await?;
    tag.see_error("not_found").await?;
    tag.type_more_into("#number", "8").await?;
    tag.click("form [part=button]").await?;
    tag.see_order("canceled").await
}

async fn again(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    visitor.network_fails().await?;
    tag.type_into("#number", "20018").await?;
    tag.click("form [part=button]").await?;
    tag.see_error("unreachable").await?;
    visitor.network_is_back().await?;
    tag.click("[part=notice] [part=button]").await?;
    tag.see_order("canceled").await
}

async fn after_the_wait(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    visitor.network_answers(429, r#"{"error":"busy","retry_after_secs":2}"#).await?;
    tag.type_into("#number", "20018").await?;
    tag.click("form [part=button]").await?;
    tag.see_error("busy").await?;
    expect(tag.count("[part=notice] [part=button][disabled]").await? == 1, || "the button does not wait".to_owned())?;
    visitor.network_is_back().await?;
    tag.read("[part=notice] [part=button]:not([disabled])").await?;
    tag.click("[part=notice] [part=button]").await?;
    tag.see_order("canceled").await
}
