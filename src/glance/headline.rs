use orders::{Order, Stage};

use super::Phrase;
use super::pieces::{count, left, made};

/// A name that is longer is no word for a sentence.
const LONGEST_NAME: usize = 40;

/// The answer in a sentence.
pub(super) fn headline(stage: Stage, orders: &[Order]) -> Phrase {
    if let Some((key, count, total)) = some_of(stage, orders) {
        return Phrase { key: key.to_owned(), count: Some((count, total)), values: Vec::new() };
    }
    let (item, place) = (only_item(orders), place(orders));
    let names_item = !matches!(stage, Stage::AwaitingPayment | Stage::PartlyShipped | Stage::Canceled | Stage::Unknown);
    let place = place.filter(|_| stage == Stage::InProduction);
    let item = item.filter(|_| names_item);
    let kind = match (item.is_some(), place.is_some()) {
        (true, true) => ".item_place",
        (true, false) => ".item",
        (false, true) => ".place",
        (false, false) => "",
    };
    let mut values = Vec::new();
    for (name, value) in [("item", item), ("place", place)] {
        if let Some(value) = value {
            values.push((name, value.to_owned()));
        }
    }
    Phrase { key: ["headline.", stage.code(), kind].concat(), count: None, values }
}

/// How many of how many, where that says more than the stage: the text's key, the count and the total.
fn some_of(stage: Stage, orders: &[Order]) -> Option<(&'static str, u32, u32)> {
    match stage {
        Stage::InProduction => {
            let (ready, total) = count(orders, made);
            (0 < ready && ready < total).then_some(("headline.in_production.some", ready, total))
        }
        Stage::PartlyShipped => {
            let (left, total) = count(orders, left);
            (0 < left && left < total).then_some(("headline.partly_shipped.some", left, total))
        }
        Stage::Shipped => {
            let (mut total, mut arrived, mut left) = (0, 0, 0);
            for order in orders.iter().filter(|order| order.stage != Stage::Canceled) {
                for parcel in &order.shipments {
                    total += 1;
                    arrived += u32::from(parcel.stage == Stage::Delivered);
                    left += u32::from(parcel.stage.has_left());
                }
            }
            match (total, arrived) {
                (0 | 1, _) => None,
                // The parcels of an order that was sent are counted as sent even where nobody said so of each.
                (_, 0) if left == total || left == 0 => Some(("headline.shipped.parcels", total, total)),
                (_, 0) => Some(("headline.shipped.some", left, total)),
                (_, _) => Some(("headline.delivered.some", arrived, total)),
            }
        }
        Stage::Received
        | Stage::AwaitingPayment
        | Stage::OnHold
        | Stage::Produced
        | Stage::Delivered
        | Stage::Canceled
        | Stage::Unknown => None,
    }
}

/// The name of what was ordered, where it is one thing.
fn only_item(orders: &[Order]) -> Option<&str> {
    let mut only = None;
    for order in orders {
        // A maker who does not tell what it makes may make something else.
        if order.items.is_empty() {
            return None;
        }
        for item in order.items.iter().filter(|item| item.stage != Stage::Canceled) {
            if only.replace(item).is_some() {
                return None;
            }
        }
    }
    let name = only.filter(|item| item.quantity == 1)?.name.as_deref();
    name.filter(|name| name.chars().count() <= LONGEST_NAME)
}

/// Where it is made, where that is one place.
fn place(orders: &[Order]) -> Option<&str> {
    let place = orders.first()?.location.as_deref()?;
    orders.iter().all(|order| order.location.as_deref() == Some(place)).then_some(place)
}
