use wasm_bindgen_test::wasm_bindgen_test;

use super::{events, has_been_told, messages};
use crate::moving::MAKING;
use crate::visitor::{Page, a_moment};

/// What the console says of a tag, but for what is wrong on purpose elsewhere.
async fn said_of(html: &str) -> Vec<String> {
    let page = Page::new().answer("/api", 200, MAKING).shows("");
    messages();
    let _page = page.shows(html);
    a_moment().await;
    a_moment().await;
    messages()
}

fn says(said: &[String], words: &str) -> bool {
    said.iter().any(|message| message.contains(words))
}

#[wasm_bindgen_test]
async fn a_tag_without_a_proxy_says_what_is_missing() {
    events();
    let said = said_of("<order-tracker order-id=1></order-tracker>").await;
    assert!(says(&said, "error: <order-tracker> the attribute `proxy` is missing"), "{said:?}");
    assert_eq!(events(), [r#"error {"code":"misconfigured"}"#]);
}

#[wasm_bindgen_test]
async fn a_provider_that_is_none_is_told_with_those_that_are() {
    let said = said_of("<order-tracker proxy=/api provider=dreamjunction></order-tracker>").await;
    assert!(says(&said, "provider=\"dreamjunction\" is not one of deconetwork, dream-junction, "), "{said:?}");
}

#[wasm_bindgen_test]
async fn an_attribute_that_is_misspelled_is_told_with_the_right_one() {
    let said = said_of("<order-tracker proxy=/api orderId=1 purchase_order=2></order-tracker>").await;
    assert!(says(&said, "the attribute `orderid` is none: write `order-id`"), "{said:?}");
    assert!(says(&said, "the attribute `purchase_order` is none: write `purchase-order`"), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_value_that_is_not_understood_is_told_once() {
    let tag = "<order-tracker proxy=/api refresh-every=daily color-scheme=blue></order-tracker>";
    let said = said_of(&[tag, tag].concat()).await;
    assert_eq!(said.iter().filter(|words| words.contains("refresh-every=\"daily\" is not understood")).count(), 1);
    assert!(says(&said, "color-scheme=\"blue\" is not understood"), "{said:?}");
    let said = said_of("<order-tracker proxy=/api refresh-every=Off color-scheme=dark></order-tracker>").await;
    assert!(said.is_empty(), "{said:?}");
}

#[wasm_bindgen_test]
async fn two_numbers_are_one_too_many() {
    let said = said_of("<order-tracker proxy=/api order-id=1 purchase-order=2></order-tracker>").await;
    assert!(has_been_told("only the order id is asked for"), "{said:?}");
}

#[wasm_bindgen_test]
async fn an_address_on_another_site_that_cannot_be_reached_is_told_with_what_it_has_to_allow() {
    let said = said_of("<order-tracker proxy=https://gateway.example order-id=1></order-tracker>").await;
    assert!(says(&said, "https://gateway.example/orders could not be reached"), "{said:?}");
    assert!(says(&said, "(CORS; the gateway's allowed_origins)"), "{said:?}");
    assert!(says(&said, "without https://gateway.example in connect-src"), "{said:?}");
}
