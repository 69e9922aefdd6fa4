//! Who brings a parcel, and where the customer can follow it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::has_been_told;
use crate::visitor::{Page, Tag};

/// A page with an order of Dream Junction's, whose one parcel is told as this; with more attributes of the tag.
fn parcel(parcel: &str, attributes: &str) -> Page {
    let order = [r#"{"id": 1, "status": "shipped", "items": [], "shipments": ["#, parcel, "]}"].concat();
    let html =
        ["<order-tracker proxy=/dj provider=dream-junction order-id=1 ", attributes, "></order-tracker>"].concat();
    Page::new().answer("/dj", 200, &order).shows(&html)
}

fn link(tag: &Tag) -> Option<String> {
    tag.find("[part=tracking-link]")?.get_attribute("href")
}

#[wasm_bindgen_test]
async fn a_bare_number_is_followed_where_its_carrier_shows_it() {
    let page = parcel(r#"{"tracking_number": "1Z 999 AA1 01 2345 6784"}"#, "");
    let tag = page.tag();
    tag.see("UPS").await;
    assert_eq!(link(&tag).as_deref(), Some("https://www.ups.com/track?tracknum=1Z999AA10123456784"));
    assert_eq!(tag.attribute("[part=tracking-link]", "aria-label").unwrap(), "Track parcel, UPS, opens in a new tab");
    assert_eq!(tag.count("[part=tracking-text], [part=other-links]"), 0);
}

#[wasm_bindgen_test]
async fn where_it_can_be_several_carriers_the_customer_is_told_so() {
    let page = parcel(r#"{"tracking_number": "501234567899"}"#, "");
    let tag = page.tag();
    tag.see("Track it with one of these carriers:").await;
    assert_eq!((link(&tag), tag.count("[part=other-link]")), (None, 2));
    assert_eq!(tag.find("[part=carrier]").unwrap().text_content().unwrap(), "Parcel 1", "no guess is told as a fact");
    assert_eq!(
        tag.attribute("[part=other-link]", "href").as_deref(),
        Some("https://www.ups.com/track?tracknum=501234567899")
    );
    assert_eq!(tag.attribute("[part=other-link]", "aria-label").unwrap(), "UPS, opens in a new tab");
}

#[wasm_bindgen_test]
async fn a_page_that_is_no_more_is_a_second_choice() {
    let told = r#"{"shipping_carrier": "DHL", "tracking_number": "9374869903500099988877",
        "search_link": "http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500099988877"}"#;
    let page = parcel(told, "");
    let tag = page.tag();
    tag.see("DHL eCommerce").await;
    assert_eq!(link(&tag).as_deref(), Some("https://webtrack.dhlecs.com/orders?trackingNumber=9374869903500099988877"));
    assert_eq!(
        tag.attribute("[part=other-link]", "href").as_deref(),
        Some("https://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500099988877")
    );
    assert_eq!(tag.part("other-link"), "webtrack.dhlglobalmail.com");
}

#[wasm_bindgen_test]
async fn whose_page_a_strangers_link_opens_is_seen() {
    let told = r#"{"shipping_carrier": "Bike Brothers", "tracking_number": "7",
        "search_link": "https://ups.com.parcels.example/7"}"#;
    let page = parcel(told, "");
    let tag = page.tag();
    tag.see("Bike Brothers").await;
    assert_eq!(link(&tag).as_deref(), Some("https://ups.com.parcels.example/7"));
    assert_eq!(tag.part("tracking-text"), "ups.com.parcels.example");
}

#[wasm_bindgen_test]
async fn a_link_that_hides_where_it_leads_is_text() {
    for bad in ["https://ups.com@parcels.example/7", "https://ups.com:8443/7", "https://uрs.com/7", "ftp://ups.com/7"]
    {
        let told = [r#"{"tracking_number": "7", "search_link": ""#, bad, r#""}"#].concat();
        let page = parcel(&told, "");
        let tag = page.tag();
        tag.see(bad).await;
        assert_eq!((tag.count("a"), tag.part("tracking-text").as_str()), (0, bad));
    }
}

#[wasm_bindgen_test]
async fn a_shops_own_carrier_goes_before_all_others() {
    let own = r#"carriers='[{"name": "Bike Brothers", "template": "https://bikes.example/track/{number}",
        "prefix": "BB", "lengths": [8]}, {"name": "UPS", "template": "https://wrenfold.example/ups/{number}"}]'"#;
    let page = parcel(r#"{"tracking_number": "bb 123456"}"#, own);
    let tag = page.tag();
    tag.see("Bike Brothers").await;
    assert_eq!(link(&tag).as_deref(), Some("https://bikes.example/track/bb123456"));
    let page = parcel(r#"{"shipping_carrier": "ups ground", "tracking_number": "7"}"#, own);
    page.tag().see("UPS · ground").await;
    assert_eq!(link(&page.tag()).as_deref(), Some("https://wrenfold.example/ups/7"));
}

#[wasm_bindgen_test]
async fn a_gateways_word_stays_where_the_shops_own_carriers_have_none() {
    let order = r#"{"orders": [{"provider": "shineon", "id": "1", "stage": "shipped", "items": [], "shipments": [
        {"tracking_number": "BB1", "stage": "shipped"},
        {"tracking_number": "1Z999AA10123456784", "stage": "shipped",
         "other_links": [{"carrier": "Far Post", "url": "https://far.example/1"}]}]}]}"#;
    let page = Page::new().answer("/api", 200, order).shows("<order-tracker proxy=/api order-id=1></order-tracker>");
    let tag = page.tag();
    tag.see("Far Post").await;
    assert_eq!(link(&tag), None, "what a gateway tells is shown as it tells it");
    tag.set("carriers", r#"[{"name": "Bike Brothers", "template": "https://bikes.example/{number}", "prefix": "BB"}]"#);
    tag.see("Bike Brothers").await;
    assert_eq!(link(&tag).as_deref(), Some("https://bikes.example/BB1"));
    tag.see("Far Post").await;
}

#[wasm_bindgen_test]
async fn carriers_that_cannot_be_linked_to_are_left_out_and_the_order_is_shown() {
    for (own, told) in [
        ("carriers=nonsense", "`carriers` is no JSON list"),
        ("carriers='{}'", "`carriers` is no JSON list"),
        ("carriers='[{\"name\": \"Snail\"}]'", "carriers: \"Snail\" is left out: it needs"),
    ] {
        let page = parcel(r#"{"tracking_number": "1Z999AA10123456784"}"#, own);
        page.tag().see("UPS").await;
        assert!(has_been_told(told), "{own}");
    }
}
