//! The parcels of a DecoNetwork order, and the lines that are in each.

use crate::json::Json;
use crate::{Shipment, Stage};

pub(super) fn shipment(parcel: Json<'_>, lines: &[Json<'_>]) -> Shipment {
    Shipment {
        service: parcel.at("shipping_method").at("name").string(),
        tracking_number: parcel.at("tracking_number").string(),
        stage: Stage::Shipped,
        shipped_at: parcel.at("date").moment(),
        item_ids: item_ids(parcel, lines),
        ..Shipment::new()
    }
}

/// A parcel names workflow items, and so does each line.
fn item_ids(parcel: Json<'_>, lines: &[Json<'_>]) -> Option<Vec<String>> {
    let mut ids = Vec::new();
    for line in lines {
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
        let sent: Vec<_> = parcels.list().filter_map(|parcel| quantity(parcel, item)).collect();
        let wanted = item.at("qty_to_fulfill").count().unwrap_or(0);
        some |= !sent.is_empty();
        all &= !sent.is_empty() && sent.iter().sum::<u32>() >= wanted;
    }
    some.then_some(if all { Stage::Shipped } else { Stage::PartlyShipped })
}

/// How many of a workflow item are in a parcel; `None` where it is not in it.
fn quantity(parcel: Json<'_>, item: Json<'_>) -> Option<u32> {
    let id = item.at("workflow_item_id").text().or_else(|| item.at("id").text())?;
    let inside =
        parcel.at("workflow_items").list().find(|inside| inside.at("workflow_item_id").text() == Some(id))?;
    // Without a number it is all of it.
    Some(inside.at("qty").count().or_else(|| item.at("qty_to_fulfill").count()).unwrap_or(0))
}
