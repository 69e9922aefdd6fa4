use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::{early, rust_begins, rust_cannot_begin, shown};
use crate::contract::{events, is_in_state};
use crate::moving::MAKING;
use crate::visitor::{Page, Tag, a_moment};

const WITH_WORDS: &str = "<order-tracker proxy=/api order-id=1><p>Write to us.</p>
    <p slot=heading>Your order</p><p slot=empty>The number is in our e-mail.</p><p slot=help>Ask us.</p></order-tracker>";
const SKELETON: &str = "[part=skeleton]";

/// Which of the page's own words are to be seen.
fn seen(tag: &Tag) -> Vec<String> {
    let all = tag.0.query_selector_all("p").unwrap();
    let all = (0..all.length()).map(|index| all.get(index).unwrap().unchecked_into::<HtmlElement>());
    all.filter(|words| words.offset_height() > 0).map(|words| words.text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn the_shape_of_an_answer_is_shown_before_rust_is_there() {
    for from in ["proxy=/api", "proxy=/dj provider=dream-junction"] {
        let page = Page::new().answer("/api", 200, MAKING);
        let tag = early(&page, &WITH_WORDS.replace("proxy=/api", from)).await.remove(0);
        a_moment().await;
        assert_eq!(tag.count(SKELETON), 1);
        assert_eq!(tag.attribute(SKELETON, "aria-hidden").as_deref(), Some("true"));
        let shape = tag.find(SKELETON).unwrap().unchecked_into::<HtmlElement>();
        assert!(shape.offset_height() >= 400, "with its looks: {}", shape.offset_height());
        assert!(is_in_state(&tag.0, "loading"));
        assert_eq!(seen(&tag), ["Your order"]);
    }
}

#[wasm_bindgen_test]
async fn a_tag_without_a_number_keeps_what_the_page_has_for_it() {
    let page = Page::new();
    let tag = early(&page, &WITH_WORDS.replace("order-id=1", "")).await.remove(0);
    a_moment().await;
    assert!(tag.0.shadow_root().is_none());
    assert_eq!(seen(&tag).len(), 4);
    tag.set("order-id", "1");
    a_moment().await;
    assert_eq!(tag.count(SKELETON), 1);
    tag.set("order-id", "");
    a_moment().await;
    assert_eq!(tag.count(SKELETON), 0);
    assert_eq!(seen(&tag).len(), 4);
}

#[wasm_bindgen_test]
async fn where_rust_cannot_begin_the_page_has_the_word_again() {
    events();
    let page = Page::new().answer_after(200, "/api", MAKING);
    let tag = early(&page, WITH_WORDS).await.remove(0);
    a_moment().await;
    assert_eq!(seen(&tag), ["Your order"]);
    rust_cannot_begin();
    a_moment().await;
    assert_eq!(tag.count(SKELETON), 0);
    assert_eq!(seen(&tag).len(), 4);
    assert!(is_in_state(&tag.0, "error"));
    assert_eq!(events(), [r#"error {"code":"not_started"}"#]);
    assert_eq!(page.given_up(), 1, "nobody is there to read the answer");
    rust_begins();
    shown(&tag).see("In production").await;
    assert!(!seen(&tag).contains(&"Write to us.".to_owned()));
}

#[wasm_bindgen_test]
async fn the_shape_stands_where_the_answer_will_and_below_the_form() {
    let page = Page::new()
        .answer_after(100, "/api", MAKING)
        .shows("<order-tracker proxy=/api order-id=1></order-tracker><order-tracker proxy=/api></order-tracker>");
    let [first, second] = page.tags().try_into().ok().unwrap();
    let place = |tag: &Tag, css: &str| {
        let place = tag.find(css).unwrap().get_bounding_client_rect();
        (place.x(), place.y(), place.width())
    };
    let shape = place(&first, SKELETON);
    first.see("In production").await;
    assert_eq!(place(&first, "[part=order]"), shape);
    second.see("Find my order").await;
    second.type_into_field("1");
    second.click("form [part=button]");
    a_moment().await;
    let shape = place(&second, SKELETON);
    let form = second.find("form").unwrap().get_bounding_client_rect();
    assert!(shape.1 > form.bottom() + 10.0, "{shape:?} below {}", form.bottom());
    assert_eq!((shape.0, shape.2), (form.x(), form.width()));
    second.see("In production").await;
    assert_eq!((first.count(SKELETON), second.count(SKELETON)), (0, 0));
}
