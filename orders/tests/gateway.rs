//! How our own gateway is asked, and how its answers are read.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use orders::provider::{self, GATEWAY};
use orders::{Answer, Error, Lookup, Method, Moment, OrderNumber, Proof, Stage, Wanted};

fn order_id(number: &str) -> Lookup {
    Lookup::OrderId(OrderNumber::parse(number).unwrap())
}

fn purchase_order(number: &str) -> Lookup {
    Lookup::PurchaseOrder(OrderNumber::parse(number).unwrap())
}

fn answer(status: u16, retry_after_secs: Option<u32>, body: &str) -> Answer {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    Answer { status, retry_after_secs, received_at, parse: orders::json::parse, body: body.into() }
}

#[test]
fn an_order_is_asked_for_with_json_that_names_the_kind_of_number() {
    for (lookup, body) in [
        (order_id("Order-30211"), r#"{"order_id":"Order-30211"}"#),
        (purchase_order("5710044218"), r#"{"purchase_order":"5710044218"}"#),
    ] {
        let request = GATEWAY.request(&lookup).unwrap();
        assert_eq!(request.method, Method::Post);
        assert_eq!(request.path, "/orders");
        assert_eq!(
            request.headers,
            [("accept", "application/json".to_owned()), ("content-type", "application/json".to_owned())]
        );
        assert_eq!(request.body, body);
    }
}

#[test]
fn a_number_is_sent_as_it_is() {
    for (typed, sent) in [
        ("PO-9931/B", r#"{"purchase_order":"PO-9931/B"}"#),
        (" PO 2026 88 ", r#"{"purchase_order":"PO 2026 88"}"#),
        ("#1042", r##"{"purchase_order":"#1042"}"##),
        ("A&B=C", r#"{"purchase_order":"A&B=C"}"#),
        ("..", r#"{"purchase_order":".."}"#),
        (r#"a"b\c"#, r#"{"purchase_order":"a\"b\\c"}"#),
        ("Größe-注文", r#"{"purchase_order":"Größe-注文"}"#),
    ] {
        assert_eq!(GATEWAY.request(&purchase_order(typed)).unwrap().body, sent);
    }
}

#[test]
fn what_a_customer_gives_is_one_more_member_of_the_question() {
    for (proof, body) in [
        (Proof::Contact("abe@x.example".into()), r#"{"order_id":"1","contact":"abe@x.example"}"#),
        (Proof::Contact("\"}".into()), r#"{"order_id":"1","contact":"\"}"}"#),
        (Proof::Signature("5.ab".into()), r#"{"order_id":"1","signature":"5.ab"}"#),
    ] {
        let mut request = GATEWAY.request(&order_id("1")).unwrap();
        GATEWAY.prove(&mut request, &proof);
        assert_eq!(request.body, body);
        assert!(!format!("{proof:?} {request:?}").contains("ab"), "{proof:?} {request:?}");
    }
}

#[test]
fn which_proof_would_do_is_read() {
    for (body, wanted) in [
        (r#"{"error": "proof_needed", "proofs": ["contact", "signature"]}"#, Wanted::Contact),
        (r#"{"error": "proof_needed", "proofs": ["signature"]}"#, Wanted::Signature),
        (r#"{"error": "proof_needed"}"#, Wanted::Contact),
    ] {
        assert_eq!(GATEWAY.read(None, &answer(401, None, body)), Err(Error::ProofNeeded(wanted)));
    }
}

#[test]
fn who_did_not_answer_is_read_beside_the_orders() {
    let read = |body| GATEWAY.incomplete(&answer(200, None, body));
    assert_eq!(read(r#"{"orders": [{"id": "1"}], "incomplete": ["finerworks"]}"#), ["finerworks"]);
    assert!(read(r#"{"orders": [{"id": "1"}]}"#).is_empty());
    assert!(read("<html>").is_empty());
}

#[test]
fn the_gateway_itself_tries_a_numbers_spellings() {
    assert_eq!(GATEWAY.spellings(&purchase_order("#1042")), [purchase_order("#1042")]);
}

#[test]
fn it_is_none_of_the_providers_that_can_be_named() {
    assert_eq!(GATEWAY.id(), "gateway");
    assert!(provider::by_id("gateway").is_none());
}

#[test]
fn whatever_was_asked_all_orders_of_the_answer_are_told() {
    let several = include_str!("../fixtures/gateway/found/several.json");
    for lookup in [None, Some(&purchase_order("#2087")), Some(&order_id("A-1"))] {
        let orders = GATEWAY.read(lookup, &answer(200, None, several)).unwrap();
        let told: Vec<_> = orders.iter().map(|order| (order.provider.as_str(), order.stage)).collect();
        assert_eq!(
            told,
            [
                ("dream-junction", Stage::InProduction),
                ("finerworks", Stage::Delivered),
                ("deconetwork", Stage::OnHold),
                ("shineon", Stage::Canceled),
            ]
        );
    }
}

#[test]
fn busy_says_how_long_to_wait_in_the_body_or_else_in_the_header() {
    for (body, header, wait) in [
        (r#"{"error": "busy", "retry_after_secs": 30}"#, Some(7), Some(30)),
        (r#"{"error": "busy", "retry_after_secs": "45"}"#, None, Some(45)),
        (r#"{"error": "busy", "retry_after_secs": 0}"#, Some(7), Some(0)),
        (r#"{"error": "busy", "retry_after_secs": null}"#, Some(7), Some(7)),
        (r#"{"error": "busy", "retry_after_secs": -5}"#, Some(7), Some(7)),
        (r#"{"error": "busy"}"#, None, None),
        ("<html>too many</html>", Some(7), Some(7)),
        ("", None, None),
    ] {
        let read = GATEWAY.read(None, &answer(429, header, body));
        assert_eq!(read, Err(Error::Busy { retry_after_secs: wait }), "{body}");
    }
}

#[test]
fn the_bodys_word_goes_before_the_status() {
    for (status, code) in
        [(502, "unauthorized"), (502, "unreadable"), (400, "unsupported"), (401, "proof_needed"), (404, "not_found")]
    {
        let read = GATEWAY.read(None, &answer(status, None, &format!(r#"{{"error": "{code}"}}"#)));
        assert_eq!(read.map_err(Error::code), Err(code));
    }
}

#[cfg(feature = "keys")]
mod keys {
    use std::collections::BTreeMap;

    use orders::provider::Keys;

    use super::*;

    #[test]
    fn it_wants_no_key_and_sends_none() {
        let plain = GATEWAY.request(&order_id("48211")).unwrap();
        let mut request = plain.clone();
        GATEWAY.authorize(&mut request, &Keys(BTreeMap::from([("token", "secret".into())])));
        assert_eq!(request, plain);
        assert_eq!(GATEWAY.endpoint(), None);
        assert!(GATEWAY.credentials().is_empty());
    }
}
