use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::moving::{MAKING, come_back, order, tag};
use crate::visitor::{Page, a_moment};

#[wasm_bindgen_test]
async fn an_order_that_moves_is_shown_anew_and_said() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("5"));
    let tag = page.tag();
    tag.see("In production").await;
    let page = page.answer("/api", 200, &order("shipped", "shipped"));
    for _ in 0..120 {
        if page.asked().len() > 1 {
            break;
        }
        assert_eq!(tag.count("[part=skeleton]"), 0, "what is known stays");
        a_moment().await;
    }
    tag.see("2 parcels are on their way.").await;
    assert_eq!(page.asked().len(), 2, "asked again by itself");
    assert_eq!(tag.hears(), "2 parcels are on their way.");
    assert_ne!(tag.attribute("[part=order]", "data-news").as_deref(), Some("no"));
}

#[wasm_bindgen_test]
async fn focus_and_what_was_unfolded_stay_when_the_order_moves() {
    let page = Page::new().answer("/api", 200, &order("partly_shipped", "in_production")).shows(&tag("off"));
    let tag = page.tag();
    tag.see("1 of 2 items is on its way.").await;
    assert!(tag.part("waiting").contains("Cap"));
    tag.click("[part=toggle]");
    tag.focus("[part=shipment]:nth-child(2) [part=tracking-link]");
    let link = tag.0.shadow_root().unwrap().active_element().unwrap();
    let page = page.answer("/api", 200, &order("shipped", "shipped"));
    tag.click("[part=refresh-button]");
    tag.see("2 parcels are on their way.").await;
    a_moment().await;
    assert_eq!(tag.0.shadow_root().unwrap().active_element(), Some(link), "the very same link");
    assert_eq!(tag.count("details[open]"), 1);
    assert_eq!(tag.count("[part=waiting]"), 0);
    drop(page);
}

#[wasm_bindgen_test]
async fn focus_stays_below_what_is_new() {
    let known = order("shipped", "shipped");
    let page = Page::new().answer("/api", 200, &known).shows(&tag("off"));
    let tag = page.tag();
    tag.see("2 parcels are on their way.").await;
    tag.focus("[part=shipment]:nth-child(2) [part=tracking-link]");
    let link = tag.0.shadow_root().unwrap().active_element().unwrap();
    let dated = known.replace(r#""tracking_url""#, r#""delivered_at": "2026-11-06", "tracking_url""#);
    let page = page.answer("/api", 200, &dated);
    tag.click("[part=refresh-button]");
    tag.see("November 6, 2026").await;
    a_moment().await;
    assert_eq!(tag.0.shadow_root().unwrap().active_element(), Some(link), "the very same link");
    drop(page);
}

#[wasm_bindgen_test]
async fn a_change_that_is_not_in_the_headline_is_said_by_itself() {
    let page = Page::new().answer("/api", 200, &order("partly_shipped", "in_production")).shows(&tag("off"));
    let tag = page.tag();
    tag.see("Cap").await;
    let page = page.answer("/api", 200, &order("partly_shipped", "produced"));
    tag.click("[part=refresh-button]");
    for _ in 0..20 {
        a_moment().await;
        if tag.hears() == "New: Cap: Ready to ship" {
            break;
        }
    }
    assert_eq!(tag.hears(), "New: Cap: Ready to ship");
    let news = |row: u8| tag.attribute(&format!("[part=item]:nth-child({row})"), "data-news").unwrap();
    assert_eq!((news(1).as_str(), news(2).as_str()), ("no", "odd"));
    drop(page);
}

#[wasm_bindgen_test]
async fn what_has_not_changed_is_not_touched() {
    let page = Page::new().answer("/api", 200, &order("partly_shipped", "in_production")).shows(&tag("off"));
    let tag = page.tag();
    tag.see("Cap").await;
    let changes = tag.observe();
    let page = page.answer("/api", 200, &order("partly_shipped", "produced"));
    tag.click("[part=refresh-button]");
    for _ in 0..10 {
        a_moment().await;
    }
    let touched = changes.touched();
    assert!(touched.contains(&"item-badge SPAN".to_owned()), "{touched:?}");
    for touched in touched {
        // A button's label that follows a signal is a node of its own.
        let may_be = ["item", "item-badge", "waiting-badge", "copy-button", "freshness", "updated", ""];
        assert!(may_be.contains(&touched.split(' ').next().unwrap()), "{touched} was touched");
    }
    drop(page);
}

#[wasm_bindgen_test]
async fn an_order_that_has_not_moved_is_neither_drawn_nor_said_again() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("60"));
    let tag = page.tag();
    tag.see("In production").await;
    let changes = tag.observe();
    come_back();
    TimeoutFuture::new(6_000).await;
    assert_eq!(page.asked().len(), 2);
    // The time of the answer may be another one.
    let touched = changes.touched();
    assert!(touched.iter().all(|touched| touched.starts_with("updated")), "{touched:?}");
}

#[wasm_bindgen_test]
async fn a_refresh_that_fails_keeps_the_order_and_says_how_old_it_is() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("off"));
    let tag = page.tag();
    tag.see("In production").await;
    assert!(tag.part("updated").starts_with("Updated "));
    let page = page.answer("/api", 502, r#"{"error": "unreachable"}"#);
    tag.click("[part=refresh-button]");
    tag.see("This is what we knew 1 minute ago.").await;
    tag.see("In production").await;
    let page = page.answer("/api", 200, MAKING);
    tag.click("[part=refresh-button]");
    tag.see("Updated ").await;
    tag.does_not_see("what we knew");
    drop(page);
}

#[wasm_bindgen_test]
async fn whoever_wants_something_newer_is_told_what_came_of_it() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("off"));
    let tag = page.tag();
    tag.see("In production").await;
    let page = page.answer_after(200, "/api", "no answer");
    tag.click("[part=refresh-button]");
    a_moment().await;
    assert_eq!(tag.attribute("[part=freshness]", "data-state").as_deref(), Some("asking"));
    tag.see("This is what we knew 1 minute ago.").await;
    assert_eq!(tag.hears(), tag.part("updated"));
    drop(page);
}
