//! The parcels of a ShineOn order. Tracking sits on the line items; `fulfillments` are not documented and read loosely.

use crate::json::{self, Json};
use crate::{Shipment, parcels};

pub(super) fn shipments(order: Json<'_>) -> Vec<Shipment> {
    let mut found: Vec<Shipment> = Vec::new();
    let on_lines = parcels(order.at("line_items"), &of_line);
    for parcel in parcels(order.at("fulfillments"), &of_fulfillment).into_iter().chain(on_lines) {
        // One parcel for several lines is told once for each of them.
        match found.iter_mut().find(|known| known.tracking_number == parcel.tracking_number) {
            Some(known) => merge(known, parcel),
            None => found.push(parcel),
        }
    }
    found
}

fn merge(known: &mut Shipment, again: Shipment) {
    known.carrier = known.carrier.take().or(again.carrier);
    known.tracking_url = known.tracking_url.take().or(again.tracking_url);
    let ids = known.item_ids.get_or_insert_default();
    for id in again.item_ids.unwrap_or_default() {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        known.item_ids = None;
    }
}

fn of_line(line: Json<'_>) -> Option<Shipment> {
    Some(Shipment {
        carrier: line.at("tracking_company").name(),
        tracking_number: Some(line.at("tracking_number").string()?),
        tracking_url: line.at("tracking_url").link(),
        item_ids: line.at("id").string().map(|id| vec![id]),
        ..Shipment::new()
    })
}

fn of_fulfillment(fulfillment: Json<'_>) -> Option<Shipment> {
    let status = fulfillment.at("status").text().unwrap_or_default().to_ascii_lowercase();
    if status.starts_with("cancel") || status == "failure" || status == "error" {
        return None;
    }
    let numbers = fulfillment.at("tracking_numbers").texts();
    let numbers = if numbers.is_empty() { fulfillment.at("tracking_number").string() } else { Some(numbers.join(",")) };
    let url = fulfillment.at("tracking_url").link();
    let ids = fulfillment.at("line_items").read(&|line| line.at("id").string());
    Some(Shipment {
        carrier: fulfillment.at("tracking_company").name(),
        tracking_number: Some(numbers?),
        tracking_url: url.or_else(|| fulfillment.at("tracking_urls").texts().into_iter().find_map(json::link)),
        shipped_at: fulfillment.at("created_at").moment(),
        item_ids: (!ids.is_empty()).then_some(ids),
        ..Shipment::new()
    })
}
