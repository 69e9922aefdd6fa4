//! Dream Junction, make-believe: `Authorization: Token token=…`, one order by id or by purchase order.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::shelf::{Found, Shape, Shelf};
use super::{Shop, sent};

const TOKEN: &str = "sandbox-dream-junction";

pub(super) const SHOP: Shop = Shop {
    id: "dream-junction",
    keys: &[("token", TOKEN)],
    routes,
    shape: &Shape { orders, answer, numbers: ("id", "purchase_order") },
};

fn routes(shelf: Arc<Shelf>) -> Router {
    Router::new().route("/orders/show", get(by_purchase_order)).route("/orders/{id}", get(by_id)).with_state(shelf)
}

async fn by_id(State(shelf): State<Arc<Shelf>>, Path(id): Path<String>, headers: HeaderMap) -> Response {
    answered(&headers, || shelf.find(&["id"], &id))
}

async fn by_purchase_order(
    State(shelf): State<Arc<Shelf>>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let number = query.get("purchase_order").cloned().unwrap_or_default();
    answered(&headers, || shelf.find(&["purchase_order"], &number))
}

fn answered(headers: &HeaderMap, find: impl FnOnce() -> Found) -> Response {
    let expected = format!("Token token={TOKEN}");
    if headers.get("authorization").is_none_or(|given| given != expected.as_str()) {
        return (StatusCode::UNAUTHORIZED, "HTTP Token: Access denied.\n").into_response();
    }
    sent(find(), || {
        let body = json!({ "status": "not_found", "message": "An order with that ID cannot be located" });
        (StatusCode::NOT_FOUND, Json(body)).into_response()
    })
}

fn orders(whole: &Value) -> Vec<Value> {
    match (&whole["orders"], &whole["order"]) {
        (Value::Array(rows), _) => rows.iter().map(|row| row["order"].clone()).collect(),
        (_, Value::Object(order)) => vec![Value::Object(order.clone())],
        _ => vec![whole.clone()],
    }
}

fn answer(orders: Vec<Value>) -> Value {
    match <[Value; 1]>::try_from(orders) {
        Ok([order]) => order,
        Err(orders) => {
            json!({ "orders": orders.into_iter().map(|order| json!({ "order": order })).collect::<Vec<_>>() })
        }
    }
}
