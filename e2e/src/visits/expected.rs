use super::expect;
use crate::Result;
use crate::tag::Tag;

/// Which number is asked for, and what has to be seen.
pub(super) struct Expected {
    pub(super) provider: &'static str,
    /// Where the form has the kind of number to choose.
    pub(super) kind: &'static str,
    pub(super) number: &'static str,
    pub(super) stage: &'static str,
    pub(super) items: usize,
    pub(super) parcels: usize,
}

const ORDER_ID: &str = "[value=order-id]";
const PURCHASE_ORDER: &str = "[value=purchase-order]";

pub(super) const DREAM_JUNCTION: Expected =
    Expected { provider: "dream_junction", kind: ORDER_ID, number: "6724120", stage: "shipped", items: 1, parcels: 1 };
pub(super) const FINERWORKS: Expected = Expected {
    provider: "finerworks",
    kind: PURCHASE_ORDER,
    number: "PO_0001",
    stage: "delivered",
    items: 0,
    parcels: 1,
};
pub(super) const DECONETWORK: Expected =
    Expected { provider: "deconetwork", kind: ORDER_ID, number: " inv1234 ", stage: "shipped", items: 1, parcels: 1 };
pub(super) const SHINEON: Expected =
    Expected { provider: "shineon", kind: ORDER_ID, number: "#20018", stage: "canceled", items: 2, parcels: 0 };

/// The examples of the providers' documentation. FinerWorks' tells one order twice and no items; ShineOn's was canceled.
pub(super) const ALL: [Expected; 4] = [DREAM_JUNCTION, FINERWORKS, DECONETWORK, SHINEON];

impl Expected {
    /// Waits for the order, and looks what it holds.
    pub(super) async fn see(&self, tag: &Tag) -> Result {
        tag.see_order(self.stage).await?;
        let (items, parcels) = (tag.count("[part=item]").await?, tag.count("[part=shipment]").await?);
        let Self { provider, items: wanted_items, parcels: wanted_parcels, .. } = self;
        expect((items, parcels) == (*wanted_items, *wanted_parcels), || {
            format!("{provider}: {items} items, {parcels} parcels; not {wanted_items} and {wanted_parcels}")
        })
    }
}
