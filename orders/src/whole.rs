//! Several orders that are one to their customer: a purchase order that several makers work on, or that one maker has
//! split.

use crate::stage::Stages;
use crate::{Order, Stage};

/// How far all of them together have come. Canceled ones count only where nothing else is left.
#[must_use]
pub fn whole(orders: &[Order]) -> Stage {
    use Stage::{
        AwaitingPayment, Canceled, Delivered, InProduction, OnHold, PartlyShipped, Produced, Received, Shipped,
    };
    let stages: Stages = orders.iter().map(|order| order.stage).filter(|stage| *stage != Canceled).collect();
    if stages.is_empty() {
        return if orders.is_empty() { Stage::Unknown } else { Canceled };
    }
    if stages.any(&[PartlyShipped, Shipped, Delivered]) {
        return if stages.all(&[Delivered]) {
            Delivered
        } else if stages.all(&[Shipped, Delivered]) {
            Shipped
        } else {
            PartlyShipped
        };
    }
    if stages.all(&[Produced]) {
        return Produced;
    }
    if stages.any(&[InProduction, Produced]) {
        return InProduction;
    }
    // What the customer may have to do comes before what merely waits.
    [AwaitingPayment, OnHold, Received].into_iter().find(|stage| stages.any(&[*stage])).unwrap_or(Stage::Unknown)
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
