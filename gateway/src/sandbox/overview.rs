//! What there is to ask for in the sandbox, as JSON: the demo's gallery is made from it.

use std::time::Instant;

use axum::Json;
use orders::provider;
use orders::{Answer, Moment};
use serde_json::{Value, json};

use super::shelf::{MOVING_ID, MOVING_PURCHASE_ORDER, Shelf, text};
use super::{SHOPS, Shop};
use crate::Account;

/// Where every provider is, and every order's numbers and stage.
pub(super) fn page(accounts: &[Account]) -> Json<Value> {
    let all: Vec<_> = SHOPS.iter().map(|shop| of(shop, accounts)).collect();
    Json(json!({ "providers": all, "moving": { "order_id": MOVING_ID, "purchase_order": MOVING_PURCHASE_ORDER } }))
}

fn of(shop: &'static Shop, accounts: &[Account]) -> Value {
    let shelf = Shelf::new(shop, Instant::now());
    let provider = provider::by_id(shop.id);
    let orders: Vec<_> = shelf.all().filter_map(|order| listed(shop, order)).collect();
    let account = accounts.iter().find(|account| account.provider.id() == shop.id);
    let (name, endpoint) = (provider.map(|provider| provider.name()), account.map(|account| &account.endpoint));
    json!({ "provider": shop.id, "name": name, "endpoint": endpoint, "orders": orders })
}

fn listed(shop: &Shop, order: &Value) -> Option<Value> {
    let received_at = Moment::parse("2026-11-22T12:00:00Z")?;
    let body = (shop.shape.answer)(vec![order.clone()]).to_string();
    let answer = Answer { status: 200, retry_after_secs: None, received_at, parse: orders::json::parse, body };
    let read = provider::by_id(shop.id)?.read(None, &answer).ok()?.into_iter().next()?;
    let purchase_order = text(&order[shop.shape.numbers.1]);
    Some(json!({ "order_id": read.id, "purchase_order": purchase_order, "stage": read.stage }))
}
