use orders::{Moment, Order, Stage, last, whole};

use super::{Alert, expected};

/// Longer after the day, a parcel of which nobody said that it arrived has most likely arrived: many makers are never
/// told.
const WORRY_MS: i64 = 30 * 24 * 3_600_000;

/// Whether all of them were sent so long ago, or expected so long ago, that each has most likely arrived.
pub(super) fn is_long_ago(orders: &[Order], now: &Moment) -> bool {
    let is_long_ago = |order: &Order| {
        let day = expected(order).or(order.shipped_at).or_else(|| last(&order.shipments, |parcel| parcel.shipped_at));
        day.is_some_and(|day| now.order_key() - day.order_key() > WORRY_MS)
    };
    let mut sent = orders.iter().filter(|order| order.stage == Stage::Shipped).peekable();
    sent.peek().is_some() && sent.all(is_long_ago)
}

/// What is wrong with them, the worst first, each once.
pub(super) fn alerts(orders: &[Order], now: &Moment) -> Vec<Alert> {
    let mut alerts = Vec::new();
    let is_held = |order: &Order| order.stage == Stage::OnHold;
    let has_held_items = |order: &Order| {
        let goes_on = !order.stage.has_left() || order.stage == Stage::PartlyShipped;
        goes_on && order.stage != Stage::Canceled && order.items.iter().any(|item| item.stage == Stage::OnHold)
    };
    if !orders.is_empty() && orders.iter().all(is_held) {
        return vec![Alert::OnHold];
    }
    if orders.iter().any(|order| is_held(order) || has_held_items(order)) {
        alerts.push(Alert::PartlyOnHold);
    }
    let are_unpaid = |order: &Order| order.stage == Stage::AwaitingPayment;
    if orders.iter().any(are_unpaid) && whole(orders) != Stage::AwaitingPayment {
        alerts.push(Alert::PartlyUnpaid);
    }
    for late in [Alert::LateInMaking, Alert::LateOnItsWay] {
        if orders.iter().any(|order| lateness(order, now) == Some(late)) {
            alerts.push(late);
        }
    }
    alerts
}

fn lateness(order: &Order, now: &Moment) -> Option<Alert> {
    let expected = expected(order).filter(|expected| expected.is_past(now))?;
    match order.stage {
        Stage::Received | Stage::InProduction | Stage::Produced | Stage::PartlyShipped | Stage::Unknown => {
            Some(Alert::LateInMaking)
        }
        Stage::Shipped => (now.order_key() - expected.order_key() <= WORRY_MS).then_some(Alert::LateOnItsWay),
        // Nothing begins before it is paid or settled, and both say so themselves.
        Stage::AwaitingPayment | Stage::OnHold | Stage::Delivered | Stage::Canceled => None,
    }
}
