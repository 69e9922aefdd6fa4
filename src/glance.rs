//! The answer at one glance: which sentence, which date, and what is wrong, from all that is known of an order or of
//! several that belong together. It chooses texts by their keys, and knows no language.

use orders::{Item, Moment, Order, Stage, last, whole};

mod late;
#[cfg(test)]
mod tests;

/// What is said first.
#[derive(Debug, PartialEq)]
pub(crate) struct Glance {
    pub(crate) stage: Stage,
    pub(crate) headline: Phrase,
    /// Expected, else the day of what happened last; with the key of its sentence.
    pub(crate) date: Option<(&'static str, Moment)>,
    /// What comes next.
    pub(crate) next: String,
    /// What is not as it should be.
    pub(crate) alerts: Vec<Alert>,
    /// Whether it was sent so long ago that it has most likely arrived: many makers are never told.
    pub(crate) is_long_ago: bool,
}

/// A text by its key, and what is filled in.
#[derive(Debug, PartialEq)]
pub(crate) struct Phrase {
    pub(crate) key: String,
    /// How many, which chooses the plural form and fills `{count}`, and of how many, which fills `{total}`.
    pub(crate) count: Option<(u32, u32)>,
    pub(crate) values: Vec<(&'static str, String)>,
}

/// Something that the customer should know, and the text of what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Alert {
    /// All of it is on hold, as the headline says.
    OnHold,
    /// Some of it is.
    PartlyOnHold,
    /// Some of it waits for its payment.
    PartlyUnpaid,
    /// It should have been made by now.
    LateInMaking,
    /// It should have arrived by now.
    LateOnItsWay,
}

/// A name that is longer is no word for a sentence.
const LONGEST_NAME: usize = 40;

impl Glance {
    /// Of all the orders that were found, at a time.
    pub(crate) fn of(orders: &[Order], now: &Moment) -> Self {
        let stage = whole(orders);
        let has_link = orders.iter().flat_map(|order| &order.shipments).any(|parcel| parcel.tracking_url.is_some());
        let is_long_ago = stage == Stage::Shipped && late::is_long_ago(orders, now);
        let mut next = ["next.", stage.code()].concat();
        if stage == Stage::Shipped && has_link {
            next.push_str(".link");
        }
        let headline = if is_long_ago {
            Phrase { key: "headline.shipped.past".to_owned(), count: None, values: Vec::new() }
        } else {
            headline(stage, orders)
        };
        Self {
            stage,
            headline,
            date: date(stage, orders, is_long_ago),
            next,
            alerts: late::alerts(orders, now),
            is_long_ago,
        }
    }
}

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

fn headline(stage: Stage, orders: &[Order]) -> Phrase {
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
    values.extend(item.map(|item| ("item", item.to_owned())));
    values.extend(place.map(|place| ("place", place.to_owned())));
    Phrase { key: ["headline.", stage.code(), kind].concat(), count: None, values }
}

/// How many of how many, where that says more than the stage: the text's key, the count and the total.
fn some_of(stage: Stage, orders: &[Order]) -> Option<(&'static str, u32, u32)> {
    let parcels = || orders.iter().filter(|order| order.stage != Stage::Canceled).flat_map(|order| &order.shipments);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    match stage {
        Stage::InProduction => {
            let (ready, total) = items(orders, is_made);
            (0 < ready && ready < total).then_some(("headline.in_production.some", ready, total))
        }
        Stage::PartlyShipped => {
            let (left, total) = items(orders, has_left);
            (0 < left && left < total).then_some(("headline.partly_shipped.some", left, total))
        }
        Stage::Shipped => {
            let total = count(parcels().count());
            let arrived = count(parcels().filter(|parcel| parcel.stage == Stage::Delivered).count());
            let left = count(parcels().filter(|parcel| parcel.stage.has_left()).count());
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

fn is_made(item: &Item, order: &Order) -> bool {
    item.stage == Stage::Produced || order.stage == Stage::Produced || has_left(item, order)
}

/// How many pieces there are that were not canceled, and of how many something holds. Where a maker does not tell what it
/// makes, or how many pieces of something it has sent, there is nothing to count.
fn items(orders: &[Order], holds: impl Fn(&Item, &Order) -> bool) -> (u32, u32) {
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

/// The name of what was ordered, where it is one thing.
fn only_item(orders: &[Order]) -> Option<&str> {
    let mut items = orders.iter().flat_map(|order| &order.items).filter(|item| item.stage != Stage::Canceled);
    let item = items.next().filter(|item| item.quantity == 1)?;
    if items.next().is_some() {
        return None;
    }
    item.name.as_deref().filter(|name| name.chars().count() <= LONGEST_NAME)
}

/// Where it is made, where that is one place.
fn place(orders: &[Order]) -> Option<&str> {
    let place = orders.first()?.location.as_deref()?;
    orders.iter().all(|order| order.location.as_deref() == Some(place)).then_some(place)
}

fn date(stage: Stage, orders: &[Order], is_long_ago: bool) -> Option<(&'static str, Moment)> {
    let newest = |date: fn(&Order) -> Option<Moment>| orders.iter().filter_map(date).max_by_key(Moment::order_key);
    let shipped = newest(|order| order.shipped_at).map(|at| ("date.shipped", at));
    let told = match stage {
        Stage::Delivered => newest(|order| order.delivered_at).map(|at| ("date.delivered", at)).or(shipped),
        Stage::Canceled => newest(|order| order.canceled_at).map(|at| ("date.canceled", at)),
        Stage::Received
        | Stage::AwaitingPayment
        | Stage::OnHold
        | Stage::InProduction
        | Stage::Produced
        | Stage::PartlyShipped
        | Stage::Shipped
        | Stage::Unknown => newest(expected).filter(|_| !is_long_ago).map(|at| ("date.expected", at)).or(shipped),
    };
    let placed = orders.iter().filter_map(|order| order.placed_at).min_by_key(Moment::order_key);
    told.or(placed.map(|at| ("date.placed", at)))
}

/// When it should be there, while it is not.
fn expected(order: &Order) -> Option<Moment> {
    let parcels = || last(&order.shipments, |parcel| parcel.expected_at.filter(|_| parcel.stage != Stage::Delivered));
    let is_awaited = !matches!(order.stage, Stage::Delivered | Stage::Canceled);
    order.expected_at.or_else(parcels).filter(|_| is_awaited)
}
