//! The plain proxy of the sandbox: `/direct/PROVIDER/…` is the provider's own API, the key added. What nginx or Caddy do
//! for a real shop; see `docs/proxies/README.md`.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Json, Router};
use orders::Request;
use serde_json::Value;

use super::overview;
use crate::assets::playground;
use crate::{Account, Upstream};

const TIMEOUT: Duration = Duration::from_secs(9);

/// Passes what comes to `/direct/PROVIDER/…` on to that account, and shows at `/sandbox` what there is to ask for.
pub fn direct<U: Upstream>(accounts: Vec<Account>, upstream: U) -> Router {
    Router::new()
        .route("/direct/{provider}/{*path}", any(pass::<U>))
        .route("/sandbox", get(show::<U>))
        .merge(playground())
        .with_state(Arc::new((accounts, upstream)))
}

type Both<U> = State<Arc<(Vec<Account>, U)>>;

async fn show<U: Upstream>(State(both): Both<U>) -> Json<Value> {
    overview::page(&both.0)
}

async fn pass<U: Upstream>(
    State(both): Both<U>,
    Path((id, path)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    method: Method,
    body: Bytes,
) -> Response {
    let (accounts, upstream) = &*both;
    let Some(account) = accounts.iter().find(|account| account.provider.id() == id) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // The router has decoded the path: each part is encoded again, so that a number with a slash stays one part.
    let path = path.split('/').map(orders::encode).collect::<Vec<_>>().join("/");
    let path = format!("/{path}{}", query.map(|query| format!("?{query}")).unwrap_or_default());
    let mut request = match method {
        Method::GET => Request::get(path),
        Method::POST => Request::post_json(&path, String::from_utf8_lossy(&body).into_owned()),
        _ => return StatusCode::METHOD_NOT_ALLOWED.into_response(),
    };
    account.provider.authorize(&mut request, &account.keys);
    match upstream.send(&account.endpoint, request, TIMEOUT).await {
        Ok(answer) => {
            let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::BAD_GATEWAY);
            let headers = [(header::CACHE_CONTROL, "private, no-store"), (header::CONTENT_TYPE, "application/json")];
            let wait = AppendHeaders(answer.retry_after_secs.map(|secs| (header::RETRY_AFTER, secs.to_string())));
            (status, headers, wait, answer.body).into_response()
        }
        Err(_) => StatusCode::BAD_GATEWAY.into_response(),
    }
}
