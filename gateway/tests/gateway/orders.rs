//! What is found, and what is said where nothing is.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use order_gateway::sandbox;
use order_gateway::settings::Notes;
use secrecy::SecretString;
use serde_json::json;
use tower::ServiceExt;

use crate::providers::provider;
use crate::visitor::{ask, gateway, post, read, serving, text};

#[tokio::test]
async fn an_order_of_each_provider_is_found_without_saying_whose_it_is() {
    let gateway = gateway().await;
    for (question, provider, stage) in [
        (json!({"order_id": "6724120"}), "dream-junction", "shipped"),
        (json!({"purchase_order": "PO_0001"}), "finerworks", "delivered"),
        (json!({"order_id": "INV1234"}), "deconetwork", "shipped"),
        (json!({"order_id": "20018"}), "shineon", "canceled"),
    ] {
        let (status, answer) = ask(&gateway, question).await;
        assert_eq!(
            (status, &answer["orders"][0]["provider"], &answer["orders"][0]["stage"]),
            (200, &json!(provider), &json!(stage))
        );
    }
}

#[tokio::test]
async fn only_the_named_provider_is_asked() {
    let gateway = gateway().await;
    assert_eq!(ask(&gateway, json!({"order_id": "20018", "provider": "shineon"})).await.0, 200);
    let (status, answer) = ask(&gateway, json!({"order_id": "20018", "provider": "dream-junction"})).await;
    assert_eq!((status, answer), (404, json!({"error": "not_found"})));
    let (status, answer) = ask(&gateway, json!({"order_id": "1", "provider": "nobody"})).await;
    assert_eq!((status, answer), (400, json!({"error": "unsupported"})));
    let (status, answer) = ask(&gateway, json!({"purchase_order": "1", "provider": "deconetwork"})).await;
    assert_eq!((status, answer), (400, json!({"error": "unsupported"})));
}

#[tokio::test]
async fn several_orders_on_one_purchase_order_are_one_answer() {
    let (_, answer) = ask(&gateway().await, json!({"purchase_order": "5697626056"})).await;
    let mut ids: Vec<_> =
        answer["orders"].as_array().unwrap().iter().map(|order| order["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["16724", "6724120"]);
}

#[tokio::test]
async fn a_number_is_found_with_a_leading_hash_and_in_any_case() {
    let gateway = gateway().await;
    for typed in ["#INV1234", "inv1234", "  INV1234 ", "# inv1234"] {
        assert_eq!(ask(&gateway, json!({"order_id": typed})).await.0, 200, "{typed}");
    }
}

#[tokio::test]
async fn a_question_that_is_none_is_refused_before_anybody_is_asked() {
    let gateway = serving(vec![provider("shineon", || panic!("nobody is asked")).await], Notes::Kept);
    let both = json!({"order_id": "1", "purchase_order": "1"}).to_string();
    let long = json!({"order_id": "9".repeat(101)}).to_string();
    for body in [
        "",
        "x",
        "[]",
        "{}",
        "{\"order_id\": 7}",
        "{\"order_id\": \"\"}",
        "{\"order_id\": \"1\", \"x\": 1}",
        &both,
        &long,
    ] {
        let response = post(&gateway, body.to_owned()).await;
        assert_eq!(response.status(), 400, "{body}");
        assert_eq!(read(response).await, json!({"error": "invalid_number"}), "{body}");
    }
    assert_eq!(post(&gateway, " ".repeat(5000)).await.status(), 400);
}

#[tokio::test]
async fn a_wrong_key_is_the_shops_business_at_every_provider() {
    for mut account in sandbox::start().await.unwrap() {
        for secret in account.keys.0.values_mut() {
            *secret = SecretString::from("wrong");
        }
        let name = account.provider.name();
        let (status, answer) = ask(&serving(vec![account], Notes::Kept), json!({"order_id": "20018"})).await;
        assert_eq!((status, answer), (502, json!({"error": "unauthorized"})), "{name}");
    }
}

#[tokio::test]
async fn a_providers_trouble_has_a_name() {
    let gateway = gateway().await;
    for (number, status) in [("unreachable", 502), ("unreadable", 502), ("unauthorized", 502)] {
        let question = json!({"order_id": number, "provider": "dream-junction"});
        assert_eq!(ask(&gateway, question).await, (status, json!({"error": number})));
    }
    let response = post(&gateway, r#"{"order_id": "busy", "provider": "shineon"}"#).await;
    assert_eq!((response.status().as_u16(), response.headers()["retry-after"].to_str().unwrap()), (429, "15"));
    assert_eq!(read(response).await, json!({"error": "busy", "retry_after_secs": 15}));
}

#[tokio::test]
async fn nobody_at_the_other_end_is_unreachable() {
    let mut account = provider("shineon", || (StatusCode::OK, vec![])).await;
    account.endpoint = "http://127.0.0.1:1".to_owned();
    let (status, answer) = ask(&serving(vec![account], Notes::Kept), json!({"order_id": "1"})).await;
    assert_eq!((status, answer), (502, json!({"error": "unreachable"})));
}

#[tokio::test]
async fn an_answer_that_cannot_be_read_is_unreadable() {
    let deep = || (StatusCode::OK, b"{\"order\":[".repeat(500_000));
    let endless = || (StatusCode::OK, vec![b' '; 9 * 1024 * 1024]);
    let random = || (StatusCode::OK, (0..10_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[3]).collect());
    for account in [
        provider("shineon", deep).await,
        provider("shineon", endless).await,
        provider("shineon", random).await,
        provider("deconetwork", || (StatusCode::OK, b"<html>Please log in</html>".to_vec())).await,
        provider("finerworks", || (StatusCode::OK, vec![])).await,
        provider("dream-junction", || (StatusCode::OK, b"{\"id\": 1, \"items\": [".to_vec())).await,
    ] {
        let name = account.provider.name();
        let (status, answer) = ask(&serving(vec![account], Notes::Kept), json!({"order_id": "1"})).await;
        assert_eq!((status, answer), (502, json!({"error": "unreadable"})), "{name}");
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_with_the_key_in_hand() {
    let account = provider("shineon", || (StatusCode::FOUND, vec![])).await;
    assert_eq!(
        ask(&serving(vec![account], Notes::Kept), json!({"order_id": "1"})).await.1,
        json!({"error": "unreadable"})
    );
}

#[tokio::test]
async fn an_order_that_was_found_counts_more_than_a_provider_in_trouble() {
    let mut accounts = sandbox::start().await.unwrap();
    accounts.push(provider("shineon", || (StatusCode::INTERNAL_SERVER_ERROR, vec![])).await);
    let gateway = serving(accounts, Notes::Kept);
    let (status, answer) = ask(&gateway, json!({"order_id": "6724120"})).await;
    assert_eq!((status, &answer["incomplete"]), (200, &json!(["shineon"])));
    // Without an order, the customer is not told that there is none: it may be where nobody could look.
    assert_eq!(ask(&gateway, json!({"order_id": "404404"})).await, (502, json!({"error": "unreachable"})));
}

#[tokio::test]
async fn internal_notes_stay_inside_unless_the_operator_says_otherwise() {
    let question = || json!({"order_id": "6724120"});
    let (_, answer) = ask(&gateway().await, question()).await;
    assert_eq!(answer["orders"][0]["notes"], json!([]));
    let (_, answer) = ask(&serving(sandbox::start().await.unwrap(), Notes::Sent), question()).await;
    assert_eq!(answer["orders"][0]["notes"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn nobody_on_the_way_keeps_a_copy() {
    let gateway = gateway().await;
    for number in ["6724120", "none"] {
        let response = post(&gateway, json!({ "order_id": number }).to_string()).await;
        assert_eq!(response.headers()["cache-control"], "private, no-store");
    }
}

#[tokio::test]
async fn a_page_that_asks_at_the_wrong_address_is_not_told_that_there_is_no_order() {
    let request = Request::post("/api/orders").body(Body::from(r#"{"order_id": "6724120"}"#)).unwrap();
    let response = gateway().await.oneshot(request).await.unwrap();
    assert_eq!(response.status(), 404);
    assert!(!text(response).await.contains("not_found"));
}
