//! The answer at one glance: which sentence, which date, and what is wrong, from all that is known of an order or of
//! several that belong together. It chooses texts by their keys, and knows no language.

use std::cmp::Ordering;

use orders::{Moment, Order, Stage, last, outermost, whole};

mod headline;
mod late;
mod pieces;
#[cfg(test)]
mod tests;

pub(crate) use pieces::{contents, left, shown_stage};

/// What is said first.
#[derive(Debug)]
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
            headline::headline(stage, orders)
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

    /// Whether time that has gone by since makes no difference.
    pub(crate) fn is_as_late_as(&self, earlier: &Self) -> bool {
        self.alerts == earlier.alerts && self.is_long_ago == earlier.is_long_ago
    }
}

type Day = (&'static str, fn(&Order) -> Option<Moment>);

/// The first of its stage's days that there is, else the first on which something was ordered.
fn date(stage: Stage, orders: &[Order], is_long_ago: bool) -> Option<(&'static str, Moment)> {
    const SHIPPED: Day = ("date.shipped", |order| order.shipped_at);
    let days: &[Day] = match stage {
        Stage::Delivered => &[("date.delivered", |order| order.delivered_at), SHIPPED],
        Stage::Canceled => &[("date.canceled", |order| order.canceled_at)],
        Stage::Shipped if is_long_ago => &[SHIPPED],
        Stage::Received
        | Stage::AwaitingPayment
        | Stage::OnHold
        | Stage::InProduction
        | Stage::Produced
        | Stage::PartlyShipped
        | Stage::Shipped
        | Stage::Unknown => &[("date.expected", expected), SHIPPED],
    };
    for (key, day) in days {
        if let Some(at) = outermost(&mut orders.iter().filter_map(day), Ordering::Greater) {
            return Some((key, at));
        }
    }
    let placed = outermost(&mut orders.iter().filter_map(|order| order.placed_at), Ordering::Less);
    placed.map(|at| ("date.placed", at))
}

/// When it should be there, while it is not.
fn expected(order: &Order) -> Option<Moment> {
    let parcels = || last(&order.shipments, |parcel| parcel.expected_at.filter(|_| parcel.stage != Stage::Delivered));
    let is_awaited = !matches!(order.stage, Stage::Delivered | Stage::Canceled);
    order.expected_at.or_else(parcels).filter(|_| is_awaited)
}
