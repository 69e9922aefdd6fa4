use wasm_bindgen_test::wasm_bindgen_test;

use crate::visitor::{Page, a_moment};

const TAG: &str = "<order-tracker proxy=/dj provider=dream-junction order-id=17></order-tracker>";
const SHIRT: &str = include_str!("../../orders/fixtures/dream-junction/found/documented.json");

#[wasm_bindgen_test]
async fn every_failure_says_what_to_do() {
    for (status, body, title, can_retry, can_correct) in [
        (404, "{}", "We cannot find that order", 0, 1),
        (422, "{}", "That is not an order number", 0, 1),
        (401, "HTTP Token: Access denied.", "Tracking is not set up correctly", 0, 0),
        (500, "", "No answer at the moment", 1, 0),
        (0, "", "No answer at the moment", 1, 0),
        // The page has a `fetch` of its own, which ends in its own way.
        (1, "", "No answer at the moment", 1, 0),
        (200, "<html>Please log in</html>", "We got an answer we cannot read", 0, 0),
        (200, "", "We got an answer we cannot read", 0, 0),
        (200, "{\"id\": 1, \"items\": [", "We got an answer we cannot read", 0, 0),
        (200, "{\"id\": [], \"items\": 7, \"status\": {}}", "We got an answer we cannot read", 0, 0),
    ] {
        let page = Page::new().answer("/dj", status, body).shows(TAG);
        let tag = page.tag();
        tag.see(title).await;
        assert_eq!((tag.count("[part=notice] button"), tag.count("form")), (can_retry, can_correct), "{status} {body}");
        assert_eq!(tag.find("[role=status]").unwrap().text_content().unwrap(), title);
    }
}

#[wasm_bindgen_test]
async fn ten_megabytes_of_nesting_are_an_answer_we_cannot_read() {
    let page = Page::new().answer("/dj", 200, &"{\"id\":[".repeat(1_500_000)).shows(TAG);
    page.tag().see("We got an answer we cannot read").await;
    let deep = [&"{\"id\":".repeat(5_000), "1", &"}".repeat(5_000)].concat();
    let page = Page::new().answer("/dj", 200, &deep).shows(TAG);
    page.tag().see("We got an answer we cannot read").await;
}

#[wasm_bindgen_test]
async fn trying_again_shows_the_order_when_it_works() {
    let page = Page::new().answer("/dj", 502, "").shows(TAG);
    let tag = page.tag();
    tag.see("No answer at the moment").await;
    let page = page.answer("/dj", 200, SHIRT);
    tag.click("[part=notice] button");
    tag.see("Your order was shipped.").await;
    assert_eq!(page.asked().len(), 2);
    a_moment().await;
    assert_eq!(tag.focused_part().as_deref(), Some("headline"), "the focus goes to the answer");
}

#[wasm_bindgen_test]
async fn trying_again_in_vain_takes_the_focus_to_what_went_wrong() {
    let page = Page::new().answer("/dj", 502, "").shows(TAG);
    let tag = page.tag();
    tag.see("No answer at the moment").await;
    tag.click("[part=notice] button");
    for _ in 0..60 {
        if tag.focused_part().is_some() {
            break;
        }
        a_moment().await;
    }
    assert_eq!(tag.focused_part().as_deref(), Some("notice-title"));
    assert_eq!(tag.part("notice-title"), "No answer at the moment");
}

#[wasm_bindgen_test]
async fn a_busy_provider_is_left_alone_until_it_may_be_asked_again() {
    let page = Page::new().busy("/dj", "2").shows(TAG);
    let tag = page.tag();
    tag.see("Try again in 2 s").await;
    assert!(tag.find("button:disabled").is_some());
    tag.see("Try again in 1 s").await;
    let page = page.answer("/dj", 200, SHIRT);
    tag.see("Try again").await;
    while tag.find("button:disabled").is_some() {
        a_moment().await;
    }
    tag.click("[part=notice] button");
    tag.see("Your order was shipped.").await;
    drop(page);
}

#[wasm_bindgen_test]
async fn the_gateways_words_are_understood() {
    for (status, code, title) in [
        (400, "unsupported", "This kind of number does not work here"),
        (401, "proof_needed", "One more thing, to be sure that it is you"),
        (502, "unauthorized", "Tracking is not set up correctly"),
        (502, "unreachable", "No answer at the moment"),
        (502, "unreadable", "We got an answer we cannot read"),
    ] {
        let answer = ["{\"error\": \"", code, "\"}"].concat();
        let page =
            Page::new().answer("/api", status, &answer).shows("<order-tracker proxy=/api order-id=1></order-tracker>");
        page.tag().see(title).await;
    }
}

#[wasm_bindgen_test]
async fn a_tag_that_is_set_up_wrongly_does_not_blame_the_customer() {
    for html in
        ["<order-tracker></order-tracker>", "<order-tracker proxy=/x provider=nobody order-id=1></order-tracker>"]
    {
        let page = Page::new().shows(html);
        page.tag().see("Tracking is not set up correctly").await;
        assert!(page.asked().is_empty());
    }
}

#[wasm_bindgen_test]
async fn trying_again_below_the_form_takes_the_focus_to_what_went_wrong() {
    let page =
        Page::new().answer("/dj", 502, "").shows("<order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    let tag = page.tag();
    tag.type_into_field("17");
    tag.click("form button");
    tag.see("No answer at the moment").await;
    tag.focus("[part=notice] button");
    tag.click("[part=notice] button");
    tag.see("No answer at the moment").await;
    a_moment().await;
    assert_eq!(tag.focused_part().as_deref(), Some("notice-title"));
    drop(page);
}

#[wasm_bindgen_test]
async fn a_customer_who_has_gone_on_keeps_the_focus() {
    let page = Page::new()
        .answer_after(150, "/dj", SHIRT)
        .shows("<input id=elsewhere><order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    let tag = page.tag();
    tag.type_into_field("17");
    tag.click("form button");
    let elsewhere = crate::visitor::document().get_element_by_id("elsewhere").unwrap();
    wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&elsewhere).focus().unwrap();
    tag.see("T-SHIRT").await;
    a_moment().await;
    assert_eq!(crate::visitor::document().active_element(), Some(elsewhere));
    drop(page);
}

#[wasm_bindgen_test]
async fn a_long_wait_is_told_in_minutes() {
    let page = Page::new().busy("/dj", "600").shows(TAG);
    page.tag().see("Try again (in 10 minutes)").await;
    drop(page);
}
