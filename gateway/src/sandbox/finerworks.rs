//! FinerWorks, make-believe: two key headers, `POST /v3/fetch_order_status`.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::shelf::{Found, Shape, Shelf, text};
use super::{Shop, sent};

const KEYS: [(&str, &str); 2] = [("web_api_key", "sandbox-finerworks-web"), ("app_key", "sandbox-finerworks-app")];

pub(super) const SHOP: Shop =
    Shop { id: "finerworks", keys: &KEYS, routes, shape: &Shape { orders, answer, numbers: ("order_id", "order_po") } };

fn routes(shelf: Arc<Shelf>) -> Router {
    Router::new().route("/v3/fetch_order_status", post(fetch)).with_state(shelf)
}

async fn fetch(State(shelf): State<Arc<Shelf>>, headers: HeaderMap, body: Bytes) -> Response {
    if KEYS.iter().any(|(name, key)| headers.get(*name).is_none_or(|given| given != key)) {
        let complaint = json!({ "ApiC.Models.authorization_credentials": ["Missing or unauthorized api credentials"] });
        let body = json!({ "Message": "The request is invalid.", "ModelState": complaint });
        return (StatusCode::BAD_REQUEST, Json(body)).into_response();
    }
    let asked: Value = serde_json::from_slice(&body).unwrap_or_default();
    let first = |list: &Value| list.get(0).and_then(text);
    let found = match (first(&asked["order_ids"]), first(&asked["order_pos"])) {
        (Some(id), _) => shelf.find(&["order_id", "order_confirmation_id"], &id),
        (None, Some(number)) => shelf.find(&["order_po"], &number),
        (None, None) => Found::Nothing,
    };
    sent(found, || Json(answer(Vec::new())).into_response())
}

fn orders(whole: &Value) -> Vec<Value> {
    whole["orders"].as_array().cloned().unwrap_or_default()
}

fn answer(orders: Vec<Value>) -> Value {
    json!({ "status": { "success": true, "status_code": 200, "message": "", "debug": null }, "orders": orders })
}
