//! One server for all contestants, so that nothing but the page differs.

use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::serve::ListenerExt;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

use super::site::{File, Site};
use crate::Result;

/// A gateway that has the order in its cache, in another city.
const ANSWER_AFTER: Duration = Duration::from_millis(50);

/// A server under way; dropped, it is stopped.
pub(crate) struct Server {
    pub(crate) url: String,
    shared: Arc<Shared>,
    _runtime: Runtime,
}

/// One question that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) path: String,
    /// Of the body, as it went over the network.
    pub(crate) bytes: usize,
}

/// The end of the path that orders are asked for at.
pub(crate) const ORDERS: &str = "/orders";

struct Shared {
    site: Site,
    answer: Mutex<Vec<u8>>,
    asked: Mutex<Vec<Asked>>,
}

impl Server {
    pub(crate) fn start(site: Site) -> Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let shared = Arc::new(Shared { site, answer: Mutex::default(), asked: Mutex::default() });
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))?;
        let url = format!("http://{}", listener.local_addr()?);
        // Small answers must not wait for more to come.
        let listener = listener.tap_io(|stream| _ = stream.set_nodelay(true));
        let app = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        runtime.spawn(axum::serve(listener, app).into_future());
        Ok(Self { url, shared, _runtime: runtime })
    }

    pub(crate) fn site(&self) -> &Site {
        &self.shared.site
    }

    /// From now on this is the order.
    pub(crate) fn answers_with(&self, order: &Value) {
        *held(&self.shared.answer) = order.to_string().into_bytes();
    }

    /// What was asked since this was called last.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut held(&self.shared.asked))
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let said = if request.method() == Method::POST && path.ends_with(ORDERS) {
        sleep(ANSWER_AFTER).await;
        let bytes = held(&shared.answer).clone();
        Some((bytes, "application/json", "private, no-store", None))
    } else {
        shared.site.files.get(&path).cloned().map(|File { kind, bytes }| match kind {
            "text/html" => (bytes, kind, "no-cache", None),
            _ => (bytes, kind, "public, max-age=31536000, immutable", Some("br")),
        })
    };
    let Some((bytes, kind, cache, encoding)) = said else { return StatusCode::NOT_FOUND.into_response() };
    held(&shared.asked).push(Asked { path, bytes: bytes.len() });
    let response = Response::builder().header(header::CONTENT_TYPE, kind).header(header::CACHE_CONTROL, cache);
    let response =
        encoding.into_iter().fold(response, |response, name| response.header(header::CONTENT_ENCODING, name));
    response.body(Body::from(bytes)).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
