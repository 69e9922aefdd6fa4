//! Orders that say one thing in every place where something can be said.

use serde_json::{Value, json};

use crate::Result;

/// The number that all of them carry.
pub(super) const NUMBER: &str = "1";

/// A provider that is asked by itself: how, and answers of it, each with where its number stands.
pub(super) struct Direct {
    pub(super) provider: &'static str,
    pub(super) property: &'static str,
    numbers: &'static [&'static str],
    answers: &'static [&'static str],
}

macro_rules! found {
    ($provider:literal: $($name:literal),+) => {
        &[$(include_str!(concat!("../../../../orders/fixtures/", $provider, "/found/", $name, ".json"))),+]
    };
}

pub(super) const DIRECT: [Direct; 4] = [
    Direct {
        provider: "dream-junction",
        property: "orderId",
        numbers: &["/id"],
        answers: found!("dream-junction": "documented", "on-hold-intake", "split-shipment", "service-requests"),
    },
    Direct {
        provider: "finerworks",
        property: "purchaseOrder",
        numbers: &["/orders/0/order_po", "/orders/1/order_po"],
        answers: found!("finerworks": "documented", "service", "label-reworded", "several-tracking-numbers"),
    },
    Direct {
        provider: "deconetwork",
        property: "orderId",
        numbers: &["/orders/0/order_id"],
        answers: found!("deconetwork": "documented", "split-shipment", "sub-options", "on-hold"),
    },
    Direct {
        provider: "shineon",
        property: "orderId",
        numbers: &["/order/id"],
        answers: found!("shineon": "documented", "fulfillments-and-lines", "on-hold", "personalizations"),
    },
];

impl Direct {
    /// Its answers with that text wherever there was one; with its own words for how far something is, and without.
    pub(super) fn answers(&self, text: &str) -> Result<Vec<Value>> {
        let mut answers = Vec::new();
        for saved in self.answers {
            for kept in [&["status", "workflow_state", "created_at", "severity"][..], &["severity"]] {
                let mut answer = serde_json::from_str(saved)?;
                replace(&mut answer, kept, text);
                for number in self.numbers {
                    if let Some(number) = answer.pointer_mut(number) {
                        *number = json!(NUMBER);
                    }
                }
                answers.push(answer);
            }
        }
        Ok(answers)
    }
}

/// Names of members too: a provider's may be shown.
fn replace(value: &mut Value, kept: &[&str], text: &str) {
    match value {
        Value::String(told) => text.clone_into(told),
        Value::Array(members) => members.iter_mut().for_each(|member| replace(member, kept, text)),
        Value::Object(members) => {
            for (_, member) in members.iter_mut().filter(|(name, _)| !kept.contains(&name.as_str())) {
                replace(member, kept, text);
            }
            if members.keys().any(|name| name.starts_with("Engraving")) {
                members.insert(text.to_owned(), json!(text));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A gateway's: a single item, which is named in the headline; all that an order can hold; and where not even stages and days
/// are what they should be.
pub(super) fn gateway(text: &str) -> Vec<Value> {
    let day = "2026-02-01";
    let one = json!({ "provider": text, "id": text, "stage": "in_production", "location": text,
        "items": [{ "name": text, "quantity": 1, "stage": "in_production" }] });
    let item = |id: usize, stage: &str| {
        json!({ "id": id, "name": text, "sku": format!("{text}{text}"), "quantity": 2, "stage": stage, "status": text,
            "options": [{ "name": text, "value": text, "quantity": 2 }, { "name": text, "value": text }] })
    };
    let parcel = |id: usize| {
        let page = format!("https://carrier.example/?number={text}");
        json!({ "carrier": text, "service": text, "tracking_number": format!("{text}{id}"), "tracking_url": text,
            "tracking_text": text, "stage": "shipped", "shipped_at": day, "item_ids": [id.to_string()],
            "other_links": [{ "carrier": text, "url": text }, { "carrier": text, "url": page }] })
    };
    let request = json!({ "reason": text, "state": text, "items": 2, "at": day });
    let note = json!({ "text": text, "at": day });
    let all = json!({ "provider": text, "id": text, "purchase_order": format!("{text}{text}"), "stage": "on_hold",
        "status": text, "location": text, "hold_reason": text, "placed_at": day,
        "items": (0..8).map(|id| item(id, "on_hold")).collect::<Vec<_>>(),
        "shipments": (0..6).map(parcel).collect::<Vec<_>>(),
        "requests": vec![request; 5], "notes": vec![note; 5] });
    let mut nonsense = all.clone();
    replace(&mut nonsense, &[], text);
    vec![
        json!({ "orders": [one] }),
        json!({ "orders": [all] }),
        json!({ "orders": [nonsense.clone(), nonsense], "incomplete": [text] }),
    ]
}
