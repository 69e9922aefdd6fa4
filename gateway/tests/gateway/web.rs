//! The service's other addresses, as browsers, load balancers and operators meet them.

use axum::body::Body;
use axum::http::{Request, Response};
use order_gateway::settings::{Origin, Settings};
use order_gateway::upstream::Network;
use order_gateway::{Gateway, Peer, app, openapi, sandbox};
use serde_json::json;
use tower::ServiceExt;

use crate::visitor::{ask, gateway, get, post, text, with};

fn header<'a>(response: &'a Response<Body>, name: &str) -> &'a str {
    response.headers().get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn pages_of_allowed_sites_may_ask_and_others_may_not() {
    let allowed = vec![Origin::parse("https://shop.example").unwrap()];
    let settings = Settings { allowed_origins: allowed, ..sandbox::settings() };
    let gateway = with(sandbox::start().await.unwrap(), settings);
    for (origin, expected) in [("https://shop.example", "https://shop.example"), ("https://evil.example", "")] {
        let preflight = Request::options("/orders")
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type");
        let response = gateway.clone().oneshot(preflight.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(header(&response, "access-control-allow-origin"), expected);
        let question = Request::post("/orders").header("origin", origin).body(Body::from(r#"{"order_id": "busy"}"#));
        let response = gateway.clone().oneshot(question.unwrap()).await.unwrap();
        assert_eq!(header(&response, "access-control-allow-origin"), expected);
        let exposed = header(&response, "access-control-expose-headers");
        assert!(expected.is_empty() || exposed == "retry-after", "{exposed}");
    }
}

#[tokio::test]
async fn every_answer_is_guarded() {
    let gateway = gateway().await;
    let not_there = get(&gateway, "/nowhere", &[]).await;
    let answered = post(&gateway, r#"{"order_id": "20018"}"#).await;
    for response in [not_there, answered] {
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert_eq!(header(&response, "referrer-policy"), "no-referrer");
        assert!(header(&response, "content-security-policy").starts_with("default-src 'none'"));
    }
}

#[tokio::test]
async fn load_balancers_learn_when_to_look_elsewhere() {
    let accounts = sandbox::start().await.unwrap();
    let gateway = Gateway::new(accounts, Network::new().unwrap(), sandbox::settings()).unwrap();
    let readiness = gateway.readiness();
    let app = app(gateway);
    assert_eq!(get(&app, "/readyz", &[]).await.status(), 200);
    readiness.end();
    assert_eq!(get(&app, "/readyz", &[]).await.status(), 503);
    assert_eq!(get(&app, "/healthz", &[]).await.status(), 200);
}

#[tokio::test]
async fn operators_can_count_what_happens() {
    let gateway = gateway().await;
    for _ in 0..3 {
        ask(&gateway, json!({"order_id": "20018"})).await;
    }
    ask(&gateway, json!({"order_id": "404404", "provider": "shineon"})).await;
    let metrics = text(get(&gateway, "/metrics", &[]).await).await;
    for line in [
        "order_gateway_lookups_total{outcome=\"found\"} 3",
        "order_gateway_lookups_total{outcome=\"not_found\"} 1",
        "order_gateway_account_answers_total{source=\"cache\"} 8",
        "order_gateway_account_answers_total{source=\"provider\"} 5",
        "order_gateway_provider_latency_seconds_count{account=\"shineon\"} 2",
    ] {
        assert!(metrics.contains(line), "{line} is not in\n{metrics}");
    }
}

#[tokio::test]
async fn the_public_does_not_see_the_metrics() {
    let gateway = gateway().await;
    assert_eq!(get(&gateway, "/metrics", &[("x-forwarded-for", "198.51.100.1")]).await.status(), 403);
    for (peer, status) in [("198.51.100.1:1", 403), ("10.0.0.7:1", 200), ("[::1]:1", 200)] {
        let request = Request::get("/metrics").extension(Peer(peer.parse().unwrap())).body(Body::empty()).unwrap();
        assert_eq!(gateway.clone().oneshot(request).await.unwrap().status(), status, "{peer}");
    }
}

#[tokio::test]
async fn the_interface_is_described_for_machines() {
    let served = text(get(&gateway().await, "/openapi.json", &[]).await).await;
    let described: serde_json::Value = serde_json::from_str(&served).unwrap();
    assert_eq!(described, serde_json::to_value(openapi()).unwrap());
    assert!(described["openapi"].as_str().unwrap().starts_with("3.1"));
    insta::assert_json_snapshot!(described);
}

#[tokio::test]
async fn a_wrong_method_is_told_which_one_is_right() {
    let response = get(&gateway().await, "/orders", &[]).await;
    assert_eq!((response.status().as_u16(), header(&response, "allow")), (405, "POST"));
}
