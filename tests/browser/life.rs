use leptos::prelude::*;
use order_tracker::{OrderTracker, Settings};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::visitor::{Page, a_moment, document};

const TAG: &str = "<order-tracker proxy=/dj provider=dream-junction order-id=1></order-tracker>";
const SHIRT: &str = include_str!("../../orders/fixtures/dream-junction/found/documented.json");
const CANCELED: &str = include_str!("../../orders/fixtures/dream-junction/found/canceled.json");

#[wasm_bindgen_test]
async fn a_skeleton_is_shown_while_an_answer_is_awaited() {
    let page = Page::new().answer_after(100, "/dj", SHIRT).shows(TAG);
    let tag = page.tag();
    assert_eq!(tag.count("[part=skeleton]"), 1);
    assert_eq!(tag.attribute("[part=content]", "aria-busy").as_deref(), Some("true"));
    tag.see("Your order was shipped.").await;
    assert_eq!(tag.count("[part=skeleton]"), 0);
}

#[wasm_bindgen_test]
async fn the_newest_look_up_wins() {
    let page = Page::new().answer_after(150, "/dj/orders/1", SHIRT).answer("/dj/orders/2", 200, CANCELED).shows(TAG);
    let tag = page.tag();
    a_moment().await;
    tag.set("order-id", "2");
    tag.see("This order was canceled.").await;
    for _ in 0..4 {
        a_moment().await;
    }
    tag.see("This order was canceled.").await;
    assert_eq!((page.asked().len(), page.given_up()), (2, 1));
}

#[wasm_bindgen_test]
async fn attributes_that_change_together_are_one_question() {
    let page = Page::new().answer("/dj", 200, SHIRT).answer("/so", 404, "{}").shows(TAG);
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    tag.set("provider", "shineon");
    tag.set("proxy", "/so");
    tag.set("order-id", "2");
    tag.see("We cannot find that order").await;
    assert_eq!(page.asked(), ["GET /dj/orders/1", "GET /so/v1/orders/2"]);
}

#[wasm_bindgen_test]
async fn an_attribute_that_does_not_change_asks_nothing() {
    let page = Page::new().answer("/dj", 200, SHIRT).shows(TAG);
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    tag.set("order-id", "1");
    tag.set("order-id", " 1 ");
    a_moment().await;
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn a_tag_that_is_moved_keeps_what_it_shows() {
    let page = Page::new().answer("/dj", 200, SHIRT).shows(&["<main></main>", TAG].concat());
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    let article = tag.find("[part=order]").unwrap();
    document().query_selector("main").unwrap().unwrap().append_child(&tag.0).unwrap();
    a_moment().await;
    assert_eq!(tag.find("[part=order]"), Some(article), "not even drawn again");
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn a_tag_that_is_removed_gives_up_and_begins_anew_when_it_comes_back() {
    let page = Page::new().answer_after(150, "/dj", SHIRT).shows(TAG);
    let tag = page.tag();
    a_moment().await;
    tag.0.remove();
    a_moment().await;
    assert_eq!(page.given_up(), 1);
    document().body().unwrap().append_child(&tag.0).unwrap();
    tag.see("T-SHIRT").await;
    assert_eq!(tag.count("[part=base]"), 1);
    tag.0.remove();
}

#[wasm_bindgen_test]
async fn several_tags_on_a_page_do_not_know_of_each_other() {
    let page = Page::new()
        .answer("/dj/orders/1", 200, SHIRT)
        .answer("/dj/orders/2", 200, CANCELED)
        .shows(&[TAG, &TAG.replace("order-id=1", "order-id=2"), "<order-tracker proxy=/dj></order-tracker>"].concat());
    let tags = page.tags();
    tags[0].see("Your order was shipped.").await;
    tags[1].see("This order was canceled.").await;
    tags[2].see("Find my order").await;
}

#[wasm_bindgen_test]
async fn defining_the_tag_twice_is_harmless() {
    order_tracker::define();
    let page = Page::new().answer("/dj", 200, SHIRT).shows(TAG);
    order_tracker::define();
    page.tag().see("T-SHIRT").await;
}

#[wasm_bindgen_test]
async fn a_leptos_application_uses_it_as_a_component() {
    let page =
        Page::new().answer("/dj/orders/1", 200, SHIRT).answer("/dj/orders/2", 200, CANCELED).shows("<main></main>");
    let settings = |id: &str| Settings {
        proxy: "/dj".into(),
        provider: Some("dream-junction".into()),
        order_id: Some(id.into()),
        ..Settings::default()
    };
    let shown = RwSignal::new(settings("1"));
    let main = document().query_selector("main").unwrap().unwrap();
    let mounted = leptos::mount::mount_to(
        wasm_bindgen::JsCast::unchecked_into(main),
        move || view! { <OrderTracker settings=shown /> },
    );
    page.tag().see("Your order was shipped.").await;
    shown.set(settings("2"));
    page.tag().see("This order was canceled.").await;
    drop(mounted);
    assert!(page.tags().is_empty());
}
