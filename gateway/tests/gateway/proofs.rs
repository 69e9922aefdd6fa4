//! Whose order is it?

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::http::StatusCode;
use order_gateway::settings::{Settings, Signing};
use order_gateway::upstream::Network;
use order_gateway::{Account, Proofs, sandbox, sign};
use orders::{Lookup, OrderNumber};
use secrecy::SecretString;
use serde_json::{Value, json};

use crate::providers::{account, counted, order};
use crate::recorded::Recorded;
use crate::visitor::{ask, over, post, read, with};

const CONTACT: Proofs = Proofs { contact: true, signature: false };
const SIGNATURE: Proofs = Proofs { contact: false, signature: true };
const BOTH: Proofs = Proofs { contact: true, signature: true };
const NOT_FOUND: &str = r#"{"error":"not_found"}"#;

fn dream_junction(proofs: Proofs) -> Account {
    Account { proofs, ..account("dream-junction", "http://127.0.0.1:1".to_owned()) }
}

fn guarded(proofs: Proofs) -> (Router, Recorded) {
    let upstream = Recorded::default();
    (over(vec![dream_junction(proofs)], upstream.clone(), sandbox::settings()), upstream)
}

fn signature(lookup: &Lookup, secs: i64) -> String {
    let span = Duration::from_secs(secs.unsigned_abs());
    let now = SystemTime::now();
    let expires_at = if secs < 0 { now - span } else { now + span };
    sign(&Signing::with(SecretString::from(sandbox::SIGNING_SECRET)), lookup, expires_at).unwrap()
}

fn order_id(number: &str) -> Lookup {
    Lookup::OrderId(OrderNumber::parse(number).unwrap())
}

#[tokio::test]
async fn a_proof_is_asked_for_before_anybody_is_asked_whatever_the_number() {
    for (proofs, named) in
        [(CONTACT, json!(["contact"])), (SIGNATURE, json!(["signature"])), (BOTH, json!(["contact", "signature"]))]
    {
        let (gateway, upstream) = guarded(proofs);
        for question in [
            json!({"order_id": "7"}),
            json!({"order_id": "8"}),
            json!({"purchase_order": "PO-7"}),
            json!({"order_id": "7", "contact": " "}),
            json!({"order_id": "7", "provider": "dream-junction"}),
        ] {
            let answer = ask(&gateway, question).await;
            assert_eq!(answer, (401, json!({"error": "proof_needed", "proofs": named})));
        }
        assert_eq!(upstream.0.load(Ordering::Relaxed), 0);
    }
}

#[tokio::test]
async fn an_email_address_or_a_postcode_shows_the_order_whatever_its_case_and_spaces() {
    let (gateway, _) = guarded(CONTACT);
    for contact in ["ana@mailbox.example", " Ana@Mailbox.EXAMPLE ", "ana @ mailbox.example", "97999", " 97 999 "] {
        let (status, answer) = ask(&gateway, json!({"order_id": "7", "contact": contact})).await;
        assert_eq!((status, &answer["orders"][0]["id"]), (200, &json!("7")), "{contact}");
        assert!(!answer.to_string().to_lowercase().contains("mailbox"), "{answer}");
    }
}

#[tokio::test]
async fn what_is_not_there_not_yours_or_expired_is_one_and_the_same_answer() {
    let (gateway, _) = guarded(BOTH);
    let good = signature(&order_id("7"), 3600);
    let mut seen = Vec::new();
    for question in [
        json!({"order_id": "8", "contact": "ana@mailbox.example"}),
        json!({"order_id": "7", "contact": "bo@mailbox.example"}),
        json!({"order_id": "7", "contact": "-"}),
        json!({"order_id": "8", "signature": signature(&order_id("8"), 3600)}),
        json!({"order_id": "8", "signature": good}),
        json!({"order_id": "7", "signature": signature(&order_id("7"), -2)}),
        json!({"order_id": "7", "signature": "1.00"}),
        json!({"purchase_order": "PO-7", "signature": good}),
    ] {
        let response = post(&gateway, question.to_string()).await;
        let (status, headers) = (response.status().as_u16(), format!("{:?}", response.headers()));
        seen.push((status, headers, read(response).await.to_string()));
    }
    assert_eq!((seen[0].0, seen[0].2.as_str()), (404, NOT_FOUND));
    assert!(seen.iter().all(|answer| *answer == seen[0]), "{seen:#?}");
    assert_eq!(ask(&gateway, json!({"order_id": "7", "signature": good})).await.0, 200);
}

#[tokio::test]
async fn a_proof_of_a_kind_that_the_account_does_not_want_shows_nothing() {
    let by_contact = json!({"order_id": "7", "contact": "97999"});
    let by_signature = json!({"order_id": "7", "signature": signature(&order_id("7"), 3600)});
    assert_eq!(ask(&guarded(SIGNATURE).0, by_contact.clone()).await.0, 404);
    assert_eq!(ask(&guarded(CONTACT).0, by_signature.clone()).await.0, 404);
    assert_eq!(ask(&guarded(BOTH).0, by_contact).await.0, 200);
    assert_eq!(ask(&guarded(BOTH).0, by_signature).await.0, 200);
}

#[tokio::test]
async fn of_several_orders_on_one_number_only_the_customers_own_are_shown() {
    let two = || {
        let [ana, bo] = [order(1, "ana@mailbox.example", "10001"), order(2, "bo@mailbox.example", "10002")]
            .map(|order| String::from_utf8(order).unwrap().replace("\"PO-2\"", "\"PO-1\""));
        format!(r#"{{"orders": [{{"order": {ana}}}, {{"order": {bo}}}]}}"#)
    };
    let (account, _) = counted("dream-junction", two).await;
    let gateway = with(vec![Account { proofs: CONTACT, ..account }], sandbox::settings());
    let (_, answer) = ask(&gateway, json!({"purchase_order": "PO-1", "contact": "bo@mailbox.example"})).await;
    let ids: Vec<_> = answer["orders"].as_array().unwrap().iter().map(|order| order["id"].clone()).collect();
    assert_eq!(ids, ["2"]);
}

/// What the sandbox's orders tell is proof enough at each provider that tells it.
#[tokio::test]
async fn the_customers_of_each_provider_are_known_by_its_own_answer() {
    let accounts = sandbox::guarded(&sandbox::start().await.unwrap());
    let gateway = with(accounts, Settings { pace: Duration::from_millis(20), ..sandbox::settings() });
    for (question, expected) in [
        (json!({"order_id": "INV1234", "provider": "deconetwork", "contact": "FRED@acme.co"}), 200),
        (json!({"order_id": "INV1234", "provider": "deconetwork", "contact": "92647"}), 200),
        (json!({"order_id": "INV1234", "provider": "deconetwork", "contact": "92648"}), 404),
        (json!({"order_id": "20018", "provider": "shineon", "contact": "test@shineon.com"}), 200),
        (json!({"order_id": "20018", "provider": "shineon", "contact": "40202"}), 200),
        // FinerWorks does not tell: only the shop's signature helps.
        (json!({"purchase_order": "PO_0001", "provider": "finerworks", "contact": "40202"}), 404),
        (
            json!({"purchase_order": "PO_0001", "provider": "finerworks", "signature": signature(
                &Lookup::PurchaseOrder(OrderNumber::parse("PO_0001").unwrap()), 60)}),
            200,
        ),
        // Its documented example tells nobody's address: nobody can prove that it is theirs.
        (json!({"order_id": "6724120", "provider": "dream-junction", "contact": "97999"}), 404),
    ] {
        assert_eq!(ask(&gateway, question.clone()).await.0, expected, "{question}");
    }
}

/// How long each takes, in turns and by medians; compared with each other, so that a slow machine does not matter.
#[tokio::test]
async fn the_time_does_not_tell_whether_an_order_is_there() {
    let asked_for_7 = Arc::new(AtomicBool::new(true));
    let is_there = Arc::clone(&asked_for_7);
    let answer = move || match is_there.load(Ordering::Relaxed) {
        true => (StatusCode::OK, order(7, "ana@mailbox.example", "97999")),
        false => (StatusCode::NOT_FOUND, Vec::new()),
    };
    let (account, _) = counted("dream-junction", answer).await;
    let pace = Duration::from_millis(500);
    let gateway = over(
        vec![Account { proofs: BOTH, ..account }],
        Network::new().unwrap(),
        Settings { pace, ..sandbox::settings() },
    );
    let expired = signature(&order_id("7"), -60);
    // The first time it is asked for; from then on it is known for some seconds.
    for question in [
        json!({"order_id": "7", "contact": "bo@mailbox.example"}),
        json!({"order_id": "7", "contact": "cy@mailbox.example"}),
        json!({"order_id": "8", "contact": "ana@mailbox.example"}),
        json!({"order_id": "7", "signature": expired}),
    ] {
        asked_for_7.store(question["order_id"] == "7", Ordering::Relaxed);
        let begun = Instant::now();
        let answer: (u16, Value) = ask(&gateway, question.clone()).await;
        let took = begun.elapsed();
        assert_eq!(answer.0, 404);
        let paces = took.as_secs_f64() / pace.as_secs_f64();
        assert!((1.0..1.9).contains(&paces), "{question} took {took:?}");
    }
    let begun = Instant::now();
    assert_eq!(ask(&gateway, json!({"order_id": "7", "contact": "ana@mailbox.example"})).await.0, 200);
    assert!(begun.elapsed() < pace, "whose order it is does not wait");
}
