use orders::{Moment, Order, Stage, last, whole};

use super::{Alert, expected};

/// Longer after the day, a parcel of which nobody said that it arrived has most likely arrived: many makers are never
/// told.
const WORRY_MS: i64 = 30 * 24 * 3_600_000;

/// Whether all of them were sent so long ago, or expected so long ago, that each has most likely arrived.
pub(super) fn is_long_ago(orders: &[Order], now: &Moment) -> bool {
    let mut is_long_ago = false;
    for order in orders.iter().filter(|order| order.stage == Stage::Shipped) {
        let day = expected(order).or(order.shipped_at).or_else(|| last(&order.shipments, |parcel| parcel.shipped_at));
        is_long_ago = day.is_some_and(|day| now.order_key() - day.order_key() > WORRY_MS);
        if !is_long_ago {
            break;
        }
    }
    is_long_ago
}

/// What is wrong with them, the worst first, each once.
pub(super) fn alerts(orders: &[Order], now: &Moment) -> Vec<Alert> {
    let mut alerts = Vec::new();
    let is_any = |is_so: &dyn Fn(&Order) -> bool| orders.iter().any(is_so);
    if !orders.is_empty() && !is_any(&|order| order.stage != Stage::OnHold) {
        return vec![Alert::OnHold];
    }
    if is_any(&is_held_in_part) {
        alerts.push(Alert::PartlyOnHold);
    }
    if is_any(&|order| order.stage == Stage::AwaitingPayment) && whole(orders) != Stage::AwaitingPayment {
        alerts.push(Alert::PartlyUnpaid);
    }
    for late in [Alert::LateInMaking, Alert::LateOnItsWay] {
        if is_any(&|order| lateness(order, now) == Some(late)) {
            alerts.push(late);
        }
    }
    alerts
}

/// Whether it is on hold among others, or something in it is.
fn is_held_in_part(order: &Order) -> bool {
    let is_over = matches!(order.stage, Stage::Shipped | Stage::Delivered | Stage::Canceled);
    order.stage == Stage::OnHold || !is_over && order.items.iter().any(|item| item.stage == Stage::OnHold)
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
