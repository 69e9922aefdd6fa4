//! What was ordered, piece by piece: items' words lag behind.

use orders::{Item, Order, Stage};

/// How far an item has come. Its own word may lag behind the order's: when all of that is on its way, so is each item
/// that was not canceled.
pub(crate) fn shown_stage(item: &Item, order: &Order) -> Stage {
    match (item.stage, order.stage) {
        (Stage::Canceled, _) => Stage::Canceled,
        (_, Stage::Shipped | Stage::Delivered) => order.stage,
        (stage, _) => stage,
    }
}

/// Whether an item has left its maker. Its own word may lag behind the parcel that it is in, too.
pub(crate) fn has_left(item: &Item, order: &Order) -> bool {
    let is_in = |ids: &Vec<String>| item.id.as_ref().is_some_and(|id| ids.contains(id));
    let parcel = order.shipments.iter().find(|parcel| parcel.item_ids.as_ref().is_some_and(is_in));
    let stage = shown_stage(item, order);
    // Of a line that has left in part, more pieces are to come.
    stage != Stage::PartlyShipped && (stage.has_left() || parcel.is_some_and(|parcel| parcel.stage.has_left()))
}

/// Whether it is ready to be sent, or was.
pub(super) fn is_made(item: &Item, order: &Order) -> bool {
    item.stage == Stage::Produced || order.stage == Stage::Produced || has_left(item, order)
}

/// How many pieces there are that were not canceled, and of how many something holds. Where a maker does not tell what it
/// makes, or how many pieces of something it has sent, there is nothing to count.
pub(super) fn count(orders: &[Order], holds: impl Fn(&Item, &Order) -> bool) -> (u32, u32) {
    let (mut some, mut all) = (0_u32, 0_u32);
    for order in orders.iter().filter(|order| order.stage != Stage::Canceled) {
        if order.items.is_empty() || order.items.iter().any(|item| item.stage == Stage::PartlyShipped) {
            return (0, 0);
        }
        for item in order.items.iter().filter(|item| item.stage != Stage::Canceled) {
            all = all.saturating_add(item.quantity);
            if holds(item, order) {
                some = some.saturating_add(item.quantity);
            }
        }
    }
    (some, all)
}
