use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::moving::{MAKING, come_back, order, tag};
use crate::visitor::{Page, document};

#[wasm_bindgen_test]
async fn what_is_over_or_switched_off_is_not_asked_for_again() {
    let page = Page::new()
        .answer("/api", 200, &order("delivered", "delivered"))
        .answer("/gw", 200, MAKING)
        .shows(&[tag("5"), tag("off").replace("/api", "/gw")].concat());
    let tags = page.tags();
    tags[0].see("has arrived").await;
    tags[1].see("In production").await;
    come_back();
    TimeoutFuture::new(5_500).await;
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn whoever_comes_back_sees_the_newest_at_once() {
    let page = Page::new().answer("/api", 200, MAKING).shows("<order-tracker proxy=/api order-id=1></order-tracker>");
    let tag = page.tag();
    tag.see("In production").await;
    let page = page.answer("/api", 200, &order("shipped", "shipped"));
    // The usual two minutes are not waited for; the shortest time between two questions is.
    come_back();
    TimeoutFuture::new(5_500).await;
    tag.see("2 parcels are on their way.").await;
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn tomorrow_becomes_yesterday_on_a_page_that_stays_open() {
    let tomorrow = js_sys::Date::new(&(js_sys::Date::now() + 86_400_000.0).into());
    let day = tomorrow.to_iso_string().as_string().unwrap().split('T').next().unwrap().to_owned();
    let answer = MAKING.replace("\"items\"", &format!("\"expected_at\": \"{day}\", \"items\""));
    let page = Page::new().answer("/api", 200, &answer).shows(&tag("off"));
    let tag = page.tag();
    tag.see("tomorrow").await;
    page.days_later(3);
    tag.click("[part=refresh-button]");
    tag.see("2 days ago").await;
    tag.see("This is taking longer than planned.").await;
    assert_eq!(tag.hears().split(' ').next(), Some("Updated"), "the answer is the same");
}

#[wasm_bindgen_test]
async fn those_who_want_to_be_left_alone_are() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("5"));
    let tag = page.tag();
    tag.see("In production").await;
    let page = page.busy("/api", "600");
    tag.click("[part=refresh-button]");
    tag.see("what we knew").await;
    for _ in 0..6 {
        come_back();
        TimeoutFuture::new(1_000).await;
    }
    assert_eq!(page.asked().len(), 2);
}

#[wasm_bindgen_test]
async fn a_clock_that_is_set_back_puts_nothing_off() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("5"));
    let tag = page.tag();
    tag.see("In production").await;
    page.clock_is_set_back_a_day();
    let page = page.answer("/api", 200, &order("shipped", "shipped"));
    // The wait may begin once more, and then it is over.
    TimeoutFuture::new(11_000).await;
    tag.see("2 parcels are on their way.").await;
    drop(page);
}

#[wasm_bindgen_test]
async fn a_button_that_has_counted_down_unseen_can_be_pressed() {
    let page = Page::new().busy("/api", "2").shows(&tag("5"));
    let tag = page.tag();
    tag.see("Try again in 2 s").await;
    look_away(true);
    TimeoutFuture::new(2_500).await;
    let page = page.answer("/api", 200, MAKING);
    look_away(false);
    // What is redrawn is there in a moment.
    TimeoutFuture::new(100).await;
    tag.click("[part=notice] [part=button]");
    tag.see("In production").await;
    drop(page);
}

#[wasm_bindgen_test]
async fn a_wait_does_not_become_longer_by_a_clock_that_is_set_back() {
    let page = Page::new().busy("/api", "2").shows(&tag("5"));
    let tag = page.tag();
    tag.see("Try again in 2 s").await;
    page.clock_is_set_back_a_day();
    let page = page.answer("/api", 200, MAKING);
    TimeoutFuture::new(4_000).await;
    tag.click("[part=notice] [part=button]");
    tag.see("In production").await;
    drop(page);
}

#[wasm_bindgen_test]
async fn a_long_wait_does_not_keep_the_browser_busy() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("4000000"));
    page.tag().see("In production").await;
    let before = page.timers_started();
    TimeoutFuture::new(500).await;
    let started = page.timers_started() - before;
    assert!(started < 5, "{started} timers in half a second");
}

#[wasm_bindgen_test]
async fn all_tags_of_a_page_share_one_timer() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("60").repeat(5));
    for tag in page.tags() {
        tag.see("In production").await;
    }
    // A look-up's own patience is shorter.
    assert_eq!(page.timers_longer_than(30_000), 1);
}

#[wasm_bindgen_test]
async fn nobody_is_asked_while_nobody_looks() {
    let page = Page::new().answer("/api", 200, MAKING).shows(&tag("5"));
    let tag = page.tag();
    tag.see("In production").await;
    look_away(true);
    let page = page.answer("/api", 200, &order("shipped", "shipped"));
    TimeoutFuture::new(7_000).await;
    assert_eq!(page.asked().len(), 1, "the page is hidden");
    look_away(false);
    tag.see("2 parcels are on their way.").await;
    assert_eq!(page.asked().len(), 2);
}

/// As a browser does when another tab of it is looked at.
fn look_away(is_hidden: bool) {
    let property = js_sys::Object::new();
    js_sys::Reflect::set(&property, &"value".into(), &is_hidden.into()).unwrap();
    js_sys::Reflect::set(&property, &"configurable".into(), &true.into()).unwrap();
    js_sys::Object::define_property(&document(), &"hidden".into(), &property);
    document().dispatch_event(&web_sys::Event::new("visibilitychange").unwrap()).unwrap();
}
