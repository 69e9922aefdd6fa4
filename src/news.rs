//! What has changed between two answers.

use orders::{Item, Order, Stage};

/// What is new, to be marked and said.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct News {
    /// Where it stands.
    pub(crate) marks: Vec<Mark>,
    /// What has come how far.
    pub(crate) told: Vec<(Thing, Stage)>,
}

/// A place on the page: the order's index, and that of its item or parcel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    Order(usize),
    Item(usize, usize),
    Parcel(usize, usize),
}

/// Something that has come further.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    /// With its name, where it has one.
    Item(Option<String>),
    /// With its number, from 1.
    Parcel(usize),
}

impl News {
    /// Whether there is nothing new.
    pub(crate) fn is_none(&self) -> bool {
        self.marks.is_empty()
    }
}

/// Compares two answers about the same number.
pub(crate) fn between(old: &[Order], new: &[Order]) -> News {
    let mut news = News::default();
    for (index, order) in new.iter().enumerate() {
        let before = old.iter().find(|before| (&before.provider, &before.id) == (&order.provider, &order.id));
        if before.is_none_or(|before| before.stage != order.stage) {
            news.marks.push(Mark::Order(index));
        }
        let Some(before) = before else { continue };
        for (place, item) in order.items.iter().enumerate() {
            // Mostly it is where it was.
            let there = before.items.get(place);
            let is_it = |before: &&Item| before.id == item.id;
            let before =
                if item.id.is_none() { there } else { there.filter(is_it).or_else(|| before.items.iter().find(is_it)) };
            if before.is_none_or(|before| before.stage != item.stage) {
                news.marks.push(Mark::Item(index, place));
                news.told.push((Thing::Item(item.name.clone()), item.stage));
            }
        }
        for (place, parcel) in order.shipments.iter().enumerate() {
            let number = &parcel.tracking_number;
            let before = match number {
                Some(_) => before.shipments.iter().find(|before| before.tracking_number == *number),
                None => before.shipments.get(place),
            };
            if before.is_none_or(|before| before.stage != parcel.stage) {
                news.marks.push(Mark::Parcel(index, place));
                news.told.push((Thing::Parcel(place + 1), parcel.stage));
            }
        }
    }
    news
}

#[cfg(test)]
mod tests {
    use super::*;
    use orders::Shipment;

    fn order(id: &str, stage: Stage, items: &[Stage], parcels: &[(&str, Stage)]) -> Order {
        let item = |stage: &Stage| Item {
            id: None,
            name: Some("Mug".into()),
            sku: None,
            quantity: 1,
            options: vec![],
            stage: *stage,
            status: None,
        };
        let parcel = |(number, stage): &(&str, Stage)| Shipment {
            tracking_number: Some((*number).into()),
            stage: *stage,
            ..Shipment::new()
        };
        Order {
            stage,
            items: items.iter().map(item).collect(),
            shipments: parcels.iter().map(parcel).collect(),
            ..Order::new("test", id.into())
        }
    }

    #[test]
    fn only_what_has_changed_is_new() {
        use Stage::*;
        let old =
            [order("1", InProduction, &[Produced, InProduction], &[("A", Shipped)]), order("2", Received, &[], &[])];
        assert_eq!(between(&old, &old), News::default());
        let new = [
            order("2", Received, &[], &[]),
            order("1", PartlyShipped, &[Produced, Produced], &[("B", Shipped), ("A", Shipped)]),
            order("3", Received, &[Received], &[]),
        ];
        let news = between(&old, &new);
        assert_eq!(news.marks, [Mark::Order(1), Mark::Item(1, 1), Mark::Parcel(1, 0), Mark::Order(2)]);
        assert_eq!(news.told, [(Thing::Item(Some("Mug".into())), Produced), (Thing::Parcel(1), Shipped)]);
    }
}
