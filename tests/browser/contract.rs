//! What a page's own scripts and styles can rely on: properties, methods, events, states, slots.

use js_sys::{Array, Promise};
use order_tracker::Settings;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::moving::{MAKING, order, tag};
use crate::visitor::{Page, Tag, a_moment, document};

mod misuse;
mod moments;
mod outcomes;
mod slots;

#[wasm_bindgen(module = "/tests/browser/author.js")]
extern "C" {
    pub(crate) fn events() -> Vec<String>;
    fn messages() -> Vec<String>;
    pub(crate) fn has_been_told(words: &str) -> bool;
    pub(crate) fn clipboard(is_open: bool) -> Array;
    fn property(tag: &HtmlElement, name: &str) -> JsValue;
    fn set_property(tag: &HtmlElement, name: &str, value: &JsValue);
    pub(crate) fn call(tag: &HtmlElement, method: &str, given: Option<String>) -> Promise;
    pub(crate) fn is_in_state(tag: &HtmlElement, name: &str) -> bool;
    fn attributes() -> Vec<String>;
    fn made_before_it_was_defined(name: &str, value: &str) -> HtmlElement;
    fn wrapped(html: &str) -> HtmlElement;
}

const TAG: &str = "<order-tracker proxy=/api order-id=1></order-tracker>";

async fn done(tag: &Tag, method: &str, given: Option<&str>) {
    JsFuture::from(call(&tag.0, method, given.map(str::to_owned))).await.unwrap();
}

fn text(tag: &Tag, name: &str) -> Option<String> {
    property(&tag.0, name).as_string()
}

#[wasm_bindgen_test]
fn the_tag_observes_what_rust_reads() {
    Page::new();
    assert_eq!(attributes(), Settings::ATTRIBUTES);
}

#[wasm_bindgen_test]
async fn properties_and_attributes_say_the_same() {
    let page = Page::new().answer("/api", 200, MAKING).shows("<order-tracker></order-tracker>");
    let tag = page.tag();
    let says = |attribute: &str| tag.0.get_attribute(attribute);
    for name in Settings::ATTRIBUTES.into_iter().filter(|name| *name != "notes") {
        let mut property = String::new();
        for (index, part) in name.split('-').enumerate() {
            property += &if index == 0 { part.to_owned() } else { part[..1].to_uppercase() + &part[1..] };
        }
        assert_eq!(text(&tag, &property).as_deref(), Some(""), "{property}, absent");
        set_property(&tag.0, &property, &"off".into());
        assert_eq!(says(name).as_deref(), Some("off"), "{property}");
        tag.set(name, "");
        assert_eq!(text(&tag, &property).as_deref(), Some(""));
        for nothing in [JsValue::UNDEFINED, JsValue::NULL] {
            set_property(&tag.0, &property, &"off".into());
            set_property(&tag.0, &property, &nothing);
            assert_eq!(says(name), None, "{property}");
        }
    }
    for yes in [JsValue::TRUE, 1.into()] {
        set_property(&tag.0, "notes", &yes);
        assert_eq!(says("notes").as_deref(), Some(""));
    }
    for no in [JsValue::FALSE, 0.into(), JsValue::NULL, JsValue::UNDEFINED, "".into()] {
        tag.set("notes", "");
        set_property(&tag.0, "notes", &no);
        assert_eq!(says("notes"), None, "{no:?} shows no internal notes");
    }
    set_property(&tag.0, "signature", &"9.abc".into());
    set_property(&tag.0, "signature", &JsValue::FALSE);
    assert_eq!(says("signature"), None);
    set_property(&tag.0, "refreshEvery", &30.into());
    assert_eq!(says("refresh-every").as_deref(), Some("30"));
}

#[wasm_bindgen_test]
async fn own_texts_can_be_an_object() {
    let page = Page::new().shows("<order-tracker proxy=/api></order-tracker>");
    let tag = page.tag();
    let texts = js_sys::JSON::parse(r#"{"form.submit": "Where is it?"}"#).unwrap();
    set_property(&tag.0, "texts", &texts);
    tag.see("Where is it?").await;
}

#[wasm_bindgen_test]
async fn a_property_set_before_the_tag_was_there_is_honoured() {
    let page = Page::new().answer("/api", 200, MAKING).shows("<main></main>");
    let made = made_before_it_was_defined("orderId", "1");
    made.set_attribute("proxy", "/api").unwrap();
    document().query_selector("main").unwrap().unwrap().append_child(&made).unwrap();
    page.tag().see("In production").await;
    assert_eq!(made.get_attribute("order-id").as_deref(), Some("1"));
    set_property(&made, "orderId", &JsValue::UNDEFINED);
    page.tag().see("Find my order").await;
}

#[wasm_bindgen_test]
async fn the_page_hears_what_was_found_and_nothing_private() {
    events();
    let page = Page::new().answer("/api", 200, &order("partly_shipped", "in_production"));
    let outside = wrapped(TAG);
    let inside = outside.shadow_root().unwrap().query_selector("order-tracker").unwrap().unwrap();
    let tag = Tag(inside.unchecked_into());
    tag.see("1 of 2 items is on its way.").await;
    a_moment().await;
    assert_eq!(events(), [r#"found {"stage":"partly_shipped","orders":1,"items":2,"shipments":2}"#]);
    assert_eq!(
        (text(&tag, "status").as_deref(), text(&tag, "stage").as_deref()),
        (Some("found"), Some("partly_shipped"))
    );
    outside.remove();
    drop(page);
}

#[wasm_bindgen_test]
async fn the_page_hears_of_a_number_that_is_not_there_and_of_errors() {
    let page = Page::new().answer("/api", 404, r#"{"error": "not_found"}"#).shows(TAG);
    let tag = page.tag();
    events();
    tag.see("We cannot find that order").await;
    a_moment().await;
    assert_eq!(events(), ["not-found {}"]);
    assert!(is_in_state(&tag.0, "not-found") && property(&tag.0, "stage").is_null());
    let page = page.answer("/api", 502, "");
    done(&tag, "refresh", None).await;
    a_moment().await;
    assert_eq!(events(), [r#"error {"code":"unreachable"}"#], "what failed is tried again, too");
    assert!(is_in_state(&tag.0, "error") && !is_in_state(&tag.0, "not-found"));
    drop(page);
}

#[wasm_bindgen_test]
async fn the_page_has_an_order_refreshed_and_hears_of_another_stage() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("off"));
    let tag = page.tag();
    tag.see("In production").await;
    a_moment().await;
    events();
    done(&tag, "refresh", None).await;
    a_moment().await;
    assert_eq!(page.asked().len(), 2);
    assert!(events().is_empty(), "nothing has changed");
    let page = page.answer_after(100, "/api", &order("shipped", "shipped"));
    let refreshed = call(&tag.0, "refresh", None);
    a_moment().await;
    assert!(is_in_state(&tag.0, "refreshing") && is_in_state(&tag.0, "found"));
    JsFuture::from(refreshed).await.unwrap();
    assert_eq!(text(&tag, "stage").as_deref(), Some("shipped"));
    assert!(is_in_state(&tag.0, "stage-shipped") && !is_in_state(&tag.0, "stage-in-production"));
    assert!(!is_in_state(&tag.0, "refreshing"));
    a_moment().await;
    assert_eq!(events(), [r#"stage-changed {"from":"in_production","to":"shipped"}"#]);
    let page = page.answer("/api", 503, "");
    done(&tag, "refresh", None).await;
    assert!(is_in_state(&tag.0, "stale"), "what is shown stays, and is old");
    drop(page);
}

#[wasm_bindgen_test]
async fn the_page_looks_up_another_order_and_goes_back_to_the_form() {
    let page = Page::new()
        .answer("/api", 200, MAKING)
        .shows("<order-tracker proxy=/api order-id=2 signature=9.abc></order-tracker>");
    let tag = page.tag();
    tag.see("In production").await;
    done(&tag, "lookup", Some(r#"{"purchaseOrder": "PO-7"}"#)).await;
    assert_eq!(text(&tag, "status").as_deref(), Some("found"));
    let says = |name: &str| tag.0.get_attribute(name);
    assert_eq!((says("order-id"), says("signature"), says("purchase-order").as_deref()), (None, None, Some("PO-7")));
    assert_eq!(page.asked().len(), 2);
    done(&tag, "lookup", Some(r#"{"purchaseOrder": "PO-7"}"#)).await;
    assert_eq!(page.asked().len(), 3, "the same once more");
    done(&tag, "lookup", Some("{}")).await;
    assert_eq!(text(&tag, "status").as_deref(), Some("idle"));
    tag.see("Find my order").await;
    done(&tag, "refresh", None).await;
    assert_eq!(page.asked().len(), 3, "there is nothing to refresh");
    let refused = JsFuture::from(call(&tag.0, "lookup", Some(r#""PO-7""#.to_owned()))).await;
    assert!(format!("{refused:?}").contains("lookup() takes { orderId }"), "{refused:?}");
}

#[wasm_bindgen_test]
async fn whoever_waits_for_a_tag_that_is_taken_away_waits_no_longer() {
    let page = Page::new().answer_after(5_000, "/api", MAKING).shows(TAG);
    let tag = page.tag();
    assert!(is_in_state(&tag.0, "loading"));
    let refreshed = call(&tag.0, "refresh", None);
    tag.0.remove();
    JsFuture::from(refreshed).await.unwrap();
    assert_eq!(text(&tag, "status").as_deref(), Some("idle"));
}
