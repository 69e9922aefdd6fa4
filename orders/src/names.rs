//! Where an answer says what, by the names that a provider gives its members: an adapter lists them, and reads by itself
//! only what no name can tell. A member without a name is not told.

use crate::json::Json;
use crate::{Item, Note, Order, ServiceRequest, Shipment, Stage};

/// A member whose name may be missing.
fn at<'a>(row: Json<'a>, name: &str) -> Json<'a> {
    if name.is_empty() { Json::NULL } else { row.at(name) }
}

/// Names of an [`Order`]'s members.
#[derive(Debug)]
#[allow(missing_docs, reason = "they are the order's own")]
pub struct OrderNames {
    pub id: &'static str,
    pub purchase_order: &'static str,
    pub status: &'static str,
    pub location: &'static str,
    pub placed_at: &'static str,
    pub production_at: &'static str,
    pub produced_at: &'static str,
    pub shipped_at: &'static str,
    pub expected_at: &'static str,
    pub delivered_at: &'static str,
    pub canceled_at: &'static str,
    pub hold_reason: &'static str,
}

impl OrderNames {
    /// Nothing is told.
    pub const NONE: Self = Self {
        id: "",
        purchase_order: "",
        status: "",
        location: "",
        placed_at: "",
        production_at: "",
        produced_at: "",
        shipped_at: "",
        expected_at: "",
        delivered_at: "",
        canceled_at: "",
        hold_reason: "",
    };
}

impl Order {
    /// What an answer tells under these names; `None` where it tells no id.
    #[must_use]
    pub fn read(provider: &str, row: Json<'_>, names: &OrderNames) -> Option<Self> {
        let text = |name| at(row, name).string();
        let moment = |name| at(row, name).moment();
        Some(Self {
            id: text(names.id)?,
            provider: provider.to_owned(),
            stage: Stage::Unknown,
            purchase_order: text(names.purchase_order),
            status: text(names.status),
            location: text(names.location),
            placed_at: moment(names.placed_at),
            production_at: moment(names.production_at),
            produced_at: moment(names.produced_at),
            shipped_at: moment(names.shipped_at),
            expected_at: moment(names.expected_at),
            delivered_at: moment(names.delivered_at),
            canceled_at: moment(names.canceled_at),
            hold_reason: text(names.hold_reason),
            items: Vec::new(),
            shipments: Vec::new(),
            requests: Vec::new(),
            notes: Vec::new(),
        })
    }
}

/// Names of an [`Item`]'s members.
#[derive(Debug)]
#[allow(missing_docs, reason = "they are the item's own")]
pub struct ItemNames {
    pub id: &'static str,
    pub name: &'static str,
    pub sku: &'static str,
    pub quantity: &'static str,
    pub status: &'static str,
}

impl Item {
    /// What an answer tells under these names. Where it does not tell how many, it is one.
    #[must_use]
    pub fn read(row: Json<'_>, names: &ItemNames) -> Self {
        let text = |name| at(row, name).string();
        Self {
            id: text(names.id),
            name: text(names.name),
            sku: text(names.sku),
            quantity: at(row, names.quantity).count().unwrap_or(1),
            options: Vec::new(),
            stage: Stage::Unknown,
            status: text(names.status),
        }
    }
}

/// Names of a [`Shipment`]'s members.
#[derive(Debug)]
#[allow(missing_docs, reason = "they are the parcel's own")]
pub struct ShipmentNames {
    pub carrier: &'static str,
    pub service: &'static str,
    pub tracking_number: &'static str,
    pub tracking_url: &'static str,
    pub shipped_at: &'static str,
    pub expected_at: &'static str,
    pub delivered_at: &'static str,
}

impl ShipmentNames {
    /// Nothing is told.
    pub const NONE: Self = Self {
        carrier: "",
        service: "",
        tracking_number: "",
        tracking_url: "",
        shipped_at: "",
        expected_at: "",
        delivered_at: "",
    };
}

impl Shipment {
    /// What an answer tells under these names: a carrier that is no code, a link.
    #[must_use]
    pub fn read(row: Json<'_>, names: &ShipmentNames) -> Self {
        let text = |name| at(row, name).string();
        let moment = |name| at(row, name).moment();
        let mut parcel = Self {
            carrier: at(row, names.carrier).name(),
            service: text(names.service),
            tracking_number: text(names.tracking_number),
            tracking_url: None,
            tracking_text: None,
            other_links: Vec::new(),
            shipped_at: moment(names.shipped_at),
            expected_at: moment(names.expected_at),
            delivered_at: moment(names.delivered_at),
            stage: Stage::Shipped,
            item_ids: None,
        };
        parcel.add_link(at(row, names.tracking_url).text().unwrap_or_default());
        parcel
    }
}

impl ServiceRequest {
    /// What an answer tells under the names of state, items and moment; `None` where it says neither why nor when.
    #[must_use]
    pub fn read(row: Json<'_>, [state, items, at]: [&'static str; 3]) -> Option<Self> {
        let (reason, at) = (row.at("reason").string(), row.at(at).moment());
        if reason.is_none() && at.is_none() {
            return None;
        }
        Some(Self { reason, state: row.at(state).string(), items: row.at(items).count(), at })
    }
}

impl Note {
    /// What an answer tells under the names of moment and text; `None` without a text.
    #[must_use]
    pub fn read(row: Json<'_>, [at, text]: [&'static str; 2]) -> Option<Self> {
        Some(Self { at: row.at(at).moment(), text: row.at(text).string()? })
    }
}
