//! How DecoNetwork is asked, and which rows of its answers are the order that was asked for.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use orders::provider::{self, Provider};
use orders::{Answer, Error, Lookup, Method, Moment, OrderNumber};

fn deconetwork() -> &'static dyn Provider {
    provider::by_id("deconetwork").unwrap()
}

fn order_id(number: &str) -> Lookup {
    Lookup::OrderId(OrderNumber::parse(number).unwrap())
}

fn purchase_order(number: &str) -> Lookup {
    Lookup::PurchaseOrder(OrderNumber::parse(number).unwrap())
}

fn answer(status: u16, body: &str) -> Answer {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    Answer { status, retry_after_secs: Some(7), received_at, parse: orders::json::parse, body: body.into() }
}

fn ids(lookup: &Lookup, body: &str) -> Result<Vec<String>, Error> {
    let orders = deconetwork().read(Some(lookup), &answer(200, body))?;
    Ok(orders.into_iter().map(|order| order.id).collect())
}

#[test]
fn an_order_is_asked_for_by_its_invoice_number_without_a_login_token() {
    let request = deconetwork().request(&order_id("Order-30211")).unwrap();
    assert_eq!(request.method, Method::Get);
    assert_eq!(
        request.path,
        "/api/json/manage_orders/find\
         ?conditions%5B1%5D%5Bfield%5D=3&conditions%5B1%5D%5Bcondition%5D=1&conditions%5B1%5D%5Bstring%5D=Order-30211\
         &include_shipments=1&include_workflow_data=1&skip_login_token=1"
    );
    assert_eq!(request.headers, [("accept", "application/json".to_owned())]);
    assert_eq!(request.body, "");
}

#[test]
fn a_number_stays_one_value_whatever_it_holds() {
    for (typed, sent) in [
        ("PO-9931/B", "PO-9931%2FB"),
        ("Order 30211", "Order%2030211"),
        ("  930118\u{a0}", "930118"),
        ("#30211", "%2330211"),
        ("A&limit=100", "A%26limit%3D100"),
        ("A+B%20C", "A%2BB%2520C"),
        ("Bestellung-Ä7", "Bestellung-%C3%847"),
        ("注文12", "%E6%B3%A8%E6%96%8712"),
        ("..", ".."),
        ("a'b\"c", "a%27b%22c"),
    ] {
        let path = deconetwork().request(&order_id(typed)).unwrap().path;
        let (_, rest) = path.split_once("%5Bstring%5D=").unwrap();
        assert_eq!(rest, format!("{sent}&include_shipments=1&include_workflow_data=1&skip_login_token=1"), "{typed}");
    }
}

#[test]
fn it_cannot_be_asked_by_purchase_order() {
    for number in ["PO-2291", "PO-9931/B", "#1042", "Order-30211"] {
        assert_eq!(deconetwork().request(&purchase_order(number)), Err(Error::Unsupported));
    }
}

#[test]
fn a_number_with_a_hash_is_asked_for_as_typed_first() {
    let spellings = deconetwork().spellings(&order_id("#930118"));
    assert_eq!(spellings, [order_id("#930118"), order_id("930118")]);
}

#[test]
fn other_peoples_orders_in_a_list_are_dropped() {
    let list =
        r#"{"orders": [{"order_id": "Order-1"}, {"order_id": "Order-12"}, {"order_id": 12}, {"order_id": "12"}]}"#;
    assert_eq!(ids(&order_id("Order-12"), list).unwrap(), ["Order-12"]);
    assert_eq!(ids(&order_id("12"), list).unwrap(), ["12", "12"]);
    assert_eq!(ids(&order_id("Order-2"), list), Err(Error::NotFound));
    assert_eq!(ids(&order_id("%"), list), Err(Error::NotFound));
}

#[test]
fn case_and_space_around_a_number_do_not_count() {
    let list = r#"{"orders": [{"order_id": " ORDER-30211 "}]}"#;
    assert_eq!(ids(&order_id("order-30211"), list).unwrap(), ["ORDER-30211"]);
}

#[test]
fn a_row_without_a_number_is_nobodys_and_does_not_hide_the_others() {
    let list = r#"{"orders": [{"order_status": 3}, null, {"order_id": null}, {"order_id": "INV5521"}]}"#;
    assert_eq!(ids(&order_id("INV5521"), list).unwrap(), ["INV5521"]);
    assert_eq!(ids(&order_id("INV1"), list), Err(Error::NotFound));
}

#[test]
fn too_many_requests_say_how_long_to_wait() {
    let read = deconetwork().read(None, &answer(429, "<html>slow down</html>"));
    assert_eq!(read, Err(Error::Busy { retry_after_secs: Some(7) }));
}

#[test]
fn nothing_private_comes_through() {
    let saved = include_str!("../fixtures/deconetwork/found/with-everything-private.json");
    let private = [
        "Beatrix",
        "Vance",
        "stonebridge.example",
        "Ferry Lane",
        "Savannah",
        "31401",
        "555 0144",
        "Cost centre",
        "Loading Dock",
        "31405",
        "pays late",
        "Leave invoice",
        "Workshop Way",
        "Wanda",
        "Kessler",
        "Milo",
        "Brandt",
        "Quinn",
        "Uniform Depot",
        "Odette",
        "Gwendolyn",
        "KEY",
        "decorator.example",
        "0077",
        "AUTH-",
        "1222.4",
        "611.2",
        "1184",
        "14.2",
        "Stonebridge Hotel",
    ];
    let orders = deconetwork().read(None, &answer(200, saved)).unwrap();
    let told = format!("{orders:?}");
    for word in private {
        assert!(saved.contains(word), "the fixture has no {word}");
        assert!(!told.contains(word), "{word} in {told}");
    }
}

#[cfg(feature = "keys")]
mod keys {
    use std::collections::BTreeMap;

    use orders::provider::Keys;

    use super::*;

    #[test]
    fn the_holder_of_the_keys_sends_them_in_a_form_and_not_in_the_address() {
        let keys =
            Keys(BTreeMap::from([("username", "dispatch@shop.example".into()), ("password", "p&ss wörd+1=%".into())]));
        let mut request = deconetwork().request(&order_id("PO-9931/B")).unwrap();
        deconetwork().authorize(&mut request, &keys);
        assert_eq!(request.method, Method::Post);
        assert_eq!(request.path, "/api/json/manage_orders/find");
        assert_eq!(
            request.headers,
            [
                ("accept", "application/json".to_owned()),
                ("content-type", "application/x-www-form-urlencoded".to_owned())
            ]
        );
        assert_eq!(
            request.body,
            "conditions%5B1%5D%5Bfield%5D=3&conditions%5B1%5D%5Bcondition%5D=1&conditions%5B1%5D%5Bstring%5D=PO-9931%2FB\
             &include_shipments=1&include_workflow_data=1&skip_login_token=1\
             &username=dispatch%40shop.example&password=p%26ss%20w%C3%B6rd%2B1%3D%25"
        );
    }

    #[test]
    fn every_shop_has_an_address_of_its_own() {
        assert_eq!(deconetwork().endpoint(), None);
        assert_eq!(deconetwork().credentials(), ["username", "password"]);
    }
}
