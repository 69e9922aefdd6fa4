//! The service's addresses.

use std::pin::pin;
use std::sync::{Arc, Once};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use futures_util::future::{Either, select};
use orders::Error;
use tower_http::cors::CorsLayer;

use crate::limits::Client;
use crate::reply::Failure;
use crate::serve::Peer;
use crate::{Gateway, Upstream, assets, openapi};

/// The largest question: a number has at most 100 characters.
const MAX_QUESTION_BYTES: usize = 4096;
/// How long a question may take to arrive.
const QUESTION_TIMEOUT: Duration = Duration::from_secs(10);

/// The service as a value, to be served or called.
pub fn app<U: Upstream>(gateway: Gateway<U>) -> Router {
    let cors = cors(&gateway);
    let gateway = Arc::new(gateway);
    let others = Router::new()
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready::<U>))
        .route("/metrics", get(metrics::<U>))
        .route("/openapi.json", get(|| async { axum::Json(openapi()) }))
        .fallback(assets::serve::<U>)
        .layer(axum::middleware::map_response(guarded));
    let router = Router::new().route("/orders", post(orders::<U>)).merge(others).with_state(gateway);
    match cors {
        Some(cors) => router.layer(cors),
        None => router,
    }
}

async fn orders<U: Upstream>(State(gateway): State<Arc<Gateway<U>>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let peer = parts.extensions.get().map(|Peer(address)| *address);
    let client = Client::of(peer, &parts.headers, gateway.settings.trusted_hops);
    if gateway.settings.trusted_hops == 0 && parts.headers.contains_key("x-forwarded-for") {
        hint();
    }
    let (read, late) = (pin!(to_bytes(body, MAX_QUESTION_BYTES)), pin!(gateway.upstream.pause(QUESTION_TIMEOUT)));
    let body = match select(read, late).await {
        Either::Left((Ok(body), _)) => body,
        // A body that is cut off, too large or never ends holds no number.
        Either::Left((Err(_), _)) | Either::Right(_) => {
            return guarded(Failure::from(Error::InvalidNumber).into_response()).await;
        }
    };
    let response = match gateway.look_up(client, &body).await {
        Ok(shown) => shown.into_response(),
        Err(failure) => failure.into_response(),
    };
    guarded(response).await
}

/// Said once: it may as well be a stranger who wrote the header.
fn hint() {
    static SAID: Once = Once::new();
    SAID.call_once(|| {
        tracing::warn!(
            "requests come with X-Forwarded-For, and trusted_hops is 0. Behind a proxy of yours all customers count as \
             one client: set trusted_hops = 1"
        );
    });
}

async fn ready<U: Upstream>(State(gateway): State<Arc<Gateway<U>>>) -> Response {
    if gateway.ready.is_ready() {
        "ready\n".into_response()
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "stopping\n").into_response()
    }
}

/// The operator's business: for this machine and private networks, and not through the public's proxy.
async fn metrics<U: Upstream>(State(gateway): State<Arc<Gateway<U>>>, request: Request) -> Response {
    let peer = request.extensions().get().map(|Peer(address)| *address);
    if !Client::is_near(peer, request.headers()) {
        return (StatusCode::FORBIDDEN, "for this machine and private networks only\n").into_response();
    }
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], gateway.metrics.text()).into_response()
}

/// What no answer goes without.
pub(crate) async fn guarded(mut response: Response<Body>) -> Response<Body> {
    const EVERYWHERE: [(HeaderName, HeaderValue); 3] = [
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'")),
    ];
    for (name, value) in EVERYWHERE {
        response.headers_mut().entry(name).or_insert(value);
    }
    response
}

/// Pages of other sites may ask where the operator says so.
fn cors<U: Upstream>(gateway: &Gateway<U>) -> Option<CorsLayer> {
    let origins: Vec<_> = gateway.settings.allowed_origins.iter().map(|origin| origin.0.clone()).collect();
    (!origins.is_empty()).then(|| {
        CorsLayer::new()
            .allow_origin(origins)
            .allow_methods([Method::GET, Method::POST])
            .allow_headers([header::CONTENT_TYPE, header::ACCEPT])
            .expose_headers([header::RETRY_AFTER])
            .max_age(Duration::from_secs(3600))
    })
}
