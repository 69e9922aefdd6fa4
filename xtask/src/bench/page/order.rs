//! An order that nobody placed, as the gateway would tell it.

use serde_json::{Value, json};

/// How large it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) items: usize,
    pub(crate) parcels: usize,
}

impl Size {
    /// What a club or a small firm orders.
    pub(crate) const USUAL: Self = Self { items: 10, parcels: 2 };
}

const GOODS: [&str; 5] = ["Long-sleeve shirt", "Enamel mug", "Tote bag", "Art print", "Engraved locket"];
const SIZES: [&str; 4] = ["Small", "Medium", "Large", "Extra large"];
const STAGES: [&str; 2] = ["in_production", "produced"];

/// Half of it has left, spread over the parcels; the rest is still being made.
pub(crate) fn order(size: Size) -> Value {
    let sent = size.items / 2;
    let items: Vec<_> = (0..size.items).map(|index| item(index, index < sent)).collect();
    let shipments: Vec<_> = (0..size.parcels).map(|index| parcel(index, size.parcels, sent)).collect();
    json!({ "orders": [{
        "provider": "deconetwork", "id": "SO-20117", "purchase_order": "PO-88-1204", "stage": "partly_shipped",
        "status": "4", "location": "Leeds", "placed_at": "2026-02-02T09:14:00Z", "production_at": "2026-02-03T07:30:00Z",
        "shipped_at": "2026-02-06T15:45:00Z", "expected_at": null, "delivered_at": null, "canceled_at": null,
        "hold_reason": null, "items": items, "shipments": shipments, "requests": [], "notes": [],
    }] })
}

/// The same, but for one item in the middle that has come further.
pub(crate) fn changed(order: &Value) -> Value {
    let mut order = order.clone();
    if let Some(items) = order["orders"][0]["items"].as_array_mut() {
        let middle = items.len() * 3 / 4;
        for item in items.iter_mut().skip(middle).take(1) {
            item["stage"] = if item["stage"] == STAGES[0] { STAGES[1].into() } else { STAGES[0].into() };
        }
    }
    order
}

fn item(index: usize, is_sent: bool) -> Value {
    let number = index + 1;
    let stage = if is_sent { "shipped" } else { STAGES[index % STAGES.len()] };
    let size = json!({ "name": "Size", "value": SIZES[index % SIZES.len()], "quantity": null });
    json!({
        "id": format!("L{number}"), "name": format!("{} no. {number}", GOODS[index % GOODS.len()]),
        "sku": format!("GD-{:05}", 10_000 + number), "quantity": 1, "options": [size], "stage": stage, "status": null,
    })
}

fn parcel(index: usize, parcels: usize, sent: usize) -> Value {
    let number = format!("JD00{:012}", 4_402_000_117 + index);
    let ids: Vec<_> = (index..sent).step_by(parcels).map(|item| format!("L{}", item + 1)).collect();
    json!({
        "carrier": "DHL", "service": "Parcel UK", "tracking_url": format!("https://track.dhl.co.uk/{number}"),
        "tracking_number": number, "stage": "shipped", "shipped_at": "2026-02-06T15:45:00Z", "expected_at": null,
        "delivered_at": null, "item_ids": ids,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_has_left_is_in_one_parcel() {
        let order = order(Size { items: 1000, parcels: 100 });
        let parcels = order["orders"][0]["shipments"].as_array().unwrap();
        let mut ids: Vec<_> = parcels.iter().flat_map(|parcel| parcel["item_ids"].as_array().unwrap()).collect();
        ids.sort_by_key(|id| id.to_string());
        ids.dedup();
        assert_eq!((parcels.len(), ids.len()), (100, 500));
    }

    #[test]
    fn one_item_is_all_that_changes() {
        let order = order(Size::USUAL);
        let changed = changed(&order);
        let items = |order: &Value| order["orders"][0]["items"].as_array().unwrap().clone();
        let different = items(&order).into_iter().zip(items(&changed)).filter(|(before, after)| before != after);
        assert_eq!(different.count(), 1);
    }
}
