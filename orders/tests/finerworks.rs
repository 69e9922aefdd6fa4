//! How FinerWorks is asked, and which rows of an answer are the ones that were asked for.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use orders::{Answer, Error, Lookup, Method, Moment, Order, OrderNumber, Orders, Provider, Stage};
use serde_json::{Value, json};

fn finerworks() -> &'static dyn Provider {
    orders::provider::by_id("finerworks").unwrap()
}

fn id(typed: &str) -> Lookup {
    Lookup::OrderId(OrderNumber::parse(typed).unwrap())
}

fn po(typed: &str) -> Lookup {
    Lookup::PurchaseOrder(OrderNumber::parse(typed).unwrap())
}

fn answer(status: u16, body: &str) -> Answer {
    answer_at("2026-11-22T12:00:00Z", status, body)
}

fn answer_at(received_at: &str, status: u16, body: &str) -> Answer {
    let received_at = Moment::parse(received_at).unwrap();
    Answer { status, retry_after_secs: Some(30), received_at, parse: orders::json::parse, body: body.to_owned() }
}

fn text(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/finerworks/found").join(name);
    fs::read_to_string(file).unwrap()
}

fn saved(name: &str) -> Answer {
    answer(200, &text(name))
}

fn ids(read: Result<Vec<Order>, Error>) -> Result<Vec<String>, Error> {
    read.map(|orders| orders.into_iter().map(|order| order.id).collect())
}

#[test]
fn an_order_id_is_sent_as_a_number() {
    for (typed, number) in
        [("3184207", 3_184_207_u64), (" 3184207 ", 3_184_207), ("000123", 123), ("18446744073709551615", u64::MAX)]
    {
        let asked = finerworks().request(&id(typed)).unwrap();
        assert_eq!((asked.method, asked.path.as_str()), (Method::Post, "/v3/fetch_order_status"));
        let json = "application/json".to_owned();
        assert_eq!(asked.headers, [("accept", json.clone()), ("content-type", json)]);
        let body: Value = serde_json::from_str(&asked.body).unwrap();
        assert_eq!(body, json!({ "order_pos": null, "order_ids": [number] }), "{typed}");
    }
}

#[test]
fn a_purchase_order_is_sent_as_it_was_typed() {
    for typed in
        ["PO-9931/B", "Order 27524", "#1042", "A&B=C+D", "100%", "Söhne", "注文１", "a'b\"c\\d", "<b>", "12345", "{}"]
    {
        let asked = finerworks().request(&po(typed)).unwrap();
        assert_eq!((asked.method, asked.path.as_str()), (Method::Post, "/v3/fetch_order_status"));
        let body: Value = serde_json::from_str(&asked.body).unwrap();
        assert_eq!(body, json!({ "order_pos": [typed], "order_ids": null }), "{typed}");
    }
}

#[test]
fn an_order_id_that_is_no_number_is_refused() {
    for typed in
        ["PO-9931/B", "3184207a", "3 184 207", "-1", "12.5", "1e5", "#3184207", "３", "99999999999999999999", "show"]
    {
        assert_eq!(finerworks().request(&id(typed)), Err(Error::InvalidNumber), "{typed}");
    }
}

#[test]
fn a_purchase_order_with_a_hash_is_asked_for_with_it_and_then_without() {
    let spellings = finerworks().spellings(&po("#1042"));
    let asked: Vec<Value> = spellings
        .iter()
        .map(|lookup| serde_json::from_str(&finerworks().request(lookup).unwrap().body).unwrap())
        .collect();
    assert_eq!(
        asked,
        [json!({ "order_pos": ["#1042"], "order_ids": null }), json!({ "order_pos": ["1042"], "order_ids": null })]
    );
}

#[test]
fn a_row_is_asked_for_by_any_of_its_three_numbers() {
    let rows = saved("several-rows.json");
    let read = |lookup: Option<Lookup>| ids(finerworks().read(lookup.as_ref(), &rows));
    let all = ["3182377", "3182378", "3182379"];
    assert_eq!(read(None).unwrap(), all);
    assert_eq!(read(Some(po("PO-30200"))).unwrap(), all);
    assert_eq!(read(Some(po("po-30200"))).unwrap(), all);
    assert_eq!(read(Some(id("412072915"))).unwrap(), all);
    assert_eq!(read(Some(id("3182378"))).unwrap(), ["3182378"]);
    assert_eq!(read(Some(id("03182378"))).unwrap(), ["3182378"]);
    assert_eq!(read(Some(po("3182379"))).unwrap(), ["3182379"]);
}

#[test]
fn rows_that_were_not_asked_for_are_not_read() {
    let rows = saved("several-rows.json");
    for lookup in [po("PO-3020"), po("30200"), po("PO-30200 B"), id("318237"), id("7"), po("Shipped")] {
        assert_eq!(finerworks().read(Some(&lookup), &rows), Err(Error::NotFound), "{lookup:?}");
    }
}

#[test]
fn numbers_written_as_text_are_matched_like_numbers() {
    let rows = saved("numbers-as-text.json");
    for lookup in [id("3181988"), id("412069800"), po("30189")] {
        assert_eq!(ids(finerworks().read(Some(&lookup), &rows)).unwrap(), ["3181988"], "{lookup:?}");
    }
}

#[test]
fn a_delivery_is_promised_until_its_date_has_come() {
    let body = text("delivery-still-to-come.json");
    let read = |now| finerworks().read(None, &answer_at(now, 200, &body)).unwrap().remove(0);
    let date = Moment::parse("2026-12-02T18:00:00-06:00");
    let before = read("2026-12-02T23:59:59Z");
    assert_eq!((before.stage, before.expected_at, before.delivered_at), (Stage::Shipped, date, None));
    let after = read("2026-12-03T00:00:00Z");
    assert_eq!((after.stage, after.expected_at, after.delivered_at), (Stage::Delivered, None, date));
}

#[test]
fn a_busy_answer_tells_how_long_to_wait() {
    let busy = finerworks().read(None, &answer(429, "<html>"));
    assert_eq!(busy, Err(Error::Busy { retry_after_secs: Some(30) }));
}

#[test]
fn rows_in_an_answer_with_an_error_status_are_not_read() {
    assert_eq!(finerworks().read(None, &answer(500, &text("received.json"))), Err(Error::Unreachable));
    assert_eq!(finerworks().read(None, &answer(401, &text("received.json"))), Err(Error::Unauthorized));
}

#[test]
fn nothing_private_is_read() {
    for name in ["unknown-fields.json", "service.json"] {
        let orders = finerworks().read(None, &saved(name)).unwrap();
        let told = serde_json::to_string(&Orders::from(orders)).unwrap();
        for private in ["studio@shop.example", "41.2", "Persephone", "Marigold", "97999", "84.37", "Ines", "bench"] {
            assert!(!told.contains(private), "{name}: {private}");
        }
    }
}

#[test]
fn no_link_is_read_that_a_browser_would_run() {
    let orders = finerworks().read(None, &saved("dangerous-link.json")).unwrap();
    let links: Vec<_> = orders[0].shipments.iter().filter_map(|parcel| parcel.tracking_url.as_deref()).collect();
    assert_eq!(links, ["http://www.fedex.com/fedextrack/?trknbr=784512399722"]);
}

#[cfg(feature = "keys")]
#[test]
fn both_keys_go_into_headers_and_nowhere_else() {
    let keys = orders::provider::Keys([("web_api_key", "web-0123".into()), ("app_key", "app-4567".into())].into());
    assert_eq!(finerworks().endpoint(), Some("https://v2.api.finerworks.com"));
    assert_eq!(finerworks().credentials(), ["web_api_key", "app_key"]);
    let asked = finerworks().request(&po("PO-9931/B")).unwrap();
    let mut shown = asked.clone();
    finerworks().authorize(&mut shown, &keys);
    assert_eq!((&shown.method, &shown.path, &shown.body), (&asked.method, &asked.path, &asked.body));
    let headers = [
        ("accept", "application/json".to_owned()),
        ("content-type", "application/json".to_owned()),
        ("web_api_key", "web-0123".to_owned()),
        ("app_key", "app-4567".to_owned()),
    ];
    assert_eq!(shown.headers, headers);
}
