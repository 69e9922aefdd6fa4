//! The packed widget as a guest on pages: it clashes with nobody, and leaves nothing behind.

use serde_json::json;

use super::{Visits, expect, traces};
use crate::Result;
use crate::engine::Screen;
use crate::patience::soon;
use crate::visitor::Visitor;

/// A page of the demo without a tag.
pub(super) const PAGE: &str = "/demo/";
/// An order of each provider, and of the gateway, which asks them all.
pub(super) const TAGS: &str = "
    <order-tracker proxy='/api/direct/dream-junction' provider='dream-junction' order-id='6724120'></order-tracker>
    <order-tracker proxy='/api/direct/finerworks' provider='finerworks' purchase-order='PO_0001'></order-tracker>
    <order-tracker proxy='/api/direct/deconetwork' provider='deconetwork' order-id='INV1234'></order-tracker>
    <order-tracker proxy='/api/direct/shineon' provider='shineon' order-id='20018'></order-tracker>
    <order-tracker proxy='/api' order-id='6724120'></order-tracker>
";
pub(super) fn add(visits: &mut Visits) {
    let [packed, built] = ["/embed/embed.js", "/embed.js"];
    visits.add("guest::two_copies_of_the_script_and_five_providers_get_along", async move |visitor| {
        clash(visitor, packed, built).await
    });
    visits.add("guest::two_copies_get_along_whichever_is_first", async move |visitor| {
        clash(visitor, built, packed).await
    });
    visits.add("guest::the_script_for_a_gateway_asks_one_and_no_provider", gateway);
    visits.add("guest::another_version_that_was_first_stays_and_both_are_named", versions);
    if visits.is_chromium() {
        // A browser of its own, since those that have been elsewhere keep pages and their listeners.
        let screen = Screen { width: 400, ..Screen::PHONE };
        visits.add_on(screen, "guest::tags_that_were_taken_away_leave_nothing_behind", traces::visit);
    }
}

async fn clash(visitor: &Visitor, first: &str, second: &str) -> Result {
    visitor.open(PAGE).await?;
    let load = "
        window.said = [];
        const warn = console.warn;
        console.warn = (...words) => { said.push(words.join(' ')); warn(...words); };
        const [tags, first, second] = more;
        await import(first);
        await customElements.whenDefined('order-tracker');
        document.body.insertAdjacentHTML('beforeend', tags);
        await import(second);
    ";
    visitor.acts(load, vec![json!(TAGS), json!(first), json!(second)]).await?;
    let tags = visitor.tags(5).await?;
    for (tag, stage) in tags.iter().zip(["shipped", "delivered", "shipped", "canceled", "shipped"]) {
        tag.see_order(stage).await?;
    }
    let said = "return window.said.filter((words) => words.includes('the first on this page stays')).length";
    soon("one line in the console", async || {
        let count = visitor.meanwhile(said).await?;
        expect(count == 1, || format!("there are {count}"))
    })
    .await
}

async fn gateway(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let load = "
        const told = [];
        const error = console.error;
        console.error = (...words) => { told.push(words.join(' ')); error(...words); window.told = told.join('\\n'); };
        document.body.insertAdjacentHTML('beforeend', more[0]);
        await import('/embed/embed-gateway.js');
    ";
    let [provider, ours] = ["proxy='/api/direct/shineon' provider='shineon'", "proxy='/api'"]
        .map(|asked| format!("<order-tracker {asked} order-id='20018'></order-tracker>"));
    visitor.acts(load, vec![json!([provider, ours].concat())]).await?;
    let tags = visitor.tags(2).await?;
    tags[1].see_order("canceled").await?;
    tags[0].see("Tracking is not set up correctly").await?;
    let told = visitor.meanwhile("return window.told").await?;
    let wanted = "provider=\"shineon\" is not for this script, which asks gateways only";
    expect(told.as_str().is_some_and(|told| told.contains(wanted)), || format!("the console says {told}"))
}

async fn versions(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let load = "
        const told = [];
        const warn = console.warn;
        console.warn = (...words) => { told.push(words.join(' ')); warn(...words); };
        customElements.define('order-tracker', class extends HTMLElement { static version = '0.0.9'; });
        await import('/embed/embed.js');
        window.told = told.join('\\n');
    ";
    visitor.acts(load, vec![]).await?;
    let told = visitor.meanwhile("return window.told").await?;
    let wanted = concat!(env!("CARGO_PKG_VERSION"), " is loaded too: the first on this page stays, 0.0.9");
    expect(told.as_str().is_some_and(|told| told.contains(wanted)), || format!("the console says {told}"))
}
