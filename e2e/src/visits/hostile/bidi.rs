//! What is written from right to left, or says that it is, leaves the words around it as they are.

use serde_json::{Value, json};

use super::{PAGE, Visits, expect, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

/// None holds a letter of ours.
const NAMES: [(&str, &str); 6] = [
    ("Hebrew", "שלום"),
    ("Hebrew with a number", "שלום ٣٤"),
    ("an override", "\u{202e}¤¤"),
    ("an embedding", "\u{202b}¤¤"),
    ("an isolate that is left open", "\u{2067}¤¤"),
    ("the end of an isolate, then an override", "\u{2069}\u{2069}\u{202c}\u{202e}¤¤"),
];
/// Whether our own words stand in their order, from the left to the right, line by line.
const IN_ORDER: &str = include_str!("in_order.js");

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::words_beside_a_name_from_right_to_left_keep_their_order", keep);
}

async fn keep(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    tag.set("notes", "").await?;
    let told: Vec<_> = NAMES.iter().map(|(kind, name)| json!([kind, order(name).to_string()])).collect();
    nothing(&look(&tag, IN_ORDER, told).await?)?;
    // Else nobody would know that it looks.
    let turned = "
        tag.shadowRoot.querySelector('[part=alert-text]').prepend('\\u202e');
        return inOrder(tag.shadowRoot);
    ";
    let turned = look(&tag, &format!("{IN_ORDER} {turned}"), vec![]).await;
    let seen = turned?.as_array().map_or(0, Vec::len);
    expect(seen > 0, || "nobody has seen that it was turned round".to_owned())
}

fn order(name: &str) -> Value {
    json!({ "orders": [{ "id": name, "purchase_order": format!("{name}{name}"), "stage": "on_hold", "location": name,
        "hold_reason": name,
        "items": [{ "name": name, "sku": format!("{name}{name}"), "quantity": 12, "stage": "on_hold",
            "options": [{ "name": name, "value": name, "quantity": 34 }, { "name": name, "value": "Large", "quantity": 56 }] }],
        "shipments": [{ "carrier": name, "service": "Express", "tracking_number": "1Z 999", "stage": "shipped" },
            { "carrier": name, "tracking_number": name, "stage": "shipped" }],
        "requests": [{ "reason": name, "items": 78 }, { "reason": name, "state": "open", "items": 90 }],
        "notes": [{ "text": name, "at": "2026-02-01" }] }] })
}
