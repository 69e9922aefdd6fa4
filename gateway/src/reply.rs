//! What goes back to a customer: the neutral answer, or the word for why there is none.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use orders::{Error, Wanted};
use serde::Serialize;

use crate::account::Proofs;
use crate::lookup::Shown;

/// An order is one customer's business: nobody on the way keeps a copy.
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Why there is no order, and which proofs would do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Failure {
    pub(crate) error: Error,
    wanted: Proofs,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { error, wanted: Proofs::NONE }
    }
}

impl Failure {
    pub(crate) fn proof_needed(wanted: Proofs) -> Self {
        let by = if wanted.contact { Wanted::Contact } else { Wanted::Signature };
        Self { error: Error::ProofNeeded(by), wanted }
    }
}

/// The word for why there is no order.
#[derive(Serialize, utoipa::ToSchema)]
pub(crate) struct Refusal {
    /// What happened.
    #[schema(value_type = ErrorCode)]
    error: &'static str,
    /// With `busy`: when it is worth trying again. The same as the header `Retry-After`, which scripts of other origins
    /// are not always shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after_secs: Option<u32>,
    /// With `proof_needed`: which proofs would do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false, value_type = Vec<ProofName>)]
    proofs: Vec<&'static str>,
}

/// What happened: `docs/gateway.md` says what each of them means.
#[derive(utoipa::ToSchema)]
#[schema(rename_all = "snake_case")]
#[allow(dead_code, reason = "its names are the documentation")]
pub(crate) enum ErrorCode {
    InvalidNumber,
    Unsupported,
    NotFound,
    ProofNeeded,
    Busy,
    Unauthorized,
    Unreachable,
    Unreadable,
}

/// What shows that an order is the customer's.
#[derive(utoipa::ToSchema)]
#[schema(rename_all = "snake_case")]
#[allow(dead_code, reason = "its names are the documentation")]
pub(crate) enum ProofName {
    Contact,
    Signature,
}

impl IntoResponse for Shown {
    /// The orders are JSON already: they only have to be put into the [`orders::Orders`] around them.
    fn into_response(self) -> Response {
        let length: usize = self.orders().map(|order| order.len() + 1).sum();
        let mut body = String::with_capacity(length + 64);
        body.push_str("{\"orders\":[");
        for (index, order) in self.orders().enumerate() {
            if index > 0 {
                body.push(',');
            }
            body.push_str(order);
        }
        body.push(']');
        if !self.incomplete.is_empty() {
            // Ids of providers need no escaping.
            body.push_str(&format!(",\"incomplete\":[\"{}\"]", self.incomplete.join("\",\"")));
        }
        body.push('}');
        respond(StatusCode::OK, body)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let wait = if let Error::Busy { retry_after_secs } = self.error { retry_after_secs } else { None };
        let proofs = self.wanted.names();
        let refusal = Refusal { error: self.error.code(), retry_after_secs: wait, proofs };
        let mut response = respond(status(self.error), serde_json::to_string(&refusal).unwrap_or_default());
        if let Some(secs) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, secs.into());
        }
        response
    }
}

fn respond(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, JSON);
    headers.insert(header::CACHE_CONTROL, PRIVATE);
    response
}

fn status(error: Error) -> StatusCode {
    match error {
        Error::InvalidNumber | Error::Unsupported => StatusCode::BAD_REQUEST,
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::ProofNeeded(_) => StatusCode::UNAUTHORIZED,
        Error::Busy { .. } => StatusCode::TOO_MANY_REQUESTS,
        Error::Unauthorized | Error::Unreachable | Error::Unreadable { .. } => StatusCode::BAD_GATEWAY,
    }
}
