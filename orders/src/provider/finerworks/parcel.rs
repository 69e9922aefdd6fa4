//! The parcels of a FinerWorks order. Their dates may lie in the future: then they are plans.

use crate::json::Json;
use crate::{Moment, Shipment, ShipmentNames, Stage};

pub(super) fn shipment(row: Json<'_>, now: &Moment) -> Option<Shipment> {
    const NAMES: &ShipmentNames = &ShipmentNames {
        carrier: "carrier",
        service: "service",
        tracking_number: "tracking_number",
        tracking_url: "tracking_url",
        shipped_at: "shipment_date",
        expected_at: "eta_date",
        delivered_at: "delivery_date",
    };
    let mut parcel = Shipment::read(row, NAMES);
    let is_created = row.at("creation_date").moment().is_some();
    // A number alone may be a label that was merely printed: other dates without one of shipping say so.
    let is_planned = parcel.shipped_at.is_some() || is_created;
    let promised = parcel.delivered_at;
    for date in [&mut parcel.shipped_at, &mut parcel.delivered_at] {
        date.take_if(|date| !date.is_past(now));
    }
    // A delivery date that is still to come is an estimate.
    parcel.expected_at = parcel.expected_at.or(promised).filter(|_| parcel.delivered_at.is_none());
    if parcel.delivered_at.is_some() {
        parcel.stage = Stage::Delivered;
    } else if parcel.shipped_at.is_none() && (is_planned || parcel.tracking_number.is_none()) {
        parcel.stage = Stage::Produced;
    }
    let is_known = parcel.stage != Stage::Produced || parcel.expected_at.is_some() || is_created;
    is_known.then_some(parcel)
}
