use serde::Serialize;

use crate::{Moment, Stage};

/// The neutral answer: what the gateway sends and every adapter reads.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Orders {
    /// One or more: several orders can carry one purchase order.
    pub orders: Vec<Order>,
    /// The ids of the providers that were asked too and did not answer; left out where all did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub incomplete: Vec<String>,
}

/// Everybody has answered.
impl From<Vec<Order>> for Orders {
    fn from(orders: Vec<Order>) -> Self {
        Self { orders, incomplete: Vec::new() }
    }
}

/// An order as its customer may see it. Prices, addresses, staff and internal links have no place here.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Order {
    /// The provider's id, such as `dream-junction`.
    pub provider: String,
    /// The provider's number of the order.
    pub id: String,
    /// The shop's number of the order.
    pub purchase_order: Option<String>,
    /// How far it has come, by status and evidence.
    pub stage: Stage,
    /// The provider's own word, for support staff.
    pub status: Option<String>,
    /// Where it is made.
    pub location: Option<String>,
    /// When it was ordered.
    pub placed_at: Option<Moment>,
    /// When it was released to production.
    pub production_at: Option<Moment>,
    /// When it was made; left out where the provider does not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub produced_at: Option<Moment>,
    /// When it left the maker.
    pub shipped_at: Option<Moment>,
    /// When it should be there.
    pub expected_at: Option<Moment>,
    /// When the last parcel arrived.
    pub delivered_at: Option<Moment>,
    /// When it was cancelled.
    pub canceled_at: Option<Moment>,
    /// Why it is on hold, in words for people.
    pub hold_reason: Option<String>,
    /// What was ordered; empty where the provider does not tell.
    pub items: Vec<Item>,
    /// The parcels.
    pub shipments: Vec<Shipment>,
    /// What was asked of the provider's customer service.
    pub requests: Vec<ServiceRequest>,
    /// The provider's internal notes: not for customers unless the shop says so.
    pub notes: Vec<Note>,
}

impl Order {
    /// An order of which only its number is known.
    #[must_use]
    pub fn new(provider: &str, id: String) -> Self {
        Self {
            provider: provider.to_owned(),
            id,
            purchase_order: None,
            stage: Stage::Unknown,
            status: None,
            location: None,
            placed_at: None,
            production_at: None,
            produced_at: None,
            shipped_at: None,
            expected_at: None,
            delivered_at: None,
            canceled_at: None,
            hold_reason: None,
            items: Vec::new(),
            shipments: Vec::new(),
            requests: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// One line of an order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Item {
    /// The provider's number of the line.
    pub id: Option<String>,
    /// What the customer knows it by.
    pub name: Option<String>,
    /// The shop's or the provider's article number.
    pub sku: Option<String>,
    /// How many.
    pub quantity: u32,
    /// Size, colour, engraving.
    pub options: Vec<ItemOption>,
    /// How far this line has come.
    pub stage: Stage,
    /// The provider's own word for that.
    pub status: Option<String>,
}

/// One choice of an item, such as `Size: Large`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ItemOption {
    /// What was chosen.
    pub name: String,
    /// The choice.
    pub value: String,
    /// How many of this choice, where one line holds several sizes.
    pub quantity: Option<u32>,
}

impl ItemOption {
    /// A choice as it is told.
    #[must_use]
    pub fn new(name: &str, value: &str, quantity: Option<u32>) -> Self {
        Self { name: name.to_owned(), value: value.to_owned(), quantity }
    }
}

/// A parcel.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Shipment {
    /// Who brings it.
    pub carrier: Option<String>,
    /// The carrier's product, such as `Overnight`.
    pub service: Option<String>,
    /// The carrier's number of the parcel.
    pub tracking_number: Option<String>,
    /// Where the carrier shows the parcel: `http` or `https`, nothing else.
    pub tracking_url: Option<String>,
    /// What shoppers are to read of where it leads: the host of a page that is not the carrier's. Without a
    /// `tracking_url`, a link that the provider has told and nobody should follow.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tracking_text: Option<String>,
    /// Other pages that show it; without a `tracking_url`, those that may: nobody knows the carrier.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_links: Vec<TrackingLink>,
    /// How far the parcel has come.
    pub stage: Stage,
    /// When it left the maker.
    pub shipped_at: Option<Moment>,
    /// When it should be there.
    pub expected_at: Option<Moment>,
    /// When it arrived.
    pub delivered_at: Option<Moment>,
    /// The [`Item::id`]s in it; `None` where the provider does not tell.
    pub item_ids: Option<Vec<String>>,
}

impl Shipment {
    /// A parcel that is on its way, of which nothing else is known.
    #[must_use]
    pub fn new() -> Self {
        Self {
            carrier: None,
            service: None,
            tracking_number: None,
            tracking_url: None,
            tracking_text: None,
            other_links: Vec::new(),
            stage: Stage::Shipped,
            shipped_at: None,
            expected_at: None,
            delivered_at: None,
            item_ids: None,
        }
    }
}

impl Default for Shipment {
    fn default() -> Self {
        Self::new()
    }
}

/// A page that shows a parcel, or may show it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TrackingLink {
    /// The carrier whose page it may be; or the host, where that is a second choice.
    pub carrier: String,
    /// Its address: `http` or `https`, nothing else.
    pub url: String,
}

/// Something that was asked of the provider's customer service.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ServiceRequest {
    /// What about.
    pub reason: Option<String>,
    /// The provider's word for how far it has come.
    pub state: Option<String>,
    /// How many items it concerns.
    pub items: Option<u32>,
    /// When it was asked.
    pub at: Option<Moment>,
}

/// An internal note of the provider.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Note {
    /// When it was written.
    pub at: Option<Moment>,
    /// What it says.
    pub text: String,
}
