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

/// Which items are in each parcel, as their places in the order, where the provider tells. Lines of one thing can have one
/// id, and stand together.
pub(crate) fn contents(order: &Order) -> Vec<Vec<usize>> {
    let total = order.items.len();
    let has = |place: usize, id: &String| order.items[place].id.as_ref() == Some(id);
    let (mut all, mut next) = (Vec::new(), 0);
    for parcel in &order.shipments {
        let mut inside = Vec::new();
        let mut before = None;
        for id in parcel.item_ids.iter().flatten().filter(|id| before.replace(*id) != Some(*id)) {
            // Parcels are told in the order of their items mostly, so that the next one is tried first.
            let Some(first) = (next..next + total).map(|place| place % total).find(|place| has(*place, id)) else {
                continue;
            };
            next = first;
            while next < total && has(next, id) {
                inside.push(next);
                next += 1;
            }
        }
        all.push(inside);
    }
    all
}

/// Whether each item has left its maker. Its own word may lag behind the parcel that it is in, too.
pub(crate) fn left(order: &Order) -> Vec<bool> {
    let mut left: Vec<_> = order.items.iter().map(|item| shown_stage(item, order).has_left()).collect();
    for (parcel, inside) in order.shipments.iter().zip(contents(order)) {
        for place in inside {
            left[place] |= parcel.stage.has_left();
        }
    }
    for (item, left) in order.items.iter().zip(&mut left) {
        // Of a line that has left in part, more pieces are to come.
        *left &= shown_stage(item, order) != Stage::PartlyShipped;
    }
    left
}

/// Whether each is ready to be sent, or was.
pub(super) fn made(order: &Order) -> Vec<bool> {
    let mut made = left(order);
    for (item, made) in order.items.iter().zip(&mut made) {
        *made |= item.stage == Stage::Produced || order.stage == Stage::Produced;
    }
    made
}

/// How many pieces there are that were not canceled, and of how many something holds. Where a maker does not tell what it
/// makes, or how many pieces of something it has sent, there is nothing to count.
pub(super) fn count(orders: &[Order], holds: fn(&Order) -> Vec<bool>) -> (u32, u32) {
    let (mut some, mut all) = (0_u32, 0_u32);
    for order in orders.iter().filter(|order| order.stage != Stage::Canceled) {
        if order.items.is_empty() || order.items.iter().any(|item| item.stage == Stage::PartlyShipped) {
            return (0, 0);
        }
        for (item, holds) in order.items.iter().zip(holds(order)).filter(|(item, _)| item.stage != Stage::Canceled) {
            all = all.saturating_add(item.quantity);
            if holds {
                some = some.saturating_add(item.quantity);
            }
        }
    }
    (some, all)
}
