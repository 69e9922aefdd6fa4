//! Status words lag behind the facts. What is shown is the more advanced of the two.

use crate::stage::Stages;
use crate::{Order, Stage};

/// The stage of an order from its status word and its facts: the items' stages, the parcels, the date it was shipped.
///
/// Cancelled and on hold win unless something has already shipped. Delivered is said only when every parcel is known to
/// be delivered, or when there is none and the word says so.
#[must_use]
pub fn settle(word: Stage, order: &Order) -> Stage {
    let items: Stages = order.items.iter().map(|item| item.stage).filter(|stage| *stage != Stage::Canceled).collect();
    let parcels: Stages = order.shipments.iter().map(|parcel| parcel.stage).collect();
    if word.has_left() || order.shipped_at.is_some() || items.any(LEFT) || parcels.any(LEFT) {
        let is_whole = match word {
            Stage::Shipped | Stage::Delivered => true,
            Stage::PartlyShipped => {
                !order.items.is_empty() && items.all(&[Stage::Shipped, Stage::Delivered]) && parcels.all(LEFT)
            }
            Stage::Received
            | Stage::AwaitingPayment
            | Stage::OnHold
            | Stage::InProduction
            | Stage::Produced
            | Stage::Canceled
            | Stage::Unknown => parcels.all(LEFT) && nothing_waits(items, order),
        };
        let is_there =
            if order.shipments.is_empty() { word == Stage::Delivered } else { parcels.all(&[Stage::Delivered]) };
        return match (is_whole, is_there) {
            (false, _) => Stage::PartlyShipped,
            (true, false) => Stage::Shipped,
            (true, true) => Stage::Delivered,
        };
    }
    if matches!(word, Stage::Canceled | Stage::OnHold) {
        return word;
    }
    if items.is_empty() && !order.items.is_empty() {
        Stage::Canceled
    } else if items.only(&[Stage::OnHold]) {
        Stage::OnHold
    } else if order.produced_at.is_some() || items.only(&[Stage::Produced]) {
        word.or_further(Stage::Produced)
    } else if items.any(&[Stage::Produced, Stage::InProduction]) {
        word.or_further(Stage::InProduction)
    } else {
        word
    }
}

const LEFT: &[Stage] = &[Stage::PartlyShipped, Stage::Shipped, Stage::Delivered];

/// Whether no item is left behind at the maker. An item that is merely made counts as sent along with the rest, since
/// items' words lag too, unless others say of themselves that they were sent.
fn nothing_waits(items: Stages, order: &Order) -> bool {
    use Stage::{AwaitingPayment, Delivered, InProduction, OnHold, PartlyShipped, Produced, Received, Shipped};
    let some_stay = items.any(&[Produced]) && items.any(&[Shipped, Delivered]);
    !items.any(&[Received, AwaitingPayment, OnHold, InProduction, PartlyShipped])
        && (!some_stay || order.shipped_at.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Item, Moment, Shipment};

    fn order(items: &[Stage], parcels: &[Stage]) -> Order {
        let item = |&stage: &Stage| Item {
            id: None,
            name: None,
            sku: None,
            quantity: 1,
            options: vec![],
            stage,
            status: None,
        };
        let mut order = Order::new("test", "1".into());
        order.items = items.iter().map(item).collect();
        order.shipments = parcels.iter().map(|&stage| Shipment { stage, ..Shipment::new() }).collect();
        order
    }

    #[test]
    fn the_more_advanced_of_status_and_evidence_is_shown() {
        use Stage::*;
        for (word, items, parcels, shown) in [
            (Received, &[][..], &[][..], Received),
            (Received, &[Received, InProduction], &[], InProduction),
            (Received, &[Received, Produced], &[], InProduction),
            (Received, &[Produced, Produced], &[], Produced),
            (Produced, &[InProduction], &[], Produced),
            (Unknown, &[InProduction], &[], InProduction),
            (Unknown, &[], &[], Unknown),
            (AwaitingPayment, &[Received], &[], AwaitingPayment),
            // Dream Junction: printed, and a parcel is there.
            (Produced, &[Produced], &[Shipped], Shipped),
            // DecoNetwork: five of seven lines have shipped.
            (Received, &[Shipped, Shipped, Received], &[], PartlyShipped),
            (Received, &[Shipped, Produced], &[Shipped], PartlyShipped),
            (Received, &[Shipped, Shipped], &[], Shipped),
            (InProduction, &[Produced, InProduction], &[Shipped], PartlyShipped),
            (InProduction, &[Produced, OnHold], &[Shipped], PartlyShipped),
            (InProduction, &[Produced, Canceled], &[Shipped], Shipped),
            (Shipped, &[Produced, InProduction], &[Shipped], Shipped),
            (PartlyShipped, &[], &[Shipped], PartlyShipped),
            (PartlyShipped, &[Shipped, Shipped], &[Shipped], Shipped),
            (PartlyShipped, &[Shipped, PartlyShipped], &[Shipped], PartlyShipped),
            (PartlyShipped, &[Shipped, Shipped], &[Shipped, Produced], PartlyShipped),
        ] {
            assert_eq!(settle(word, &order(items, parcels)), shown, "{word:?} {items:?} {parcels:?}");
        }
    }

    #[test]
    fn canceled_and_on_hold_win_unless_something_has_shipped() {
        use Stage::*;
        for (word, items, parcels, shown) in [
            (Canceled, &[Produced][..], &[][..], Canceled),
            (OnHold, &[InProduction], &[], OnHold),
            (Canceled, &[Produced], &[Shipped], Shipped),
            (OnHold, &[Shipped, OnHold], &[], PartlyShipped),
            (InProduction, &[Canceled, Canceled], &[], Canceled),
            (InProduction, &[OnHold, OnHold], &[], OnHold),
            (InProduction, &[OnHold, InProduction], &[], InProduction),
            (InProduction, &[Canceled, InProduction], &[], InProduction),
        ] {
            assert_eq!(settle(word, &order(items, parcels)), shown, "{word:?} {items:?} {parcels:?}");
        }
    }

    #[test]
    fn delivered_needs_every_parcel() {
        use Stage::*;
        for (word, items, parcels, shown) in [
            (Shipped, &[][..], &[Delivered, Delivered][..], Delivered),
            (Shipped, &[], &[Delivered, Shipped], Shipped),
            (Delivered, &[], &[Delivered, Shipped], Shipped),
            (Delivered, &[], &[], Delivered),
            (InProduction, &[InProduction, Produced], &[Delivered], PartlyShipped),
            (Received, &[], &[Delivered, Produced], PartlyShipped),
        ] {
            assert_eq!(settle(word, &order(items, parcels)), shown, "{word:?} {items:?} {parcels:?}");
        }
    }

    #[test]
    fn a_date_of_shipping_is_evidence() {
        let mut order = order(&[Stage::Produced], &[]);
        order.shipped_at = Moment::parse("2024-05-01");
        assert_eq!(settle(Stage::Produced, &order), Stage::Shipped);
    }
}
