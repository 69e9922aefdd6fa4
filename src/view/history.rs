use orders::{Moment, Order, Stage};

use crate::view::dates::time;
use crate::view::draft::Draft;
use crate::view::look::Look;
use crate::view::section::{Level, Section};

/// What has happened and when, the newest first.
pub(crate) fn history(draft: &mut Draft, order: &Order, level: Level, look: &Look<'_>) {
    let events = events(order);
    let text = look.words;
    let section = Section { kind: "section|history|block", heading: "history", level, first: 3 };
    section.of(draft, events.len(), text, &|draft, place| {
        let event = &events[place];
        draft.element("li|event|event", |draft| {
            draft.set("data-stage", event.stage.code());
            draft.line("p|event-name|name", text.fill(event.key, &[("number", &text.locale().index(event.parcel))]));
            draft.element("p||small", |draft| {
                time(draft, &event.at, text);
                if let Some(clock) = text.locale().time(&event.at) {
                    draft.words([" · ", &clock].concat());
                }
            });
        });
    });
}

struct Event {
    at: Moment,
    key: &'static str,
    stage: Stage,
    /// Which parcel, from 1.
    parcel: usize,
}

/// A parcel's own dates say more than the order's; the order's are left where no parcel has one.
fn events(order: &Order) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    // What happened at the same time is told in the order in which it must have happened, so the later one is in front.
    let mut add = |at: &Option<Moment>, key, stage, parcel| {
        let Some(at) = *at else { return };
        let place = events.iter().position(|known| known.at.order_key() <= at.order_key()).unwrap_or(events.len());
        events.insert(place, Event { at, key, stage, parcel });
    };
    add(&order.placed_at, "event.placed", Stage::Received, 0);
    add(&order.production_at, "event.production", Stage::InProduction, 0);
    add(&order.produced_at, "event.produced", Stage::Produced, 0);
    let are_several = order.shipments.len() > 1;
    let (mut shipped, mut delivered) = (&order.shipped_at, &order.delivered_at);
    for (index, parcel) in order.shipments.iter().enumerate() {
        let (sent, arrived) = if are_several {
            ("event.shipped.parcel", "event.delivered.parcel")
        } else {
            ("event.shipped", "event.delivered")
        };
        add(&parcel.shipped_at, sent, Stage::Shipped, index + 1);
        add(&parcel.delivered_at, arrived, Stage::Delivered, index + 1);
        if parcel.shipped_at.is_some() {
            shipped = &None;
        }
        if parcel.delivered_at.is_some() {
            delivered = &None;
        }
    }
    add(shipped, "event.shipped", Stage::Shipped, 0);
    add(delivered, "event.delivered", Stage::Delivered, 0);
    add(&order.canceled_at, "event.canceled", Stage::Canceled, 0);
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use orders::Shipment;

    #[test]
    fn the_newest_is_first_and_nothing_is_told_twice() {
        let at = |text| Moment::parse(text);
        let parcel = |sent, arrived| Shipment { shipped_at: at(sent), delivered_at: at(arrived), ..Shipment::new() };
        let told = |order: &Order| {
            events(order).iter().map(|event| format!("{} {}", event.key, event.parcel)).collect::<Vec<_>>().join(", ")
        };
        let mut order = Order {
            placed_at: at("2026-02-01"),
            produced_at: at("2026-02-03"),
            shipped_at: at("2026-02-03"),
            ..Order::new("test", "1".into())
        };
        assert_eq!(told(&order), "event.shipped 0, event.produced 0, event.placed 0");
        order.shipments = vec![parcel("2026-02-03", "2026-02-06"), parcel("2026-02-05", "")];
        assert_eq!(
            told(&order),
            "event.delivered.parcel 1, event.shipped.parcel 2, event.shipped.parcel 1, event.produced 0, event.placed 0"
        );
        order.shipments.truncate(1);
        assert!(told(&order).starts_with("event.delivered 1, event.shipped 1, event.produced 0"));
    }
}
