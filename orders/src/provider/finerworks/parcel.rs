//! The parcels of a FinerWorks order. Their dates may lie in the future: then they are plans.

use crate::json::Json;
use crate::{Moment, Shipment, Stage};

pub(super) fn shipment(row: Json<'_>, now: &Moment) -> Option<Shipment> {
    let happened = |key| row.at(key).moment().filter(|moment| moment.is_past(now));
    let tracking_number = row.at("tracking_number").string();
    let (shipped_at, delivered_at) = (happened("shipment_date"), happened("delivery_date"));
    // A delivery date that is still to come is an estimate.
    let expected_at =
        row.at("eta_date").moment().or(row.at("delivery_date").moment()).filter(|_| delivered_at.is_none());
    // A number alone may be a label that was merely printed: other dates without one of shipping say so.
    let is_planned = row.at("shipment_date").moment().is_some() || row.at("creation_date").moment().is_some();
    let stage = match (delivered_at, shipped_at, &tracking_number) {
        (Some(_), ..) => Stage::Delivered,
        (None, Some(_), _) => Stage::Shipped,
        (None, None, Some(_)) if !is_planned => Stage::Shipped,
        (None, None, _) => Stage::Produced,
    };
    let parcel = Shipment {
        carrier: row.at("carrier").name(),
        service: row.at("service").string(),
        tracking_number,
        tracking_url: row.at("tracking_url").link(),
        stage,
        shipped_at,
        expected_at,
        delivered_at,
        item_ids: None,
    };
    let is_known =
        parcel.stage != Stage::Produced || parcel.expected_at.is_some() || row.at("creation_date").moment().is_some();
    is_known.then_some(parcel)
}
