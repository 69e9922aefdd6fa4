//! What is not as it should be, and what is old.

use orders::{Order, Stage};

use super::{NOW, at, item, order};
use crate::glance::{Alert, Glance};

#[test]
fn what_was_sent_long_ago_is_not_said_to_be_on_its_way() {
    let shipped = |day: &str| Order { shipped_at: Some(at(day)), ..order(Stage::Shipped, &[], &[Stage::Shipped]) };
    let glance = |order: Order| Glance::of(&[order], &at(NOW));
    assert!(!glance(shipped("2026-11-01")).is_long_ago);
    let old = glance(shipped("2020-02-02"));
    assert_eq!((old.headline.key.as_str(), old.is_long_ago), ("headline.shipped.past", true));
    let expected = Order { expected_at: Some(at("2020-02-09")), ..shipped("2020-02-02") };
    assert_eq!(glance(expected).date.unwrap().0, "date.shipped", "what was expected then says nothing now");
    let expected = Order { expected_at: Some(at("2026-11-24")), ..shipped("2026-10-01") };
    assert!(!glance(expected).is_long_ago, "it takes long, and is expected");
}

#[test]
fn a_part_that_waits_for_its_payment_is_mentioned() {
    use Stage::*;
    let alerts = |orders: &[Order]| Glance::of(orders, &at(NOW)).alerts;
    let [unpaid, made] = [AwaitingPayment, InProduction].map(|stage| order(stage, &[], &[]));
    assert_eq!(alerts(&[unpaid.clone(), made]), [Alert::PartlyUnpaid]);
    assert_eq!(alerts(&[unpaid]), [], "the headline has said it");
}

#[test]
fn what_is_late_or_on_hold_is_said() {
    use Stage::*;
    let alerts = |orders: &[Order]| Glance::of(orders, &at(NOW)).alerts;
    let expected = |stage, day: &str| Order { expected_at: Some(at(day)), ..order(stage, &[], &[]) };
    assert_eq!(alerts(&[expected(InProduction, "2026-11-20")]), [Alert::LateInMaking]);
    assert_eq!(alerts(&[expected(InProduction, "2026-11-22")]), [], "the day is not over");
    assert_eq!(alerts(&[expected(Shipped, "2026-11-20")]), [Alert::LateOnItsWay]);
    assert_eq!(alerts(&[expected(Shipped, "2026-03-20")]), [], "most likely it has arrived");
    assert_eq!(alerts(&[expected(Delivered, "2026-11-20")]), []);
    assert_eq!(alerts(&[expected(OnHold, "2026-11-20")]), [Alert::OnHold]);
    assert_eq!(
        alerts(&[expected(OnHold, "2026-11-20"), expected(Produced, "2026-11-20")]),
        [Alert::PartlyOnHold, Alert::LateInMaking]
    );
    let held = [item("Mug", 1, OnHold), item("Cap", 1, InProduction)];
    assert_eq!(alerts(&[order(InProduction, &held, &[])]), [Alert::PartlyOnHold]);
    assert_eq!(alerts(&[order(Shipped, &held, &[])]), []);
}
