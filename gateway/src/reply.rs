//! What goes back to a customer: the neutral answer, or the word for why there is none.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::{Json, response::AppendHeaders};
use orders::{Error, Order, Orders};

/// An order is one customer's business: nobody on the way keeps a copy.
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

pub(crate) fn success(orders: Vec<Order>) -> Response {
    ([(header::CACHE_CONTROL, PRIVATE)], Json(Orders { orders })).into_response()
}

pub(crate) fn failure(error: Error) -> Response {
    let status = match error {
        Error::InvalidNumber | Error::Unsupported => StatusCode::BAD_REQUEST,
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::ProofNeeded => StatusCode::UNAUTHORIZED,
        Error::Busy { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Unauthorized | Error::Unreachable | Error::Unreadable { .. } => StatusCode::BAD_GATEWAY,
    };
    let mut body = serde_json::json!({ "error": error.code() });
    let wait = if let Error::Busy { retry_after_secs } = error { retry_after_secs } else { None };
    if let Some(secs) = wait {
        // In the body too: scripts of other origins are not shown the header.
        body["retry_after_secs"] = secs.into();
    }
    let wait = AppendHeaders(wait.map(|secs| (header::RETRY_AFTER, secs.to_string())));
    (status, [(header::CACHE_CONTROL, PRIVATE)], wait, Json(body)).into_response()
}
