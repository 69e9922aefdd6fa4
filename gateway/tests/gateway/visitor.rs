//! Somebody who asks a gateway.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use order_gateway::settings::{Notes, Settings};
use order_gateway::upstream::Network;
use order_gateway::{Account, Gateway, Peer, Upstream, app, sandbox};
use serde_json::Value;
use tower::ServiceExt;

/// A gateway in front of the sandbox's providers, open to everybody.
pub(crate) async fn gateway() -> Router {
    serving(sandbox::start().await.unwrap(), Notes::Kept)
}

pub(crate) fn serving(accounts: Vec<Account>, notes: Notes) -> Router {
    with(accounts, Settings { notes, ..sandbox::settings() })
}

pub(crate) fn with(accounts: Vec<Account>, settings: Settings) -> Router {
    over(accounts, Network::new().unwrap(), settings)
}

pub(crate) fn over(accounts: Vec<Account>, upstream: impl Upstream, settings: Settings) -> Router {
    app(Gateway::new(accounts, upstream, settings).unwrap())
}

pub(crate) async fn post(gateway: &Router, body: impl Into<Body>) -> Response<Body> {
    post_from(gateway, "127.0.0.1", body).await
}

/// As whoever has that address.
pub(crate) async fn post_from(gateway: &Router, address: &str, body: impl Into<Body>) -> Response<Body> {
    let peer = Peer((address.parse::<std::net::IpAddr>().unwrap(), 4711).into());
    let request = Request::post("/orders").extension(peer).body(body.into()).unwrap();
    gateway.clone().oneshot(request).await.unwrap()
}

pub(crate) async fn ask(gateway: &Router, question: Value) -> (u16, Value) {
    ask_from(gateway, "127.0.0.1", question).await
}

pub(crate) async fn ask_from(gateway: &Router, address: &str, question: Value) -> (u16, Value) {
    let response = post_from(gateway, address, question.to_string()).await;
    let status = response.status().as_u16();
    (status, read(response).await)
}

pub(crate) async fn get(gateway: &Router, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let mut request = Request::get(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    gateway.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

pub(crate) async fn text(response: Response<Body>) -> String {
    String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap()
}

pub(crate) async fn read(response: Response<Body>) -> Value {
    serde_json::from_str(&text(response).await).unwrap()
}
