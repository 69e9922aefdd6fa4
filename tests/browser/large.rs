//! Orders of a thousand rows, of which most are folded away.

use std::fmt::Write;

use wasm_bindgen_test::wasm_bindgen_test;

use crate::moving::tag;
use crate::visitor::{Page, Tag, a_moment};

const ITEMS: u32 = 12_000;

/// Of which the last is as far as told.
fn order(last: &str) -> String {
    let mut items = String::new();
    for index in 1..ITEMS {
        write!(items, r#"{{"id":"{index}","name":"Mug {index}","quantity":1,"stage":"produced"}},"#).unwrap();
    }
    format!(
        r#"{{"orders":[{{"provider":"shineon","id":"1","stage":"in_production","placed_at":"2026-11-01",
            "items":[{items}{{"id":"last","name":"Last mug","quantity":1,"stage":"{last}"}}]}}]}}"#
    )
}

async fn all_rows(tag: &Tag) -> u32 {
    for _ in 0..200 {
        if tag.count("[part=item]") == ITEMS {
            break;
        }
        a_moment().await;
    }
    tag.count("[part=item]")
}

#[wasm_bindgen_test]
async fn what_is_seen_of_a_large_order_does_not_wait_for_what_is_folded_away() {
    let page = Page::new().answer("/api", 200, &order("produced")).shows(&tag("off"));
    let tag = page.tag();
    tag.see("Mug 5").await;
    assert!(tag.count("[part=item]") < ITEMS, "the page was kept busy until all was there");
    // What stands below the long list does not come later.
    tag.see("Show all (12,000)").await;
    tag.see("Ordered").await;
    assert_eq!(all_rows(&tag).await, ITEMS);
    assert!(tag.find("[part=item]:last-child [part=item-name]").is_some());
    drop(page);
}

#[wasm_bindgen_test]
async fn a_large_order_that_changes_while_it_is_built_is_whole_and_in_order() {
    let page = Page::new().answer("/api", 200, &order("produced")).shows(&tag("off"));
    let tag = page.tag();
    tag.see("Mug 5").await;
    let page = page.answer("/api", 200, &order("shipped"));
    tag.click("[part=refresh-button]");
    for _ in 0..100 {
        if tag.count("[part=item][data-news=odd]") == 1 {
            break;
        }
        a_moment().await;
    }
    assert_eq!(all_rows(&tag).await, ITEMS);
    for (row, name) in [(1, "Mug 6"), (2_000, "Mug 2005"), (11_995, "Last mug")] {
        let told = tag.find(&format!("details [part=item]:nth-child({row}) [part=item-name]")).unwrap();
        assert_eq!(told.text_content().as_deref(), Some(name));
    }
    drop(page);
}
