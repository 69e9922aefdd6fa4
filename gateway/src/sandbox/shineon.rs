//! ShineOn, make-believe: `Authorization: Bearer …`, one order by id, or a list by purchase order.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::shelf::{Shape, Shelf};
use super::{Shop, sent};

const TOKEN: &str = "sandbox-shineon";

pub(super) const SHOP: Shop = Shop {
    id: "shineon",
    keys: &[("token", TOKEN)],
    routes,
    shape: &Shape { orders, answer, numbers: ("id", "source_po_number") },
};

fn routes(shelf: Arc<Shelf>) -> Router {
    Router::new().route("/v1/orders", get(list)).route("/v1/orders/{id}", get(one)).with_state(shelf)
}

async fn one(State(shelf): State<Arc<Shelf>>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    let missing = || (StatusCode::NOT_FOUND, Json(json!({ "error": "Not Found." }))).into_response();
    refused(&headers).unwrap_or_else(|| sent(shelf.find(&["id"], &id), missing))
}

async fn list(
    State(shelf): State<Arc<Shelf>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let number = query.get("source_po_numbers").cloned().unwrap_or_default();
    let none = || Json(json!({ "orders": [] })).into_response();
    refused(&headers).unwrap_or_else(|| sent(shelf.find(&["source_po_number"], &number), none))
}

fn refused(headers: &HeaderMap) -> Option<Response> {
    let expected = format!("Bearer {TOKEN}");
    let wrong = headers.get("authorization").is_none_or(|given| given != expected.as_str());
    wrong.then(|| (StatusCode::UNAUTHORIZED, Json(json!({ "error": "Unauthenticated" }))).into_response())
}

fn orders(whole: &Value) -> Vec<Value> {
    match (&whole["orders"], &whole["order"]) {
        (Value::Array(rows), _) => rows.clone(),
        (_, Value::Object(order)) => vec![Value::Object(order.clone())],
        _ => vec![whole.clone()],
    }
}

fn answer(orders: Vec<Value>) -> Value {
    match <[Value; 1]>::try_from(orders) {
        Ok([order]) => json!({ "order": order }),
        Err(orders) => json!({ "orders": orders }),
    }
}
