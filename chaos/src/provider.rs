//! A provider whose orders move on: each version of an order can be told from every other, in all its parts.

use std::collections::HashMap;
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use order_gateway::{Account, Proofs};
use orders::provider::{Keys, by_id};
use orders::{Answer, Moment, Order};
use secrecy::SecretString;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// How many items each order has.
pub const ITEMS: usize = 12;
/// Of each ten numbers the last two are no orders.
const ORDERS_OF_TEN: u64 = 8;
/// And one that ends in this is never over.
const ENDLESS: u64 = 7;

/// Under way; dropped, it ends. It speaks as Dream Junction does, and as ShineOn, where orders never move.
#[derive(Debug)]
pub struct Provider {
    /// Where it listens.
    pub address: SocketAddr,
    orders: Orders,
    serving: AbortHandle,
}

type Orders = Arc<Mutex<HashMap<u64, u64>>>;

impl Drop for Provider {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Provider {
    /// Listens on a free port of this machine.
    ///
    /// # Errors
    /// Where no port can be had.
    pub async fn start() -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let (address, orders) = (listener.local_addr()?, Orders::default());
        let api = Router::new()
            .route("/orders/{id}", get(tell))
            .route("/v1/orders/{id}", get(tell_healthy))
            .with_state(Arc::clone(&orders));
        let serving = tokio::spawn(async move { drop(axum::serve(listener, api).await) });
        Ok(Self { address, orders, serving: serving.abort_handle() })
    }

    /// An order moves on to its next version.
    pub fn moves(&self, id: u64) {
        *lock(&self.orders).entry(id).or_default() += 1;
    }

    /// Which version an order is at.
    #[must_use]
    pub fn version(&self, id: u64) -> u64 {
        version(&self.orders, id)
    }
}

/// An account at a provider of that kind, wherever it is asked.
///
/// # Panics
/// Where the provider was not built in.
#[must_use]
pub fn account(provider: &str, endpoint: String) -> Account {
    let keys = Keys([("token", SecretString::from("none"))].into());
    let provider = by_id(provider).expect("all providers are built in");
    Account { name: provider.id().to_owned(), provider, endpoint, keys, proofs: Proofs::NONE }
}

/// Whether there is an order of that number.
#[must_use]
pub fn exists(id: u64) -> bool {
    id % 10 < ORDERS_OF_TEN
}

/// What a gateway tells of that version.
#[must_use]
pub fn neutral(id: u64, version: u64) -> Value {
    read("dream-junction", &told(id, version))
}

/// What a gateway tells of the order that never moves.
#[must_use]
pub fn neutral_healthy(id: u64) -> Value {
    read("shineon", &healthy(id))
}

fn read(provider: &str, body: &Value) -> Value {
    let answer = Answer {
        status: 200,
        retry_after_secs: None,
        received_at: Moment::from_unix_ms(0),
        body: body.to_string(),
        parse: orders::json::parse,
    };
    let mut orders: Vec<Order> = account(provider, String::new()).provider.read(None, &answer).unwrap_or_default();
    orders::carrier::trace(&mut orders, &[], "");
    json!(orders.first())
}

fn version(orders: &Orders, id: u64) -> u64 {
    lock(orders).get(&id).copied().unwrap_or_default()
}

fn lock(orders: &Orders) -> std::sync::MutexGuard<'_, HashMap<u64, u64>> {
    orders.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn tell(State(orders): State<Orders>, Path(id): Path<u64>) -> Response {
    let json = [(header::CONTENT_TYPE, "application/json")];
    if exists(id) {
        return (json, told(id, version(&orders, id)).to_string()).into_response();
    }
    (StatusCode::NOT_FOUND, json, json!({ "status": "not_found", "message": "none" }).to_string()).into_response()
}

async fn tell_healthy(Path(id): Path<u64>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], healthy(id).to_string()).into_response()
}

fn healthy(id: u64) -> Value {
    let item = json!({ "id": 1, "title": "Locket", "sku": "L", "quantity": 1 });
    json!({ "order": { "id": id, "status": "in_production", "source_po_number": "PO", "line_items": [item] } })
}

/// Every part holds the same mark. After five versions it is over, mostly.
fn told(id: u64, version: u64) -> Value {
    const WORDS: [&str; 6] = ["received", "open", "completed", "shipped", "shipped", "shipped"];
    let mark = format!("{id}-v{version}");
    let at = usize::try_from(version).unwrap_or(usize::MAX);
    let at = if id % 10 == ENDLESS { at % 3 } else { at.min(WORDS.len() - 1) };
    let item = |item: usize| json!({ "id": item, "description": format!("Mug {mark}"), "customer_sku": mark });
    let parcel = json!({
        "shipping_carrier": "Pigeons", "tracking_number": mark, "delivered": at == WORDS.len() - 1,
    });
    json!({
        "id": id, "purchase_order": mark, "location": format!("Town {mark}"), "status": WORDS[at],
        "items": (0..ITEMS).map(item).collect::<Vec<_>>(),
        "shipments": if at < 3 { vec![] } else { vec![parcel] },
    })
}
