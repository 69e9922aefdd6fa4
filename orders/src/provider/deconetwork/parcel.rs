//! The parcels of a DecoNetwork order, and the lines that are in each.

use super::line::goods;
use crate::json::Json;
use crate::{Shipment, ShipmentNames, Stage};

pub(super) fn shipment(parcel: Json<'_>, order: Json<'_>) -> Shipment {
    const NAMES: &ShipmentNames =
        &ShipmentNames { tracking_number: "tracking_number", shipped_at: "date", ..ShipmentNames::NONE };
    let service = parcel.at("shipping_method").at("name").string();
    Shipment { service, item_ids: item_ids(parcel, order), ..Shipment::read(parcel, NAMES) }
}

/// A parcel names workflow items, and so does each line.
fn item_ids(parcel: Json<'_>, order: Json<'_>) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    for line in goods(order) {
        if line.at("workflow_items").list().any(|item| quantity(parcel, item).is_some()) {
            ids.extend(line.at("id").string());
        }
    }
    (!ids.is_empty()).then_some(ids)
}

/// How far a line has come by the parcels that hold its workflow items: all of it, some of it, or nothing is told.
pub(super) fn sent(line: Json<'_>, parcels: Json<'_>) -> Option<Stage> {
    let (mut all, mut some) = (true, false);
    for item in line.at("workflow_items").list() {
        let mut sent = None;
        for parcel in parcels.list() {
            if let Some(more) = quantity(parcel, item) {
                sent = Some(sent.unwrap_or(0) + more);
            }
        }
        some |= sent.is_some();
        all &= sent.is_some_and(|sent| sent >= item.at("qty_to_fulfill").number_or(0));
    }
    some.then_some(if all { Stage::Shipped } else { Stage::PartlyShipped })
}

/// How many of a workflow item are in a parcel; `None` where it is not in it.
fn quantity(parcel: Json<'_>, item: Json<'_>) -> Option<i64> {
    let id = item.one_of(&["workflow_item_id", "id"]).text()?;
    let inside = parcel.at("workflow_items").list().find(|inside| inside.at("workflow_item_id").text() == Some(id))?;
    // Without a number it is all of it.
    Some(inside.at("qty").number_or(item.at("qty_to_fulfill").number_or(0)))
}
