//! The parcels of a ShineOn order. Tracking sits on the line items; `fulfillments` are not documented and read loosely.

use std::mem::{swap, take};

use crate::json::Json;
use crate::{Shipment, ShipmentNames, parcels};

pub(super) fn shipments(into: &mut Vec<Shipment>, order: Json<'_>) {
    parcels(into, order.at("fulfillments"), &of_fulfillment);
    order.at("line_items").make_room(into, |line| line.at("tracking_number").text().is_some());
    parcels(into, order.at("line_items"), &of_line);
    let mut kept = 0;
    for next in 0..into.len() {
        let (known, rest) = into.split_at_mut(next);
        // One parcel for several lines is told once for each of them.
        let is_it = |known: &&mut Shipment| known.tracking_number == rest[0].tracking_number;
        if let Some(known) = known.iter_mut().take(kept.min(MOST)).find(is_it) {
            merge(known, &mut rest[0]);
        } else {
            into.swap(kept, next);
            kept += 1;
        }
    }
    into.truncate(kept);
}

/// Parcels, and lines in one of them, among which others are looked for: nobody orders more jewellery at a time.
pub(super) const MOST: usize = 200;

fn merge(known: &mut Shipment, again: &mut Shipment) {
    if known.carrier.is_none() {
        swap(&mut known.carrier, &mut again.carrier);
    }
    if known.tracking_url.is_none() {
        swap(&mut known.tracking_url, &mut again.tracking_url);
    }
    for id in again.item_ids.iter_mut().flatten() {
        let ids = known.item_ids.get_or_insert_default();
        if ids.len() < MOST && !ids.contains(id) {
            ids.push(take(id));
        }
    }
}

const NAMES: &ShipmentNames = &ShipmentNames {
    carrier: "tracking_company",
    tracking_number: "tracking_number",
    tracking_url: "tracking_url",
    ..ShipmentNames::NONE
};

fn of_line(line: Json<'_>) -> Option<Shipment> {
    let mut parcel = Shipment::read(line, NAMES);
    parcel.item_ids = line.at("id").string().map(|id| vec![id]);
    parcel.tracking_number.is_some().then_some(parcel)
}

fn of_fulfillment(fulfillment: Json<'_>) -> Option<Shipment> {
    let status = fulfillment.at("status").text().unwrap_or_default().to_ascii_lowercase();
    if status.starts_with("cancel") || status == "failure" || status == "error" {
        return None;
    }
    let mut parcel = Shipment::read(fulfillment, &ShipmentNames { shipped_at: "created_at", ..*NAMES });
    let numbers = fulfillment.at("tracking_numbers").texts();
    if !numbers.is_empty() {
        parcel.tracking_number = Some(numbers.join(","));
    }
    for link in fulfillment.at("tracking_urls").texts() {
        parcel.add_link(link);
    }
    let mut ids = Vec::new();
    fulfillment.at("line_items").read(&mut ids, &|line| line.at("id").string());
    parcel.item_ids = (!ids.is_empty()).then_some(ids);
    parcel.tracking_number.is_some().then_some(parcel)
}
