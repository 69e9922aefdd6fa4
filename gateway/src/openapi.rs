//! The interface for machines, made from the types.

use utoipa::OpenApi;

use crate::question::Question;
use crate::reply::Refusal;

#[derive(OpenApi)]
#[openapi(
    info(title = "order-gateway", description = "Where is my order? For goods that somebody else makes."),
    paths(orders, healthz, readyz),
    servers((url = "."))
)]
struct Api;

/// `/openapi.json`
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    Api::openapi()
}

/// Looks an order up.
///
/// All accounts are asked side by side. A number with a leading `#` is asked for as typed, then without it.
#[utoipa::path(
    post,
    path = "/orders",
    request_body = Question,
    responses(
        (status = 200, description = "The orders with this number that the customer may see", body = orders::Orders),
        (status = 400, description = "`invalid_number` or `unsupported`", body = Refusal),
        (status = 401, description = "`proof_needed`: whatever the number", body = Refusal),
        (status = 404, description = "`not_found`: no such order, not this customer's, or an expired signature", body = Refusal),
        (status = 429, description = "`busy`", body = Refusal, headers(("Retry-After" = u32, description = "Seconds"))),
        (status = 502, description = "`unauthorized`, `unreachable` or `unreadable`: a provider's trouble", body = Refusal),
    )
)]
#[allow(dead_code, reason = "its attributes are the documentation")]
fn orders() {}

/// Whether the service runs.
#[utoipa::path(get, path = "/healthz", responses((status = 200, description = "It does", body = String)))]
#[allow(dead_code, reason = "its attributes are the documentation")]
fn healthz() {}

/// Whether customers may be sent here.
#[utoipa::path(get, path = "/readyz", responses(
    (status = 200, description = "They may", body = String),
    (status = 503, description = "The service is stopping", body = String),
))]
#[allow(dead_code, reason = "its attributes are the documentation")]
fn readyz() {}
