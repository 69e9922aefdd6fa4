use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::clipboard;
use crate::moving::{order, tag};
use crate::visitor::{Page, a_moment};

const SHIRT: &str = include_str!("../../orders/fixtures/dream-junction/found/documented.json");
const CHAIN: &str = include_str!("../../orders/fixtures/shineon/found/documented.json");
const UNIFORM: &str = include_str!("../../orders/fixtures/deconetwork/found/documented.json");
const PRINT: &str = include_str!("../../orders/fixtures/finerworks/found/documented.json");

#[wasm_bindgen_test]
async fn a_customer_sees_the_status_the_item_the_parcel_and_the_carriers_link() {
    let page = Page::new()
        .answer("/dj/orders/6724120", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction order-id=6724120></order-tracker>");
    let tag = page.tag();
    tag.see("Your order was shipped.").await;
    for words in
        ["Shipped", "T-SHIRT", "DHL eCommerce · Smartmail Expedited", "9374869903500930473876", "Order status inquiry"]
    {
        tag.see(words).await;
    }
    let link = |name| tag.attribute("[part=tracking-link]", name).unwrap();
    assert_eq!(link("href"), "https://webtrack.dhlecs.com/orders?trackingNumber=9374869903500930473876");
    assert_eq!((link("rel").as_str(), link("target").as_str()), ("noopener noreferrer", "_blank"));
    assert_eq!(page.asked(), ["GET /dj/orders/6724120"]);
}

#[wasm_bindgen_test]
async fn prices_and_internal_notes_are_not_shown() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction order-id=6724120></order-tracker>");
    page.tag().see("T-SHIRT").await;
    page.tag().does_not_see("5.25");
    page.tag().does_not_see("Alpha Broder");
}

#[wasm_bindgen_test]
async fn internal_notes_are_shown_where_the_shop_says_so() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction order-id=6724120 notes></order-tracker>");
    page.tag().see("Alpha Broder").await;
}

#[wasm_bindgen_test]
async fn each_provider_is_asked_in_its_own_way_and_read() {
    let page = Page::new().answer("/so", 200, CHAIN).answer("/dn", 200, UNIFORM).answer("/fw", 200, PRINT).shows(
        "<order-tracker proxy=/so/ provider=shineon order-id=20018></order-tracker>
         <order-tracker proxy=/dn provider=deconetwork order-id=INV1234></order-tracker>
         <order-tracker proxy=/fw provider=finerworks purchase-order=PO_0001></order-tracker>",
    );
    let tags = page.tags();
    tags[0].see("This order was canceled.").await;
    tags[0].see("Engraving Line 1: Line 1").await;
    tags[1].see("5 × Racing Special Shirt").await;
    tags[1].see("Overnight").await;
    tags[2].see("Your order has arrived.").await;
    assert_eq!(tags[2].count("[part=order]"), 1, "an order that is told twice is shown once");
    let mut asked = page.asked();
    asked.sort();
    let find =
        "conditions%5B1%5D%5Bfield%5D=3&conditions%5B1%5D%5Bcondition%5D=1&conditions%5B1%5D%5Bstring%5D=INV1234";
    let find = format!(
        "GET /dn/api/json/manage_orders/find?{find}&include_shipments=1&include_workflow_data=1&skip_login_token=1"
    );
    let fetch = r#"POST /fw/v3/fetch_order_status {"order_pos":["PO_0001"],"order_ids":null}"#;
    assert_eq!(asked, [find.as_str(), "GET /so/v1/orders/20018", fetch]);
}

#[wasm_bindgen_test]
async fn without_a_provider_the_gateway_is_asked() {
    let answer = include_str!("../../orders/fixtures/gateway/found/several.json");
    let page = Page::new()
        .answer("/api/orders", 200, answer)
        .shows("<order-tracker proxy=/api purchase-order=PO-1></order-tracker>");
    page.tag().see("Order").await;
    assert!(page.tag().count("[part=order]") > 1);
    assert_eq!(page.asked(), [r#"POST /api/orders {"purchase_order":"PO-1"}"#]);
}

#[wasm_bindgen_test]
async fn assistive_technology_is_told_which_step_is_the_current_one() {
    let page = Page::new()
        .answer("/dj", 200, SHIRT)
        .shows("<order-tracker proxy=/dj provider=dream-junction order-id=1></order-tracker>");
    let tag = page.tag();
    tag.see("T-SHIRT").await;
    assert_eq!((tag.count("ol > li"), tag.count("[aria-current=step]")), (5, 1));
    assert_eq!(tag.find("[aria-current=step]").unwrap().text_content().unwrap(), "Shipped, now");
    assert_eq!(tag.find("[role=status]").unwrap().text_content().unwrap(), "Your order was shipped.");
    assert_eq!(tag.attribute("[part=content]", "aria-busy").unwrap(), "false");
}

#[wasm_bindgen_test]
async fn markup_in_an_order_is_only_text_and_a_script_is_no_link() {
    let order = r#"{"id": 1, "status": "shipped",
        "items": [{"id": 1, "description": "<img src=x onerror=alert(1)>"}],
        "shipments": [{"tracking_number": "<b>1</b>", "search_link": "javascript:alert(1)"}]}"#;
    let page = Page::new()
        .answer("/dj", 200, order)
        .shows("<order-tracker proxy=/dj provider=dream-junction order-id=1></order-tracker>");
    page.tag().see("<img src=x onerror=alert(1)>").await;
    assert_eq!(page.tag().count("img, a"), 0);
}

#[wasm_bindgen_test]
async fn dates_are_written_in_the_pages_language() {
    let html = "<div lang=de><order-tracker proxy=/dn provider=deconetwork order-id=INV1234></order-tracker></div>";
    let german = include_str!("../../public/languages/de.json");
    let page = Page::new().answer("/dn", 200, UNIFORM).answer("/languages/de.json", 200, german).shows(html);
    page.tag().see("Versandt am 1. Februar 2016").await;
}

#[wasm_bindgen_test]
async fn a_language_that_no_browser_knows_is_no_reason_to_fail() {
    let html = "<div lang='not a language'><order-tracker proxy=/dn provider=deconetwork order-id=INV1234></order-tracker></div>";
    let page = Page::new().answer("/dn", 200, UNIFORM).shows(html);
    page.tag().see("2016").await;
}

#[wasm_bindgen_test]
async fn a_tracking_number_is_copied_and_that_is_said() {
    let page = Page::new().answer("/api", 200, &order("shipped", "shipped")).shows(&tag("off"));
    let tag = page.tag();
    tag.see("2 parcels are on their way.").await;
    let second = "[part=shipment]:nth-child(2) [part=copy-button]";
    clipboard(false);
    tag.click(second);
    a_moment().await;
    tag.does_not_see("Copied");
    let written = clipboard(true);
    tag.click(second);
    tag.see("Copied").await;
    assert_eq!(written.join(" ").as_string().as_deref(), Some("BBBB2222"));
    assert_eq!(tag.text().matches("Copied").count(), 2, "on one button, and beside it for those who listen");
    gloo_timers::future::TimeoutFuture::new(3_200).await;
    tag.does_not_see("Copied");
}
