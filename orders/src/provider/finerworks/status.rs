//! FinerWorks' status ids, and the labels beside them.

use crate::Stage;
use crate::json::says;

/// The id leads, since labels change their wording; the label fills in for ids that are not documented.
pub(super) fn stage(id: i64, label: Option<&str>) -> Stage {
    match (id, label) {
        (1, _) => Stage::OnHold,
        (2, _) => Stage::AwaitingPayment,
        (3, _) => Stage::Received,
        (7, _) => Stage::Shipped,
        (_, Some(label)) => stage_of_label(&label.to_ascii_lowercase()),
        (_, None) => Stage::Unknown,
    }
}

fn stage_of_label(label: &str) -> Stage {
    let label = label.strip_prefix("order ").unwrap_or(label);
    let says = |words: &[&str]| words.iter().any(|word| says(label.as_bytes(), word));
    let begins = |words: &[&str]| words.iter().any(|word| label.starts_with(word));
    if !label.bytes().any(|byte| byte.is_ascii_alphabetic()) || says(&["return"]) {
        Stage::Unknown
    } else if says(&["cancel", "void", "refund"]) {
        Stage::Canceled
    } else if says(&["hold", "error", "reject", "fail", "waiting customer", "waiting for customer"]) {
        Stage::OnHold
    } else if says(&["payment"]) && !says(&["received"]) {
        Stage::AwaitingPayment
    } else if says(&["partial", "partly"]) && says(&["ship"]) {
        Stage::PartlyShipped
    } else if begins(&["delivered"]) {
        Stage::Delivered
    } else if begins(&["shipped", "complete"]) {
        Stage::Shipped
    } else if says(&["ready to ship", "packed", "packag", "awaiting shipment"]) {
        Stage::Produced
    } else if says(&["received", "accepted", "submitted"]) {
        Stage::Received
    } else {
        // Whatever else it is called, it is neither finished nor stopped.
        Stage::InProduction
    }
}
