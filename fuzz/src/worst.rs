//! The worst answers that anybody has thought of, as long as answers may be.

use serde_json::{Value, json};

use crate::bounds::LONGEST;

/// Each with its provider and a name for it.
pub fn answers() -> impl Iterator<Item = (&'static str, &'static str, String)> {
    WORST.iter().map(|(provider, name, answer)| (*provider, *name, longest(answer)))
}

/// With as many rows as there is room for.
fn longest(answer: &fn(usize) -> Value) -> String {
    let mut rows = 80_000;
    // Numbers grow with their count, so that there is room for more than that in proportion.
    loop {
        let body = answer(rows).to_string();
        if body.len() <= LONGEST {
            return body;
        }
        rows = (rows * LONGEST / body.len()).min(rows * 99 / 100);
    }
}

type Worst = (&'static str, &'static str, fn(usize) -> Value);

const WORST: &[Worst] = &[
    ("dream-junction", "parcels in one text", |n| order(json!({"shipments": [{"tracking_number": numbers(n)}]}))),
    ("dream-junction", "a hundred parcels in each text", |n| {
        order(json!({"shipments": list(n / 100 + 1, |_| json!({"tracking_number": numbers(100)}))}))
    }),
    ("dream-junction", "empty items", |n| order(json!({"items": vec![json!({}); n], "pad": "x".repeat(n * 8)}))),
    ("dream-junction", "zeros", |n| order(json!({"items": vec![0; n]}))),
    ("dream-junction", "orders", |n| json!({"orders": list(n, |id| json!({"id": id}))})),
    ("dream-junction", "parcels", |n| order(json!({"shipments": list(n, |_| json!({"shipping_method": "x"}))}))),
    ("dream-junction", "a carrier of hyphens", |n| {
        order(json!({"shipments": [{"shipping_carrier": "-".repeat(n) + "UPS"}]}))
    }),
    ("dream-junction", "a link of dots", |n| {
        order(json!({"shipments": [{"search_link": format!("https://{}", "a.".repeat(n)), "tracking_number": "1"}]}))
    }),
    ("dream-junction", "many carriers", |n| {
        order(
            json!({"shipments": list(n, |id| json!({"shipping_carrier": "U", "tracking_number": 10_000_000_000 + id}))}),
        )
    }),
    ("finerworks", "orders", |n| json!({"orders": list(n, |_| json!({"order_po": "1001"}))})),
    (
        "finerworks",
        "parcels",
        |n| json!({"orders": [{"order_po": 1, "shipments": list(n, |_| json!({"tracking_number": "1"}))}]}),
    ),
    ("deconetwork", "one workflow item in all", |n| uniforms(n, |_| 7, |_| 7)),
    ("deconetwork", "each workflow item in another parcel", |n| uniforms(n, |id| id, |id| id)),
    ("deconetwork", "as many workflow items as are compared", |n| {
        let orders = list(n / 4000, |_| uniforms(1900, |id| 10_000 + id, |id| 19_000 - id)["orders"][0].clone());
        json!({"orders": orders})
    }),
    ("shineon", "a parcel for each line", |n| lines(n, |id| 10_000_000 + id)),
    ("shineon", "one parcel for all lines", |n| lines(n, |_| 1)),
    ("shineon", "engravings", |n| {
        let properties: Value =
            (0..n).map(|name| (format!("{name:06x}"), json!(1))).collect::<serde_json::Map<_, _>>().into();
        json!({"order": {"id": 1, "line_items": [{"id": 1, "properties": properties}]}})
    }),
    (
        "gateway",
        "parcels that tell next to nothing",
        |n| json!({"orders": [{"id": 1, "shipments": list(n, |_| json!({"a": 1})), "pad": "x".repeat(n * 12)}]}),
    ),
    ("gateway", "a member for everything", |n| {
        let members: Value =
            (0..n).map(|name| (format!("{name:07x}"), json!(1))).collect::<serde_json::Map<_, _>>().into();
        json!({"orders": [{"id": 1, "x": members}]})
    }),
    ("gateway", "items", |n| json!({"orders": [{"id": 1, "items": list(n, |id| json!({"id": id, "name": "shirt"}))}]})),
    ("gateway", "a text", |n| json!({"orders": [{"id": 1, "status": "\u{202e}".repeat(n)}]})),
];

fn list(count: usize, row: impl Fn(usize) -> Value) -> Vec<Value> {
    (0..count).map(row).collect()
}

fn numbers(count: usize) -> String {
    (0..count).map(|number| (10_000_000 + number).to_string()).collect::<Vec<_>>().join(",")
}

fn order(mut members: Value) -> Value {
    members["id"] = json!(1);
    members
}

fn lines(count: usize, number: fn(usize) -> usize) -> Value {
    json!({"order": {"id": 1, "line_items": list(count, |id| json!({"id": id, "tracking_number": number(id)}))}})
}

fn uniforms(count: usize, made: fn(usize) -> usize, sent: fn(usize) -> usize) -> Value {
    let line = |id| json!({"id": id, "views": "x", "workflow_items": [{"workflow_item_id": made(id)}]});
    let parcel = |id| json!({"workflow_items": [{"workflow_item_id": sent(id)}]});
    json!({"orders": [{"order_id": 1, "order_lines": list(count, line), "shipments": list(count, parcel)}]})
}
