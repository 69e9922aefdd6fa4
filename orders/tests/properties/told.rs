//! A story in the words of each provider.

use orders::Provider;
use orders::provider::{GATEWAY, by_id};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::arbitrary;
use crate::story::{Line, Parcel, Story, story};

/// Who tells it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Teller {
    pub(crate) id: &'static str,
    tell: fn(&Story) -> Value,
}

impl Teller {
    pub(crate) fn provider(self) -> &'static dyn Provider {
        by_id(self.id).unwrap()
    }

    pub(crate) fn tell(self, story: &Story) -> Value {
        (self.tell)(story)
    }
}

/// Everybody who tells by himself how far it is; our gateway is told by others.
pub(crate) const TELLERS: [Teller; 4] = [
    Teller { id: "deconetwork", tell: deconetwork },
    Teller { id: "dream-junction", tell: dream_junction },
    Teller { id: "finerworks", tell: finerworks },
    Teller { id: "shineon", tell: shineon },
];

/// Of any provider, our gateway among them, and whose it is.
pub(crate) fn anybodys_answer() -> impl Strategy<Value = (&'static dyn Provider, Value)> {
    let told = (select(&TELLERS[..]), story()).prop_map(|(teller, story)| (teller.provider(), teller.tell(&story)));
    let neutral = arbitrary::orders().prop_map(|orders| (GATEWAY, serde_json::to_value(orders).unwrap()));
    prop_oneof![4 => told, 1 => neutral]
}

/// The word of a story: of those that stand for more and more, or of the others.
fn word(story: &Story, ways: &[&'static str], others: &[&'static str]) -> &'static str {
    let (words, place) = story.stopped.map_or((ways, story.word), |place| (others, place));
    words[usize::from(place) * words.len() / 256]
}

fn number(index: usize) -> String {
    format!("TRACKED-{index:04}")
}

fn line_id(index: usize) -> usize {
    100 + index
}

/// The line that a parcel tells of.
fn inside(parcel: &Parcel, story: &Story) -> Option<usize> {
    parcel.inside.filter(|_| !story.items.is_empty()).map(|index| index.index(story.items.len()))
}

fn lines(story: &Story, tell: impl Fn(usize, &Line) -> Value) -> Vec<Value> {
    story.items.iter().enumerate().map(|(index, line)| tell(index, line)).collect()
}

/// Those that are sent, or all with plans.
fn parcels(story: &Story, from: u8, tell: impl Fn(usize, &Parcel) -> Value) -> Vec<Value> {
    let told = story.parcels.iter().enumerate().filter(|(_, parcel)| parcel.state >= from);
    told.map(|(index, parcel)| tell(index, parcel)).collect()
}

fn dream_junction(story: &Story) -> Value {
    let ways = ["received", "open", "completed", "packaged", "shipped"];
    let parcel = |index: usize, parcel: &Parcel| match parcel.state {
        0 => json!({"shipping_carrier": "DHL"}),
        state => json!({"shipping_carrier": "DHL", "tracking_number": number(index), "delivered": state == 2}),
    };
    let line = |index, line: &Line| {
        let state = ["received", "open", "completed", "shipped"][usize::from(line.state)];
        json!({"id": line_id(index), "description": line.name, "workflow_state": state})
    };
    json!({
        "id": story.id,
        "purchase_order": story.text,
        "status": word(story, &ways, &["reticulating", "intake_hold", "production_hold", "canceled"]),
        "shipped_at": story.is_shipped.then_some("2026-11-02T12:21:24.691 -07:00"),
        "items": lines(story, line),
        "shipments": parcels(story, 0, parcel),
        "order_status_notes": [{"note": story.text, "created_at": "2026-11-01"}],
        "service_requests": [{"reason": story.text, "items_count": 1}],
    })
}

fn finerworks(story: &Story) -> Value {
    let ways = ["order received", "waiting payment", "printing", "ready to ship", "shipped", "delivered"];
    let parcel = |index, parcel: &Parcel| {
        json!({
            "creation_date": "2026-11-01",
            "tracking_number": number(index),
            "shipment_date": if parcel.state > 0 { "2026-11-02" } else { "2027-01-02" },
            "delivery_date": (parcel.state > 1).then_some("2026-11-04T10:00:00"),
        })
    };
    json!({"orders": [{
        "order_id": story.id,
        "order_po": story.text,
        "order_status_label": word(story, &ways, &["", "on hold", "cancelled", "partially shipped"]),
        "shipments": parcels(story, 0, parcel),
    }]})
}

fn shineon(story: &Story) -> Value {
    let line = |index: usize, line: &Line| {
        let mut told = json!({
            "id": line_id(index),
            "title": line.name,
            "quantity": line.quantity,
            "sku": (!line.is_add_on).then_some("SO-1"),
            "tracking_number": (line.state == 3).then(|| number(1000 + index)),
        });
        if let Some((name, value)) = &line.choice {
            told["properties"] = json!({name: value});
            told["personalizations"] = json!([{"key": name, "value": value}]);
        }
        told
    };
    let parcel = |index, parcel: &Parcel| {
        let lines: Vec<_> = inside(parcel, story).map(|line| json!({"id": line_id(line)})).into_iter().collect();
        json!({"tracking_numbers": [number(index)], "line_items": lines, "created_at": "2026-11-02"})
    };
    json!({"order": {
        "id": story.id,
        "source_po_number": story.text,
        "status": word(story, &["awaiting_payment", "in_production", "shipped"], &["?", "on_hold", "cancelled"]),
        "on_hold_reason": story.text,
        "line_items": lines(story, line),
        "fulfillments": parcels(story, 1, parcel),
    }})
}

fn deconetwork(story: &Story) -> Value {
    let line = |index: usize, line: &Line| {
        let (name, value) = line.choice.clone().unwrap_or_default();
        let made = [0, 60, 80, 80][usize::from(line.state)];
        json!({
            "id": line_id(index),
            "product_id": 7,
            "product_name": line.name,
            "qty": line.quantity,
            "processed_date": (line.state >= 2).then_some("2026-11-01"),
            "shipped_date": (line.state == 3).then_some("2026-11-02"),
            "workflow_items": [{"id": index, "qty_to_fulfill": 2, "production_status": made}],
            "fields": [{"field_name": name, "options": [{"name": value, "sub_options": [{"name": value}]}]}],
        })
    };
    let parcel = |index, parcel: &Parcel| {
        let lines = inside(parcel, story).map(|line| json!({"workflow_item_id": line, "qty": parcel.state}));
        json!({"tracking_number": number(index), "workflow_items": lines.into_iter().collect::<Vec<_>>()})
    };
    json!({"orders": [{
        "order_id": story.id,
        "customer_po_number": story.text,
        "order_status": word(story, &["1", "2", "3"], &["99", "4", "7", "8"]),
        "date_shipped": story.is_shipped.then_some("2026-11-02T00:00:00"),
        "order_lines": lines(story, line),
        "shipments": parcels(story, 1, parcel),
    }]})
}
