//! The tracker on a page of its own, in a frame.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use super::{Visits, expect, expected};
use crate::Result;
use crate::patience::soon;
use crate::shop::Shop;
use crate::visitor::Visitor;

const FRAME: &str = "iframe[data-order-tracker]";
/// The room that the page gives the frame, and the room that the frame's content takes.
const ROOM: &str = "return document.querySelector(arguments[0]).clientHeight";
const TAKEN: &str = "return [innerHeight, document.documentElement.scrollHeight]";

pub(super) fn add(visits: &mut Visits) {
    visits.add_at_a_shop("a_frame_is_as_high_as_its_order", async |visitor, shop| {
        visitor.go(&shop.page("/recipes/iframe/index.html")).await?;
        fits(visitor).await?;
        visitor.see(".news", "Found: shipped").await
    });
    visits.add_at_a_shop("a_frame_of_another_origin_is_as_high_as_its_order", from_elsewhere);
    visits.add_at_a_shop("a_frame_tells_nothing_to_pages_that_it_does_not_know", for_others);
    visits.add_at_a_shop("a_page_that_listens_late_is_told_what_has_happened", for_the_late);
}

async fn from_elsewhere(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/iframe/index.html")).await?;
    leads_elsewhere(visitor, shop).await?;
    fits(visitor).await
}

/// The frame knows the shop as 127.0.0.1.
async fn for_others(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/iframe/index.html").replace("127.0.0.1", "localhost")).await?;
    visitor.see(".news", "Found: shipped").await?;
    visitor.examine("document.querySelector('.news').value = ''", vec![]).await?;
    leads_elsewhere(visitor, shop).await?;
    let initial = visitor.examine(ROOM, vec![json!(FRAME)]).await?;
    visitor.step_into(FRAME).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.step_out().await?;
    sleep(Duration::from_millis(500)).await;
    let (room, news) = (visitor.examine(ROOM, vec![json!(FRAME)]).await?, visitor.read(".news").await?);
    expect(room == initial && news.is_empty(), || format!("it is told {room} px instead of {initial}, and “{news}”"))
}

/// Its styles count the frame's border as part of its height, as many do.
async fn for_the_late(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/page?script=/order-tracker/frame.css")).await?;
    let put = "
        document.querySelector('order-tracker').remove();
        const rules = new CSSStyleSheet();
        rules.replaceSync('* { box-sizing: border-box }');
        document.adoptedStyleSheets = [rules];
        document.body.insertAdjacentHTML('beforeend', arguments[0]);
        document.addEventListener('order-tracker-found', ({ detail }) => { window.heard = detail.stage; });
    ";
    let frame = "<iframe data-order-tracker src='/order-tracker/frame.html?order-id=6724120'></iframe>";
    visitor.examine(put, vec![json!(frame)]).await?;
    visitor.step_into(FRAME).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.step_out().await?;
    visitor.examine("return import('/order-tracker/frame-host.js').then(() => null)", vec![]).await?;
    soon("the event of the frame", async || {
        let heard = visitor.examine("return window.heard", vec![]).await?;
        expect(heard == "shipped", || format!("it hears {heard}"))
    })
    .await?;
    visitor.step_into(FRAME).await?;
    has_its_room(visitor).await?;
    visitor.step_out().await
}

/// The frame is the content network's, and as high as the page's stylesheet says.
async fn leads_elsewhere(visitor: &Visitor, shop: &Shop) -> Result {
    let change = "
        const frame = document.querySelector(arguments[0]);
        frame.removeAttribute('style');
        frame.src = arguments[1];
    ";
    let address = shop.elsewhere("/order-tracker/frame.html?order-id=6724120");
    visitor.examine(change, vec![json!(FRAME), json!(address)]).await.map(drop)
}

/// Nothing of it is cut off or has to be scrolled to, also after it has grown and shrunk.
async fn fits(visitor: &Visitor) -> Result {
    let initial = visitor.examine(ROOM, vec![json!(FRAME)]).await?;
    visitor.step_into(FRAME).await?;
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    has_its_room(visitor).await?;
    visitor.examine("return document.querySelector('order-tracker').lookup({})", vec![]).await?;
    tag.read("#number").await?;
    has_its_room(visitor).await?;
    visitor.step_out().await?;
    let room = visitor.examine(ROOM, vec![json!(FRAME)]).await?;
    expect(room != initial, || format!("it stays at {room} px"))
}

async fn has_its_room(visitor: &Visitor) -> Result {
    soon("a frame as high as its content", async || {
        let [room, taken] = serde_json::from_value::<[u64; 2]>(visitor.examine(TAKEN, vec![]).await?)?;
        let body = visitor.examine("return document.body.getBoundingClientRect().bottom", vec![]).await?;
        let body = body.as_f64().unwrap_or_default();
        // Not more than some pixels of margin, either.
        let is_tight = taken <= room && (room as f64 - body).abs() < 40.0;
        expect(is_tight, || format!("it has {room} px, its content {taken}, its body {body}"))
    })
    .await
}
