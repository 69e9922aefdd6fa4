use leptos::prelude::*;
use orders::Order;

use crate::glance::{Alert, Glance};
use crate::text::Words;
use crate::view::alerts::alert;
use crate::view::badge::badge;
use crate::view::dates::{around, time};
use crate::view::element::{element, words};
use crate::view::look::Look;

/// The answer first: a sentence, the date that matters, what is wrong, what comes next. `level` is the heading's tag;
/// what is `beside` the badge and `below` it all belongs to it.
pub(crate) fn answer(
    orders: &[Order],
    level: &'static str,
    look: &Look<'_>,
    beside: Option<AnyView>,
    below: AnyView,
) -> AnyView {
    let text = look.words;
    let glance = Glance::of(orders, look.now);
    let headline = [("part", "headline"), ("class", "headline"), ("tabindex", "-1")];
    let mut rows = vec![
        element("DIV", &[("class", "first")], vec![badge(glance.stage, "badge", text), beside.into_any()]),
        element(level, &headline, vec![words(text.phrase(&glance.headline))]),
        glance.date.map(|(key, moment)| when(key, &moment, look)).into_any(),
    ];
    rows.push(next(&glance, text).into_any());
    let reason = orders.iter().find_map(|order| order.hold_reason.as_deref());
    let mut alerts = Vec::new();
    for wrong in glance.alerts {
        let reason = reason.filter(|_| matches!(wrong, Alert::OnHold | Alert::PartlyOnHold));
        alerts.push(alert(wrong, reason, text));
    }
    rows.push(alerts.into_any());
    rows.push(below);
    element("HEADER", &[("part", "answer"), ("class", "answer"), ("data-stage", glance.stage.code())], rows)
}

/// The numbers by which an order is known, and where it is made.
pub(crate) fn numbers(order: &Order, text: &Words) -> AnyView {
    let number = |key, number: &str| {
        let number = element("BDI", &[("class", "strong")], vec![words(number)]);
        element("SPAN", &[], vec![words([&text.say(key), " "].concat()), number])
    };
    let purchase_order = order.purchase_order.as_ref().filter(|known| **known != order.id);
    let place = order.location.as_deref().map(|place| text.fill("made_in", &[("place", place)]));
    let numbers = vec![
        number("order", &order.id),
        purchase_order.map(|own| number("purchase_order", own)).into_any(),
        place.map(|place| element("SPAN", &[("part", "location")], vec![words(place)])).into_any(),
    ];
    element("P", &[("part", "numbers"), ("class", "numbers")], numbers)
}

fn when(key: &str, moment: &orders::Moment, look: &Look<'_>) -> AnyView {
    let near = look.words.locale().days_from(look.now, moment);
    let near = near.map(|near| element("SPAN", &[("part", "near"), ("class", "small")], vec![words(near)]));
    let sentence = element("SPAN", &[], around(key, look.words, time(moment, look.words)));
    element("P", &[("part", "date"), ("class", "when")], vec![sentence, near.into_any()])
}

/// What comes next, where no alert says it.
fn next(glance: &Glance, text: &Words) -> Option<AnyView> {
    let says_next = |alert: &Alert| match alert {
        Alert::OnHold | Alert::LateInMaking | Alert::LateOnItsWay => true,
        Alert::PartlyOnHold | Alert::PartlyUnpaid => false,
    };
    (!glance.alerts.iter().any(says_next))
        .then(|| element("P", &[("part", "outlook"), ("class", "outlook")], vec![words(text.say(&glance.next))]))
}
