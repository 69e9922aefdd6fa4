//! What an answer of FinerWorks says when it holds no order.

use crate::Error;
use crate::json::{Json, says};

/// Wherever the complaint stands: in `ModelState`, or in a message of either envelope.
pub(super) fn refuses_the_key(body: Json<'_>) -> bool {
    let blames_it =
        |text: &str| ["credential", "unauthorized", "api key"].iter().any(|words| says(text.as_bytes(), words));
    let messages =
        || [body.at("status").at("message"), body.at("message"), body.at("Message")].into_iter().filter_map(Json::text);
    body.at("orders").list().next().is_none()
        && (messages().any(blames_it) || body.at("ModelState").members().any(|(name, _)| blames_it(name)))
}

/// What an answer without rows says. No row and no complaint is how it says "not found".
pub(super) fn refusal(body: Json<'_>) -> Error {
    let status = body.at("status");
    let message = status.at("message").text().or(body.at("message").text()).or(body.at("Message").text());
    let is_missing = message.is_some_and(|message| says(message.as_bytes(), "not found"));
    match (status.at("status_code").number(), status.at("success").truth()) {
        _ if is_missing => Error::NotFound,
        (Some(401 | 403), _) => Error::Unauthorized,
        (Some(404), _) => Error::NotFound,
        (Some(429), _) => Error::Busy { retry_after_secs: None },
        (Some(500..=599), _) => Error::Unreachable,
        // Neither member can be trusted alone: a refusal is one where both say so.
        (Some(400 | 422), Some(false)) => Error::InvalidNumber,
        (_, Some(false)) => {
            Error::Unreadable { why: "finerworks: `success` is false, and the message is not one we know" }
        }
        _ if status.is_object() || body.has_list("orders") => Error::NotFound,
        _ => Error::Unreadable { why: "finerworks: the answer has neither `status` nor `orders`" },
    }
}
