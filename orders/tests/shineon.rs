//! How ShineOn is asked, and which orders of its answers are those that were asked for.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use orders::provider::{self, Provider};
use orders::{Answer, Error, Lookup, Method, Moment, OrderNumber};

fn shineon() -> &'static dyn Provider {
    provider::by_id("shineon").unwrap()
}

fn order_id(number: &str) -> Lookup {
    Lookup::OrderId(OrderNumber::parse(number).unwrap())
}

fn purchase_order(number: &str) -> Lookup {
    Lookup::PurchaseOrder(OrderNumber::parse(number).unwrap())
}

fn answer(status: u16, body: &str) -> Answer {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    Answer { status, retry_after_secs: Some(30), received_at, parse: orders::json::parse, body: body.into() }
}

fn ids(lookup: &Lookup, body: &str) -> Result<Vec<String>, Error> {
    let orders = shineon().read(Some(lookup), &answer(200, body))?;
    Ok(orders.into_iter().map(|order| order.id).collect())
}

#[test]
fn an_order_is_asked_for_by_its_id() {
    let request = shineon().request(&order_id("48211")).unwrap();
    assert_eq!(request.method, Method::Get);
    assert_eq!(request.path, "/v1/orders/48211");
    assert_eq!(request.headers, [("accept", "application/json".to_owned())]);
    assert_eq!(request.body, "");
}

#[test]
fn orders_are_asked_for_by_the_shops_number() {
    let request = shineon().request(&purchase_order("ETS-3301")).unwrap();
    assert_eq!(request.method, Method::Get);
    assert_eq!(request.path, "/v1/orders?source_po_numbers=ETS-3301");
    assert_eq!(request.headers, [("accept", "application/json".to_owned())]);
    assert_eq!(request.body, "");
}

#[test]
fn a_number_stays_one_value_whatever_it_holds() {
    for (typed, sent) in [
        ("PO-9931/B", "PO-9931%2FB"),
        ("PO 2026 88", "PO%202026%2088"),
        ("  1042\u{a0}", "1042"),
        ("#1042", "%231042"),
        ("1042&status=shipped", "1042%26status%3Dshipped"),
        ("1042?page=2", "1042%3Fpage%3D2"),
        ("../whoami", "..%2Fwhoami"),
        ("%2e%2e", "%252e%252e"),
        ("A+B,C", "A%2BB%2CC"),
        ("Größe-7", "Gr%C3%B6%C3%9Fe-7"),
        ("注文12", "%E6%B3%A8%E6%96%8712"),
    ] {
        assert_eq!(shineon().request(&order_id(typed)).unwrap().path, format!("/v1/orders/{sent}"));
        assert_eq!(
            shineon().request(&purchase_order(typed)).unwrap().path,
            format!("/v1/orders?source_po_numbers={sent}")
        );
    }
}

#[test]
fn a_number_that_would_be_another_address_is_refused() {
    for dots in [".", ".."] {
        assert_eq!(shineon().request(&order_id(dots)), Err(Error::InvalidNumber));
        assert_eq!(
            shineon().request(&purchase_order(dots)).unwrap().path,
            format!("/v1/orders?source_po_numbers={dots}")
        );
    }
    assert_eq!(shineon().request(&order_id("...")).unwrap().path, "/v1/orders/...");
}

#[test]
fn a_number_with_a_hash_is_asked_for_as_typed_first() {
    let spellings = shineon().spellings(&purchase_order("#1042"));
    assert_eq!(spellings, [purchase_order("#1042"), purchase_order("1042")]);
}

#[test]
fn several_orders_of_one_purchase_order_are_all_told() {
    let list = include_str!("../fixtures/shineon/found/list-envelope.json");
    assert_eq!(ids(&purchase_order("#1042"), list).unwrap(), ["48160", "48161"]);
    assert_eq!(ids(&order_id("48161"), list).unwrap(), ["48161"]);
}

#[test]
fn other_peoples_orders_in_a_list_are_dropped() {
    let list = r#"{"orders": [
        {"id": 1, "source_po_number": "A-1"}, {"id": 2, "source_po_number": "A-12"}, {"id": 3, "source_po_number": null},
        {"id": 4}, {"id": 5, "source_po_number": 7}, {"id": 7, "source_id": "A-1", "store_order_id": "A-1"}
    ]}"#;
    assert_eq!(ids(&purchase_order("a-1"), list).unwrap(), ["1"]);
    assert_eq!(ids(&purchase_order("7"), list).unwrap(), ["5"]);
    assert_eq!(ids(&order_id("7"), list).unwrap(), ["7"]);
    assert_eq!(ids(&purchase_order("A-2"), list), Err(Error::NotFound));
    assert_eq!(ids(&purchase_order("A-1,A-12"), list), Err(Error::NotFound));
    assert_eq!(ids(&order_id("A-1"), list), Err(Error::NotFound));
}

#[test]
fn a_row_without_a_number_does_not_hide_the_others() {
    let list = r#"{"orders": [{"source_po_number": "A-1"}, null, {"id": 2, "source_po_number": "A-1"}]}"#;
    assert_eq!(ids(&purchase_order("A-1"), list).unwrap(), ["2"]);
}

#[test]
fn a_single_order_is_told_with_and_without_its_envelope() {
    for body in [r#"{"order": {"id": 48211}}"#, r#"{"id": "48211"}"#] {
        assert_eq!(ids(&order_id("48211"), body).unwrap(), ["48211"]);
    }
}

#[test]
fn too_many_requests_say_how_long_to_wait() {
    let read = shineon().read(None, &answer(429, r#"{"error": "Slow down"}"#));
    assert_eq!(read, Err(Error::Busy { retry_after_secs: Some(30) }));
}

#[test]
fn nothing_private_comes_through() {
    let saved = include_str!("../fixtures/shineon/found/with-everything-private.json");
    let private = [
        "greta.solberg",
        "mailbox.example",
        "Greta",
        "Solberg",
        "Arne",
        "Hidden Creek",
        "Orchard Gate",
        "Decorah",
        "Spillville",
        "52101",
        "52168",
        "555 0188",
        "555 0189",
        "complained",
        "shop.example",
        "KEY",
        "shop-admin",
        "34.5",
        "6.25",
        "40.75",
        "11.25",
        "standard-us",
    ];
    let orders = shineon().read(None, &answer(200, saved)).unwrap();
    let told = format!("{orders:?}");
    for word in private {
        assert!(saved.contains(word), "the fixture has no {word}");
        assert!(!told.contains(word), "{word} in {told}");
    }
}

#[test]
fn a_link_that_is_no_web_link_is_not_told() {
    let saved = include_str!("../fixtures/shineon/found/fulfillments-with-a-script-link.json");
    let orders = shineon().read(None, &answer(200, saved)).unwrap();
    let links: Vec<_> = orders[0].shipments.iter().map(|parcel| parcel.tracking_url.as_deref()).collect();
    assert_eq!(links, [None, Some("https://www.ups.com/track?tracknum=1Z5R88840300017777")]);
}

#[cfg(feature = "keys")]
mod keys {
    use std::collections::BTreeMap;

    use orders::provider::Keys;

    use super::*;

    #[test]
    fn the_holder_of_the_keys_sends_the_token_in_a_header() {
        let keys = Keys(BTreeMap::from([("token", "t0k/en+=".into())]));
        for lookup in [order_id("PO-9931/B"), purchase_order("PO-9931/B")] {
            let plain = shineon().request(&lookup).unwrap();
            let mut request = plain.clone();
            shineon().authorize(&mut request, &keys);
            assert_eq!((request.method, &request.path, &request.body), (plain.method, &plain.path, &plain.body));
            assert_eq!(
                request.headers,
                [("accept", "application/json".to_owned()), ("authorization", "Bearer t0k/en+=".to_owned())]
            );
        }
    }

    #[test]
    fn every_shop_asks_at_the_same_address() {
        assert_eq!(shineon().endpoint(), Some("https://api.shineon.com"));
        assert_eq!(shineon().credentials(), ["token"]);
    }
}
