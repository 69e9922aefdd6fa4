use wasm_bindgen_test::wasm_bindgen_test;

use crate::visitor::Page;

const TWO: &str = r#"{"orders": [
    {"provider": "dream-junction", "id": "6724120", "purchase_order": "PO-1", "stage": "shipped", "location": "Santa Ana",
     "items": [{"id": "1", "name": "T-SHIRT", "quantity": 2, "stage": "shipped"}],
     "shipments": [{"carrier": "DHL", "tracking_number": "9374869903500930473876", "stage": "shipped"}]},
    {"provider": "shineon", "id": "20018", "purchase_order": "PO-1", "stage": "in_production",
     "expected_at": "2036-03-01",
     "items": [{"id": "1", "name": "Necklace", "quantity": 1, "stage": "in_production"}]}
]}"#;

#[wasm_bindgen_test]
async fn an_order_of_many_makers_is_one_answer_and_a_section_for_each() {
    let page =
        Page::new().answer("/api", 200, TWO).shows("<order-tracker proxy=/api purchase-order=PO-1></order-tracker>");
    let tag = page.tag();
    tag.see("2 of 3 items are on their way.").await;
    assert_eq!(tag.hears(), "2 of 3 items are on their way.");
    let summary = tag.part("summary");
    for words in ["Partly shipped", "Expected March 1, 2036", "It is made in 2 parts."] {
        assert!(summary.contains(words), "{words} in {summary}");
    }
    assert_eq!((tag.count("[part=order]"), tag.count("[part=summary]")), (2, 1));
    for words in ["Part 1 of 2", "Made in Santa Ana", "Part 2 of 2", "Your Necklace is being made."] {
        tag.see(words).await;
    }
    assert_eq!((tag.count("h2"), tag.count("h3")), (1, 2), "headings tell what belongs to what");
}

#[wasm_bindgen_test]
async fn a_long_order_is_folded_and_nothing_is_lost() {
    let items: Vec<_> = (1..=30).map(|n| format!(r#"{{"id": "{n}", "name": "Mug {n}", "quantity": 1}}"#)).collect();
    let answer = format!(r#"{{"orders": [{{"provider": "shineon", "id": "1", "items": [{}]}}]}}"#, items.join(","));
    let page = Page::new().answer("/api", 200, &answer).shows("<order-tracker proxy=/api order-id=1></order-tracker>");
    let tag = page.tag();
    tag.see("Show all (30)").await;
    assert_eq!(tag.count("[part=item]"), 30);
    assert_eq!(tag.count("details:not([open]) [part=item]"), 25);
    tag.click("[part=toggle]");
    assert_eq!(tag.count("details:not([open]) [part=item]"), 0);
}

#[wasm_bindgen_test]
async fn what_is_late_is_said_plainly_with_what_happens_next() {
    let answer =
        r#"{"orders": [{"provider": "shineon", "id": "1", "stage": "in_production", "expected_at": "2020-03-01"}]}"#;
    let page = Page::new().answer("/api", 200, answer).shows("<order-tracker proxy=/api order-id=1></order-tracker>");
    page.tag().see("This is taking longer than planned.").await;
    page.tag().see("the shop can tell you the new date").await;
    page.tag().does_not_see("just for you");
}
