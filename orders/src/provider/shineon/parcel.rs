//! The parcels of a ShineOn order. Tracking sits on the line items; `fulfillments` are not documented and read loosely.

use crate::json::{self, Json};
use crate::{Shipment, ShipmentNames, parcels};

pub(super) fn shipments(into: &mut Vec<Shipment>, order: Json<'_>) {
    let mut told = Vec::new();
    parcels(&mut told, order.at("fulfillments"), &of_fulfillment);
    parcels(&mut told, order.at("line_items"), &of_line);
    for parcel in told {
        // One parcel for several lines is told once for each of them.
        match into.iter_mut().find(|known| known.tracking_number == parcel.tracking_number) {
            Some(known) => merge(known, parcel),
            None => into.push(parcel),
        }
    }
}

fn merge(known: &mut Shipment, again: Shipment) {
    if known.carrier.is_none() {
        known.carrier = again.carrier;
    }
    if known.tracking_url.is_none() {
        known.tracking_url = again.tracking_url;
    }
    for id in again.item_ids.unwrap_or_default() {
        let ids = known.item_ids.get_or_insert_default();
        if !ids.contains(&id) {
            ids.push(id);
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
    if parcel.tracking_url.is_none() {
        parcel.tracking_url = fulfillment.at("tracking_urls").texts().into_iter().find_map(json::link);
    }
    let mut ids = Vec::new();
    fulfillment.at("line_items").read(&mut ids, &|line| line.at("id").string());
    parcel.item_ids = (!ids.is_empty()).then_some(ids);
    parcel.tracking_number.is_some().then_some(parcel)
}
