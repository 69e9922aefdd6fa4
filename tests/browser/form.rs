use wasm_bindgen_test::wasm_bindgen_test;

use crate::visitor::{Page, a_moment, document};

const SHIRT: &str = include_str!("../../orders/fixtures/dream-junction/found/documented.json");
const UNIFORM: &str = include_str!("../../orders/fixtures/deconetwork/found/documented.json");

#[wasm_bindgen_test]
async fn a_customer_types_a_number_and_sees_the_order() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    let tag = page.tag();
    tag.type_into_field("  6724120\u{200b} ");
    tag.click("form button");
    tag.see("Your order was shipped.").await;
    assert_eq!(page.asked(), ["GET /dj/orders/6724120"]);
    assert_eq!(tag.count("form"), 0);
    a_moment().await;
    assert_eq!(tag.focused_part().as_deref(), Some("headline"), "the focus goes to the answer");
    tag.click("[part=another]");
    tag.see("Find my order").await;
    assert_eq!(tag.attribute("[part=input]", "value").as_deref(), Some(""));
    tag.does_not_see("Your order was shipped.");
}

#[wasm_bindgen_test]
async fn a_purchase_order_is_asked_for_as_one() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    let tag = page.tag();
    tag.click("[value=purchase-order]");
    tag.type_into_field("5697626056");
    tag.click("form button");
    tag.see("Your order was shipped.").await;
    assert_eq!(page.asked(), ["GET /dj/orders/show?purchase_order=5697626056"]);
}

#[wasm_bindgen_test]
async fn a_number_with_a_leading_hash_is_asked_for_as_typed_and_then_without_it() {
    let page = Page::new()
        .answer("/dj/orders/%231001", 404, "{}")
        .answer("/dj/orders/1001", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    page.tag().type_into_field("#1001");
    page.tag().click("form button");
    page.tag().see("Your order was shipped.").await;
    assert_eq!(page.asked(), ["GET /dj/orders/%231001", "GET /dj/orders/1001"]);
}

#[wasm_bindgen_test]
async fn what_cannot_be_a_number_is_said_at_the_field_and_nobody_is_asked() {
    let page = Page::new().shows("<order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    let tag = page.tag();
    for typed in ["", "   ", &"9".repeat(101)] {
        tag.type_into_field(typed);
        tag.click("form button");
        tag.see("as it stands in your order confirmation").await;
        assert_eq!(tag.attribute("[part=input]", "aria-invalid").as_deref(), Some("true"));
    }
    assert!(page.asked().is_empty());
    let page = page.answer("/dj", 404, "{}");
    tag.type_into_field("17");
    tag.click("form button");
    tag.see("We cannot find that order").await;
    tag.does_not_see("as it stands in your order confirmation");
    assert_eq!(tag.attribute("[part=input]", "aria-invalid"), None);
    drop(page);
}

#[wasm_bindgen_test]
async fn a_purchase_order_that_was_not_found_is_corrected_as_one() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .answer("/dj/orders/show?purchase_order=PO-1", 404, "{}")
        .shows("<order-tracker proxy=/dj provider=dream-junction purchase-order=PO-1></order-tracker>");
    let tag = page.tag();
    tag.see("We cannot find that order").await;
    tag.type_into_field("5697626056");
    tag.click("form button");
    tag.see("Your order was shipped.").await;
    assert_eq!(page.asked()[1], "GET /dj/orders/show?purchase_order=5697626056");
    tag.click("[part=another]");
    tag.see("Find my order").await;
    assert_eq!(tag.attribute("[part=input]", "value").as_deref(), Some(""), "the number that failed has gone");
}

#[wasm_bindgen_test]
async fn a_provider_that_knows_no_purchase_orders_is_not_offered_one() {
    let page =
        Page::new().answer("/dn", 200, UNIFORM).shows("<order-tracker proxy=/dn provider=deconetwork></order-tracker>");
    page.tag().see("Find my order").await;
    assert_eq!(page.tag().count("[type=radio]"), 0);
    let page = Page::new().shows("<order-tracker proxy=/dn provider=deconetwork purchase-order=PO-1></order-tracker>");
    page.tag().see("Please use the order number").await;
    assert!(page.asked().is_empty());
}

#[wasm_bindgen_test]
async fn a_number_that_was_not_found_can_be_corrected() {
    let page = Page::new()
        .answer("/dj/orders/17", 404, "{}")
        .answer("/dj/orders/18", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction order-id=17></order-tracker>");
    let tag = page.tag();
    tag.see("We cannot find that order").await;
    assert_eq!(tag.attribute("[part=input]", "value").as_deref(), Some("17"));
    tag.type_into_field("18");
    tag.click("form button");
    tag.see("Your order was shipped.").await;
}

#[wasm_bindgen_test]
async fn every_field_has_a_name_and_its_help() {
    let page = Page::new().shows("<order-tracker proxy=/dj></order-tracker>");
    let tag = page.tag();
    tag.see("You find it in your order confirmation.").await;
    assert_eq!(tag.attribute("label[for]", "for"), tag.attribute("[part=input]", "id"));
    assert_eq!(tag.attribute("[part=input]", "aria-describedby").as_deref(), Some("help complaint"));
    assert!(document().query_selector("#number").unwrap().is_none(), "ids stay inside of the tag");
}

#[wasm_bindgen_test]
async fn what_takes_the_focus_is_not_said_twice() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction></order-tracker>");
    let tag = page.tag();
    tag.type_into_field("6724120");
    tag.click("form button");
    tag.see("Your order was shipped.").await;
    a_moment().await;
    assert_eq!((tag.focused_part().as_deref(), tag.hears().as_str()), (Some("headline"), ""));
}
