//! What an answer of FinerWorks says when it holds no order.

use crate::Error;
use crate::json::{Json, says};

/// Wherever the complaint stands: in `ModelState`, or in a message of either envelope.
pub(super) fn refuses_the_key(body: Json<'_>) -> bool {
    let blames_it =
        |text: &str| ["credential", "unauthorized", "api key"].iter().any(|words| says(text.as_bytes(), words));
    let messages = [body.at("status").at("message"), body.at("message"), body.at("Message")];
    messages.iter().any(|message| message.text().is_some_and(blames_it))
        || body.at("ModelState").members().any(|(name, _)| blames_it(name))
}

/// What an answer without rows says. No row and no complaint is how it says "not found".
pub(super) fn refusal(body: Json<'_>) -> Error {
    let status = body.at("status");
    let message = status.at("message").text().or(body.one_of(&["message", "Message"]).text());
    if message.is_some_and(|message| says(message.as_bytes(), "not found")) {
        return Error::NotFound;
    }
    let is_refused = status.at("success").truth() == Some(false);
    match status.at("status_code").number_or(0) {
        401 | 403 => Error::Unauthorized,
        404 => Error::NotFound,
        429 => Error::Busy { retry_after_secs: None },
        500..=599 => Error::Unreachable,
        // Neither member can be trusted alone: a refusal is one where both say so.
        400 | 422 if is_refused => Error::InvalidNumber,
        _ if is_refused => {
            Error::Unreadable { why: "finerworks: `success` is false, and the message is not one we know" }
        }
        _ if status.is_object() || body.has_list("orders") => Error::NotFound,
        _ => Error::Unreadable { why: "finerworks: the answer has neither `status` nor `orders`" },
    }
}
