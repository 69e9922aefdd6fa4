//! What is done for a tag before Rust is there.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::moving::MAKING;
use crate::visitor::{Page, Tag, a_moment};

mod shape;

#[wasm_bindgen(module = "/tests/browser/early.js")]
extern "C" {
    fn waits_for_rust() -> Promise;
    fn rust_begins();
    fn rust_cannot_begin();
    fn in_its_place(tag: &HtmlElement) -> HtmlElement;
}

const ONE: &str = "<order-tracker proxy=/api order-id=1></order-tracker>";
const ASKED_FOR_ONE: &str = r#"POST /api/orders {"order_id":"1"}"#;

/// What the page shows while Rust is not there.
async fn early(page: &Page, html: &str) -> Vec<Tag> {
    let name = JsFuture::from(waits_for_rust()).await.unwrap().as_string().unwrap();
    page.now_shows_all(&html.replace("order-tracker", &name), &name)
}

/// What a tag shows once it is.
fn shown(tag: &Tag) -> Tag {
    Tag(in_its_place(&tag.0))
}

#[wasm_bindgen_test]
async fn the_order_is_asked_for_before_rust_is_there_and_once() {
    let page = Page::new().answer("/api", 200, MAKING);
    let tag = early(&page, ONE).await.remove(0);
    a_moment().await;
    assert_eq!(page.asked(), [ASKED_FOR_ONE]);
    a_moment().await;
    rust_begins();
    shown(&tag).see("In production").await;
    assert_eq!((page.asked().len(), page.given_up()), (1, 0));
    let again = crate::contract::call(&shown(&tag).0, "refresh", None);
    JsFuture::from(again).await.unwrap();
    assert_eq!(page.asked().len(), 2, "what came early is used once");
}

#[wasm_bindgen_test]
async fn an_answer_that_is_under_way_is_waited_for() {
    let page = Page::new().answer_after(200, "/api", MAKING);
    let tag = early(&page, ONE).await.remove(0);
    a_moment().await;
    rust_begins();
    shown(&tag).see("In production").await;
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn an_answer_that_came_long_before_is_not_used() {
    let page = Page::new().answer("/api", 200, MAKING);
    let tag = early(&page, ONE).await.remove(0);
    a_moment().await;
    page.days_later(1);
    rust_begins();
    shown(&tag).see("In production").await;
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn it_is_the_request_that_rust_would_make() {
    let tags = [
        ONE,
        r#"<order-tracker proxy=" /api// " purchase-order=" PO „9“/&quot;B\ " signature=" 9.a&quot;b "></order-tracker>"#,
        "<order-tracker proxy=/api purchase-order=#1001></order-tracker>",
        "<order-tracker proxy=/api order-id=' ' purchase-order=7 provider=' '></order-tracker>",
        "<order-tracker proxy=/api></order-tracker>",
        "<order-tracker proxy=/api order-id=L-1></order-tracker>",
        "<order-tracker proxy=/api order-id=L-1 signature=own></order-tracker>",
    ];
    for html in tags {
        let page = Page::new().answer("/api", 200, MAKING).opened_by("?order-id=L-1&signature=9.abc");
        let tag = early(&page, html).await.remove(0);
        a_moment().await;
        let asked = page.asked();
        assert_eq!(asked.len(), 1, "{html}");
        rust_begins();
        shown(&tag).see("In production").await;
        assert_eq!(page.asked(), asked, "{html}");
    }
}

#[wasm_bindgen_test]
async fn where_rust_asks_nothing_or_somebody_else_nobody_is_asked() {
    let tags = [
        "<order-tracker proxy=/api></order-tracker>",
        "<order-tracker order-id=1></order-tracker>",
        "<order-tracker proxy=/api order-id=' '></order-tracker>",
        "<order-tracker proxy=/api order-id='1&#7;1'></order-tracker>",
        &["<order-tracker proxy=/api order-id=", &"1".repeat(101), "></order-tracker>"].concat(),
        "<order-tracker proxy=/dj provider=dream-junction order-id=1></order-tracker>",
        "<order-tracker proxy=https://ann:pass@shop.example order-id=1></order-tracker>",
    ];
    for html in tags {
        let page = Page::new().opened_by("?order-id=L-1");
        early(&page, html).await;
        a_moment().await;
        assert!(page.asked().is_empty(), "{html}");
    }
}

#[wasm_bindgen_test]
async fn the_answer_for_an_old_number_is_not_shown() {
    let page = Page::new().answer_after(200, "/api", "{}").answer("/new", 200, MAKING);
    let tag = early(&page, ONE).await.remove(0);
    a_moment().await;
    tag.set("proxy", "/new");
    tag.set("order-id", "2");
    a_moment().await;
    assert_eq!(page.given_up(), 1);
    tag.set("order-id", "3");
    rust_begins();
    shown(&tag).see("In production").await;
    assert_eq!(page.asked(), [ASKED_FOR_ONE, r#"POST /new/orders {"order_id":"3"}"#], "one in vain at most");
}

#[wasm_bindgen_test]
async fn a_number_that_comes_late_is_asked_for_as_soon_as_it_is_there() {
    let page = Page::new().answer("/api", 200, MAKING);
    let tag = early(&page, "<order-tracker></order-tracker>").await.remove(0);
    tag.set("proxy", "/api");
    tag.set("order-id", "1");
    a_moment().await;
    assert_eq!(page.asked(), [ASKED_FOR_ONE]);
    rust_begins();
    shown(&tag).see("In production").await;
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn a_tag_that_is_taken_away_before_gives_up() {
    let page = Page::new().answer_after(200, "/api", MAKING);
    let tag = early(&page, ONE).await.remove(0);
    a_moment().await;
    tag.0.remove();
    a_moment().await;
    assert_eq!((page.asked().len(), page.given_up()), (1, 1));
}

#[wasm_bindgen_test]
async fn a_request_that_fails_before_is_told_as_any_other() {
    let page = Page::new().answer("/api", 0, "");
    let tag = early(&page, ONE).await.remove(0);
    a_moment().await;
    rust_begins();
    shown(&tag).see("No answer at the moment").await;
    assert_eq!(page.asked().len(), 1);
    let page = page.answer("/api", 200, MAKING);
    shown(&tag).click("[part=notice] button");
    shown(&tag).see("In production").await;
    drop(page);
}

#[wasm_bindgen_test]
async fn fifty_tags_with_one_order_ask_once_before_rust_and_with_it() {
    for delay_ms in [0, 200] {
        let page = Page::new().answer_after(delay_ms, "/api", MAKING);
        let tags = early(&page, &ONE.repeat(50)).await;
        a_moment().await;
        tags[0].0.remove();
        a_moment().await;
        rust_begins();
        for tag in &tags[1..] {
            shown(tag).see("In production").await;
        }
        assert_eq!((page.asked(), page.given_up()), (vec![ASKED_FOR_ONE.to_owned()], 0));
        drop(page);
        let page = Page::new().answer_after(delay_ms, "/api", MAKING).shows(&ONE.repeat(50));
        for tag in page.tags() {
            tag.see("In production").await;
        }
        assert_eq!(page.asked(), [ASKED_FOR_ONE]);
    }
}

#[wasm_bindgen_test]
async fn a_tag_that_gives_up_takes_the_answer_from_nobody() {
    let page = Page::new().answer_after(200, "/api", MAKING).shows(&ONE.repeat(2));
    let [first, second] = page.tags().try_into().ok().unwrap();
    a_moment().await;
    first.0.remove();
    a_moment().await;
    assert_eq!(page.given_up(), 0);
    second.see("In production").await;
    assert_eq!(page.asked().len(), 1);
    let page = Page::new().answer_after(200, "/api", MAKING).shows(&ONE.repeat(2));
    a_moment().await;
    page.tags().iter().for_each(|tag| tag.0.remove());
    a_moment().await;
    assert_eq!((page.asked().len(), page.given_up()), (1, 1), "the last one gives it up");
}
