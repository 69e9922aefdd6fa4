//! Several orders that are one to their customer: a purchase order that several makers work on, or that one maker has
//! split.

use crate::{Order, Stage};

/// How far all of them together have come. Canceled ones count only where nothing else is left.
#[must_use]
pub fn whole(orders: &[Order]) -> Stage {
    use Stage::{
        AwaitingPayment, Canceled, Delivered, InProduction, OnHold, PartlyShipped, Produced, Received, Shipped,
    };
    let stages = || orders.iter().map(|order| order.stage).filter(|stage| *stage != Canceled);
    let any = |wanted: &[Stage]| stages().any(|stage| wanted.contains(&stage));
    let all = |wanted: &[Stage]| stages().all(|stage| wanted.contains(&stage));
    if stages().next().is_none() {
        return if orders.is_empty() { Stage::Unknown } else { Canceled };
    }
    if stages().any(Stage::has_left) {
        return match (all(&[Delivered]), all(&[Shipped, Delivered])) {
            (true, _) => Delivered,
            (false, true) => Shipped,
            (false, false) => PartlyShipped,
        };
    }
    if all(&[Produced]) {
        return Produced;
    }
    if any(&[InProduction, Produced]) {
        return InProduction;
    }
    // What the customer may have to do comes before what merely waits.
    [AwaitingPayment, OnHold, Received].into_iter().find(|stage| any(&[*stage])).unwrap_or(Stage::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_together_are_as_far_as_all_of_them() {
        use Stage::*;
        for (parts, together) in [
            (&[][..], Unknown),
            (&[InProduction], InProduction),
            (&[Received, InProduction], InProduction),
            (&[Produced, Received], InProduction),
            (&[Produced, Produced], Produced),
            (&[Produced, Canceled], Produced),
            (&[Shipped, InProduction], PartlyShipped),
            (&[Delivered, OnHold], PartlyShipped),
            (&[Shipped, Delivered], Shipped),
            (&[PartlyShipped, Delivered], PartlyShipped),
            (&[Delivered, Delivered, Canceled], Delivered),
            (&[Canceled, Canceled], Canceled),
            (&[OnHold, Received], OnHold),
            (&[OnHold, AwaitingPayment], AwaitingPayment),
            (&[OnHold, InProduction], InProduction),
            (&[Unknown, Received], Received),
            (&[Unknown, Unknown], Unknown),
        ] {
            let orders = parts.iter().map(|stage| Order { stage: *stage, ..Order::new("test", "1".into()) });
            assert_eq!(whole(&orders.collect::<Vec<_>>()), together, "{parts:?}");
        }
    }
}
