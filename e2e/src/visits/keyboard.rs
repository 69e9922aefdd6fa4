//! A customer who has no mouse.

use super::{Visits, expect};
use crate::Result;
use crate::engine::Screen;
use crate::keyboard::{Key, Keyboard};
use crate::visitor::Visitor;

/// An order of the sandbox with a history that is folded, and a link for each of its parcels.
const PURCHASE_ORDER: &str = "PO-30168";
const ORDER_ID: &str = "6724120";
/// Between an element that has gone and the next: longer, and a key pressed meanwhile goes nowhere.
const BRIEF_MS: u64 = 150;

pub(super) fn add(visits: &mut Visits) {
    visits.add_on(Screen::TABLET, "a_customer_with_a_keyboard_alone_finds_unfolds_follows_and_refreshes", alone);
}

async fn alone(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    tag.read("form").await?;
    let keys = visitor.keyboard();
    let kind = keys.press_until(Key::Tab, "order-id").await?;
    keys.watch().await?;
    expect(kind.is_checked, || "no kind of number is chosen".to_owned())?;
    let kind = keys.press(Key::Down).await?;
    expect(kind.name == "purchase-order" && kind.is_checked, || format!("an arrow leads to {kind:?}"))?;
    keys.press_until(Key::Tab, "input").await?;
    keys.type_text(PURCHASE_ORDER).await?;
    keys.press(Key::Enter).await?;
    tag.see_order("delivered").await?;
    keys.is_led_to("headline").await?;

    keys.press_until(Key::Tab, "copy-button").await?;
    there_and_back(&keys, "tracking-link").await?;
    keys.press_until(Key::Tab, "toggle").await?;
    expect(tag.count("details[open]").await? == 0, || "it is unfolded before".to_owned())?;
    let toggle = keys.press(Key::Space).await?;
    expect(toggle.name == "toggle", || format!("unfolding leads to {toggle:?}"))?;
    expect(tag.count("details[open]").await? == 1, || "it stays folded".to_owned())?;

    keys.press_until(Key::Tab, "refresh-button").await?;
    visitor.network_counts().await?;
    keys.press(Key::Enter).await?;
    visitor.network_was_asked().await?;
    keys.is_led_to("refresh-button").await?;
    expect(tag.count("details[open]").await? == 1, || "refreshing folds it".to_owned())?;

    keys.press_until(Key::Tab, "another").await?;
    keys.press(Key::Enter).await?;
    keys.is_led_to("input").await?;
    let kind = keys.press_shifted(Key::Tab).await?;
    expect(kind.name == "order-id" && kind.is_checked, || format!("the way back leads to {kind:?}"))?;
    keys.press_until(Key::Tab, "input").await?;
    keys.type_text(ORDER_ID).await?;
    keys.press(Key::Enter).await?;
    tag.see_order("shipped").await?;
    keys.is_led_to("headline").await?;

    let (lost_ms, copied) = keys.lost().await?;
    expect(lost_ms.as_u64().is_some_and(|ms| ms < BRIEF_MS), || format!("the focus was lost for {lost_ms} ms"))?;
    expect(copied == 0, || format!("{copied} texts were copied"))
}

/// The next place of that name, back from it, and there again.
async fn there_and_back(keys: &Keyboard, name: &str) -> Result {
    keys.press_until(Key::Tab, name).await?;
    let back = keys.press_shifted(Key::Tab).await?;
    expect(back.name != name && back.outline != "none", || format!("Shift and Tab lead to {back:?}"))?;
    let there = keys.press(Key::Tab).await?;
    expect(there.name == name, || format!("Tab leads to {there:?}"))
}
