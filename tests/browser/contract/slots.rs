use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::moving::MAKING;
use crate::visitor::{Page, Tag};

const CHILDREN: &str = "
    <p>Write to us.</p>
    <h2 slot=heading>Your order</h2><p slot=empty>Bought something?</p>
    <p slot=help>The number is in our e-mail.</p><p slot=footer>We ship on weekdays.</p>
";

/// Whether the page's own words can be seen there.
fn sees(tag: &Tag, css: &str) -> bool {
    tag.0.query_selector(css).unwrap().unwrap().unchecked_into::<HtmlElement>().offset_height() > 0
}

fn seen(tag: &Tag) -> Vec<&'static str> {
    let all = ["[slot=heading]", "[slot=empty]", "[slot=help]", "[slot=footer]", "p:not([slot])"];
    all.into_iter().filter(|css| sees(tag, css)).collect()
}

#[wasm_bindgen_test]
async fn a_pages_own_words_stand_where_they_help() {
    let page = Page::new()
        .answer("/api/orders", 200, MAKING)
        .shows(&["<order-tracker proxy=/api>", CHILDREN, "</order-tracker>"].concat());
    let tag = page.tag();
    tag.see("Find my order").await;
    assert_eq!(seen(&tag), ["[slot=heading]", "[slot=empty]", "[slot=help]", "[slot=footer]"]);
    tag.set("order-id", "1");
    tag.see("In production").await;
    assert_eq!(seen(&tag), ["[slot=heading]", "[slot=footer]"]);
    let page = page.answer("/api/orders", 404, r#"{"error": "not_found"}"#);
    tag.set("order-id", "2");
    tag.see("We cannot find that order").await;
    assert_eq!(seen(&tag), ["[slot=heading]", "[slot=help]", "[slot=footer]"]);
    let page = page.answer("/api/orders", 502, "");
    tag.set("order-id", "3");
    tag.see("No answer at the moment").await;
    assert_eq!(seen(&tag), ["[slot=heading]", "[slot=help]", "[slot=footer]"]);
    drop(page);
}

#[wasm_bindgen_test]
async fn a_tag_that_is_hidden_is_not_seen() {
    let page = Page::new().shows("<order-tracker proxy=/api hidden></order-tracker>");
    let tag = page.tag();
    assert_eq!(tag.0.offset_height(), 0);
    tag.0.remove_attribute("hidden").unwrap();
    tag.see("Find my order").await;
    assert!(tag.0.offset_height() > 0);
}
