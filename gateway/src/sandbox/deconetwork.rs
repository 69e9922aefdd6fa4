//! A DecoNetwork shop, make-believe: user name and password in a form, orders found by conditions.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::shelf::{Found, Shape, Shelf};
use super::{Shop, sent};

const KEYS: [(&str, &str); 2] = [("username", "sandbox"), ("password", "sandbox-deconetwork")];

pub(super) const SHOP: Shop = Shop {
    id: "deconetwork",
    keys: &KEYS,
    routes,
    shape: &Shape { orders, answer, numbers: ("order_id", "customer_po_number") },
};

fn routes(shelf: Arc<Shelf>) -> Router {
    Router::new().route("/api/json/manage_orders/find", get(find).post(find)).with_state(shelf)
}

async fn find(State(shelf): State<Arc<Shelf>>, RawQuery(query): RawQuery, body: Bytes) -> Response {
    let query = query.unwrap_or_default();
    let parameters = form_urlencoded::parse(query.as_bytes()).chain(form_urlencoded::parse(&body));
    let parameters: BTreeMap<_, _> = parameters.map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
    let given = |name: &str| parameters.get(name).map_or("", String::as_str);
    if KEYS.iter().any(|(name, key)| given(name) != *key) {
        return Json(complaint(30001, "Authentication failed")).into_response();
    }
    let condition = ["field", "condition", "string"].map(|name| given(&format!("conditions[1][{name}]")));
    let found = match condition {
        ["", ..] => return Json(complaint(50002, "No conditions")).into_response(),
        ["3", "1", number] => shelf.find(&["order_id"], number),
        _ => Found::Nothing,
    };
    sent(found, || Json(answer(Vec::new())).into_response())
}

fn complaint(code: u32, description: &str) -> Value {
    json!({ "response_status": { "code": code, "severity": "ERROR", "description": description } })
}

fn orders(whole: &Value) -> Vec<Value> {
    whole["orders"].as_array().cloned().unwrap_or_default()
}

fn answer(orders: Vec<Value>) -> Value {
    let status = json!({ "code": 10001, "severity": "SUCCESS", "description": "" });
    json!({ "total": orders.len(), "orders": orders, "response_status": status })
}
