//! The sandbox: what the demo shows has to be there.

use std::collections::BTreeSet;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use order_gateway::sandbox;
use order_gateway::upstream::Network;
use serde_json::Value;
use tower::ServiceExt;

async fn direct() -> Router {
    sandbox::direct(sandbox::start().await.unwrap(), Network::new().unwrap())
}

async fn send(direct: &Router, method: &str, path: &str, body: &str) -> (u16, String) {
    let request = Request::builder().method(method).uri(path).body(Body::from(body.to_owned())).unwrap();
    let response = direct.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

fn document(name: &str) -> String {
    std::fs::read_to_string(format!("{}/../orders/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[tokio::test]
async fn a_plain_proxy_gives_the_documents_examples_to_the_letter() {
    let direct = direct().await;
    let find = "/direct/deconetwork/api/json/manage_orders/find?conditions%5B1%5D%5Bfield%5D=3\
                &conditions%5B1%5D%5Bcondition%5D=1&conditions%5B1%5D%5Bstring%5D=INV1234";
    for (method, path, body, example) in [
        ("GET", "/direct/dream-junction/orders/6724120", "", "dream-junction/found/documented.json"),
        ("GET", "/direct/dream-junction/orders/16724", "", "dream-junction/found/documented-legacy.json"),
        (
            "POST",
            "/direct/finerworks/v3/fetch_order_status",
            r#"{"order_pos":["PO_0001"]}"#,
            "finerworks/found/documented.json",
        ),
        ("GET", find, "", "deconetwork/found/documented.json"),
        ("GET", "/direct/shineon/v1/orders/20018", "", "shineon/found/documented.json"),
    ] {
        assert_eq!(send(&direct, method, path, body).await, (200, document(example)), "{example}");
    }
}

#[tokio::test]
async fn every_provider_says_in_its_own_way_that_there_is_no_order() {
    let direct = direct().await;
    let (status, body) = send(&direct, "GET", "/direct/dream-junction/orders/1", "").await;
    assert!(status == 404 && body.contains("\"not_found\""), "{body}");
    let (status, body) =
        send(&direct, "POST", "/direct/finerworks/v3/fetch_order_status", r#"{"order_ids":[1]}"#).await;
    assert!(status == 200 && body.contains("\"orders\":[]"), "{body}");
    let find = "/direct/deconetwork/api/json/manage_orders/find?conditions[1][field]=3&conditions[1][condition]=1&conditions[1][string]=1";
    let (status, body) = send(&direct, "GET", find, "").await;
    assert!(status == 200 && body.contains("\"total\":0"), "{body}");
    let (status, body) = send(&direct, "GET", "/direct/shineon/v1/orders/1", "").await;
    assert!(status == 404 && body.contains("Not Found."), "{body}");
    assert_eq!(send(&direct, "GET", "/direct/nobody/orders/1", "").await.0, 404);
    assert_eq!(send(&direct, "DELETE", "/direct/dream-junction/orders/6724120", "").await.0, 405);
}

#[tokio::test]
async fn there_are_about_ten_orders_of_each_provider_and_every_stage_it_can_tell() {
    let (_, body) = send(&direct().await, "GET", "/sandbox", "").await;
    let overview: Value = serde_json::from_str(&body).unwrap();
    let shops = overview["providers"].as_array().unwrap();
    assert_eq!(shops.len(), 4);
    for shop in shops {
        let orders = shop["orders"].as_array().unwrap();
        let stages: BTreeSet<_> = orders.iter().map(|order| order["stage"].as_str().unwrap()).collect();
        assert!(orders.len() >= 10, "{shop}");
        for stage in ["on_hold", "in_production", "partly_shipped", "shipped", "canceled", "unknown"] {
            assert!(stages.contains(stage), "{} has no order that is {stage}", shop["name"]);
        }
    }
}

#[tokio::test]
async fn the_overview_says_where_each_provider_is() {
    let accounts = sandbox::start().await.unwrap();
    let direct = sandbox::direct(accounts.clone(), Network::new().unwrap());
    let (_, body) = send(&direct, "GET", "/sandbox", "").await;
    let overview: Value = serde_json::from_str(&body).unwrap();
    for account in accounts {
        let id = account.provider.id();
        let shop = overview["providers"].as_array().unwrap().iter().find(|shop| shop["provider"] == id).unwrap();
        assert_eq!(shop["endpoint"], account.endpoint, "{id}");
    }
}

#[tokio::test]
async fn the_order_that_moves_is_there() {
    let direct = direct().await;
    let id = sandbox::MOVING_ID;
    for path in [format!("/direct/dream-junction/orders/{id}"), format!("/direct/shineon/v1/orders/{id}")] {
        let (status, body) = send(&direct, "GET", &path, "").await;
        assert!(status == 200 && body.contains(sandbox::MOVING_PURCHASE_ORDER), "{path}: {body}");
    }
}
