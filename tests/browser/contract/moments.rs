//! Methods called at any moment.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{call, done, set_property, text};
use crate::moving::{MAKING, order};
use crate::visitor::{Page, Tag, document};

const FORM: &str = "<order-tracker proxy=/api></order-tracker>";

fn page() -> Page {
    Page::new().answer("/api", 200, MAKING).shows(FORM)
}

fn status(tag: &Tag) -> String {
    text(tag, "status").unwrap()
}

#[wasm_bindgen_test]
async fn what_was_just_set_is_what_is_refreshed() {
    let page = page();
    let tag = page.tag();
    set_property(&tag.0, "orderId", &"1".into());
    done(&tag, "refresh", None).await;
    assert_eq!(status(&tag), "found");
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn what_is_refreshed_beside_another_setting_is_asked_for_once_more() {
    let page = page();
    let tag = page.tag();
    set_property(&tag.0, "orderId", &"1".into());
    done(&tag, "refresh", None).await;
    set_property(&tag.0, "notes", &true.into());
    done(&tag, "refresh", None).await;
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn what_is_looked_up_twice_at_once_is_found_by_both() {
    let page = page();
    let tag = page.tag();
    let look_up = || call(&tag.0, "lookup", Some(r#"{"orderId": "1"}"#.to_owned()));
    let (first, second) = (look_up(), look_up());
    JsFuture::from(second).await.unwrap();
    assert_eq!(status(&tag), "found");
    JsFuture::from(first).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_look_up_goes_before_what_the_customer_has_typed() {
    let page = page();
    let tag = page.tag();
    tag.see("Find my order").await;
    tag.type_into_field("7");
    tag.click("form [part=button]");
    tag.see("In production").await;
    done(&tag, "lookup", Some("{}")).await;
    assert_eq!(status(&tag), "idle");
    assert_eq!(tag.value("[part=input]"), "", "an empty form");
    let page = page.answer("/api", 200, &order("shipped", "shipped"));
    done(&tag, "lookup", Some(r#"{"orderId": "1"}"#)).await;
    assert_eq!(text(&tag, "stage").as_deref(), Some("shipped"));
    drop(page);
}

#[wasm_bindgen_test]
async fn a_look_up_goes_before_the_link_that_the_visitor_came_by() {
    let page = Page::new()
        .answer("/api", 200, MAKING)
        .opened_by("?order-id=5&signature=9.abc")
        .shows("<order-tracker proxy=/api></order-tracker>");
    let tag = page.tag();
    tag.see("In production").await;
    done(&tag, "lookup", Some("{}")).await;
    assert_eq!(status(&tag), "idle");
    tag.set("language", "en");
    crate::visitor::a_moment().await;
    assert_eq!(status(&tag), "idle", "the link does not come back by itself");
}

#[wasm_bindgen_test]
async fn a_tag_that_is_not_on_the_page_keeps_nobody_waiting() {
    let page = page();
    let alone: web_sys::HtmlElement = document().create_element("order-tracker").unwrap().unchecked_into();
    let alone = Tag(alone);
    done(&alone, "refresh", None).await;
    done(&alone, "lookup", Some(r#"{"orderId": "1"}"#)).await;
    assert_eq!((status(&alone).as_str(), alone.0.get_attribute("order-id").as_deref()), ("idle", Some("1")));
    assert!(page.asked().is_empty());
}

#[wasm_bindgen_test]
async fn a_tag_in_another_document_does_not_keep_the_others_from_working() {
    let page = page().shows(&["<iframe></iframe>", FORM].concat());
    let tag = page.tag();
    tag.see("Find my order").await;
    let frame: web_sys::HtmlIFrameElement = document().query_selector("iframe").unwrap().unwrap().unchecked_into();
    let elsewhere = frame.content_document().unwrap();
    let is_dressed = |tag: &Tag| {
        let base = tag.find("[part=base]").unwrap();
        let style = base.owner_document().unwrap().default_view().unwrap().get_computed_style(&base).unwrap().unwrap();
        style.get_property_value("container-name").unwrap() == "tracker"
    };
    assert!(is_dressed(&tag));
    elsewhere.body().unwrap().append_child(&tag.0).unwrap();
    assert!(is_dressed(&tag), "in the frame");
    document().body().unwrap().append_child(&tag.0).unwrap();
    assert!(is_dressed(&tag), "and back");
    tag.0.remove();
}
