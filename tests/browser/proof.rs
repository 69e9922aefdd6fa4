use wasm_bindgen_test::wasm_bindgen_test;

use crate::visitor::{Page, Tag, a_moment};

const FOUND: &str = include_str!("../../orders/fixtures/gateway/found/one.json");
const BY_CONTACT: &str = r#"{"error": "proof_needed", "proofs": ["contact", "signature"]}"#;
const BY_LINK: &str = r#"{"error": "proof_needed", "proofs": ["signature"]}"#;
const TAG: &str = "<order-tracker proxy=/api></order-tracker>";

async fn look_up(tag: &Tag, number: &str) {
    tag.type_into_field(number);
    tag.click("form [part=button]");
    tag.see("to be sure that it is you").await;
}

#[wasm_bindgen_test]
async fn a_customer_adds_an_email_address_and_sees_the_order() {
    let page = Page::new().answer("/api/orders", 401, BY_CONTACT).shows(TAG);
    let tag = page.tag();
    look_up(&tag, "6724120").await;
    a_moment().await;
    assert_eq!(tag.attribute("#number", "value").as_deref(), Some("6724120"), "the number need not be typed again");
    assert_eq!(tag.focused_id().as_deref(), Some("contact"));
    let page = page.answer("/api/orders", 200, FOUND);
    tag.type_into("#contact", "ana@mailbox.example");
    tag.click("form [part=button]");
    tag.see("Your order is on its way.").await;
    assert_eq!(
        page.asked(),
        [
            r#"POST /api/orders {"order_id":"6724120"}"#,
            r#"POST /api/orders {"order_id":"6724120","contact":"ana@mailbox.example"}"#
        ]
    );
    assert!(!page.address().contains("ana"), "{}", page.address());
}

#[wasm_bindgen_test]
async fn a_tag_with_a_number_of_its_own_asks_only_for_the_proof() {
    let page = Page::new()
        .answer("/api/orders", 401, BY_CONTACT)
        .shows("<order-tracker proxy=/api purchase-order=PO-1></order-tracker>");
    let tag = page.tag();
    tag.see("E-mail address or postcode").await;
    assert_eq!(tag.attribute("#number", "value").as_deref(), Some("PO-1"));
    a_moment().await;
    assert_eq!(tag.focused_id(), None, "a page that has just been opened keeps its focus");
}

#[wasm_bindgen_test]
async fn an_empty_proof_is_said_at_its_field_and_nobody_is_asked() {
    let page = Page::new().answer("/api/orders", 401, BY_CONTACT).shows(TAG);
    let tag = page.tag();
    look_up(&tag, "1").await;
    tag.type_into("#contact", "  ");
    tag.click("form [part=button]");
    tag.see("Please type the e-mail address or the postcode").await;
    assert_eq!(tag.attribute("#contact", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(tag.attribute("#number", "aria-invalid"), None);
    assert_eq!(page.asked().len(), 1);
}

#[wasm_bindgen_test]
async fn a_wrong_proof_stays_in_the_form_to_be_corrected() {
    let page = Page::new().answer("/api/orders", 401, BY_CONTACT).shows(TAG);
    let tag = page.tag();
    look_up(&tag, "1").await;
    let _page = page.answer("/api/orders", 404, r#"{"error": "not_found"}"#);
    tag.type_into("#contact", "97999");
    tag.click("form [part=button]");
    tag.see("We cannot find that order").await;
    assert_eq!(tag.value("#contact"), "97999");
    assert_eq!(tag.value("#number"), "1");
}

#[wasm_bindgen_test]
async fn an_order_that_only_a_link_shows_says_so() {
    let page = Page::new().answer("/api/orders", 401, BY_LINK).shows(TAG);
    let tag = page.tag();
    tag.type_into_field("1");
    tag.click("form [part=button]");
    tag.see("Please open the link that you were sent").await;
    assert_eq!(tag.count("#contact"), 0);
}

#[wasm_bindgen_test]
async fn a_signature_of_the_page_or_of_its_link_is_sent_along() {
    let signed = r##"POST /api/orders {"purchase_order":"#1001 A","signature":"5.ab"}"##;
    for (link, html) in [
        ("", "<order-tracker proxy=/api purchase-order='#1001 A' signature=5.ab></order-tracker>"),
        ("?purchase-order=%231001+A&signature=5.ab", TAG),
        ("#purchase-order=%231001%20A&signature=5.ab", TAG),
        (
            "?purchase-order=%231001+A&signature=5.ab&proxy=/evil",
            "<order-tracker proxy=/api purchase-order='#1001 A'></order-tracker>",
        ),
    ] {
        let page = Page::new().answer("/api/orders", 200, FOUND).opened_by(link).shows(html);
        page.tag().see("Your order is on its way.").await;
        assert_eq!(page.asked(), [signed], "{link} {html}");
    }
}

#[wasm_bindgen_test]
async fn a_link_without_a_signature_opens_nothing_by_itself() {
    let page = Page::new().opened_by("?purchase-order=PO-1").shows(TAG);
    page.tag().see("Find my order").await;
    a_moment().await;
    assert!(page.asked().is_empty());
}

#[wasm_bindgen_test]
async fn a_signature_does_not_outlive_its_look_up() {
    let page = Page::new()
        .answer("/api/orders", 404, r#"{"error": "not_found"}"#)
        .opened_by("?order-id=1&signature=5.ab")
        .shows(TAG);
    let tag = page.tag();
    tag.see("We cannot find that order").await;
    let page = page.answer("/api/orders", 401, BY_CONTACT);
    look_up(&tag, "2").await;
    assert_eq!(page.asked()[1], r#"POST /api/orders {"order_id":"2"}"#);
}

#[wasm_bindgen_test]
async fn a_number_in_a_link_is_text_whatever_is_in_it() {
    for link in ["?order-id=1%00%3Cimg%7C%7Cx%00%3E&signature=5.ab", "?order-id=%3Cimg%20src=x%3E&signature=5.ab"] {
        let page = Page::new().answer("/api", 404, r#"{"error": "not_found"}"#).opened_by(link).shows(TAG);
        let tag = page.tag();
        tag.see("Find my order").await;
        let number = tag.attribute("[part=input]", "value").unwrap_or_default();
        assert!(number.contains("<img"), "{number}");
        assert_eq!(tag.count("img"), 0, "{link}");
    }
}

#[wasm_bindgen_test]
async fn makers_who_did_not_answer_are_mentioned() {
    let incomplete = FOUND.trim_end().trim_end_matches('}').to_owned() + r#", "incomplete": ["finerworks"]}"#;
    let page = Page::new()
        .answer("/api/orders", 200, &incomplete)
        .shows("<order-tracker proxy=/api order-id=1></order-tracker>");
    page.tag().see("Not everybody who may be working on your order has answered.").await;
    page.tag().does_not_see("finerworks");
}

#[wasm_bindgen_test]
async fn a_page_that_cleans_its_address_keeps_the_order_until_another_link_is_followed() {
    let page = Page::new()
        .opened_by("?purchase-order=PO-1&signature=1.ab")
        .answer("/api", 200, FOUND)
        .shows("<order-tracker proxy=/api></order-tracker>");
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    page.is_now_at("");
    tag.set("notes", "");
    a_moment().await;
    tag.see("T-SHIRT").await;
    assert_eq!((page.asked().len(), tag.count("form")), (1, 0));
    page.is_now_at("#purchase-order=PO-2&signature=2.cd");
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("hashchange").unwrap()).unwrap();
    while page.asked().len() < 2 {
        a_moment().await;
    }
    assert!(page.asked()[1].contains("PO-2"), "{:?}", page.asked());
}
