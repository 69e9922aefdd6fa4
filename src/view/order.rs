use leptos::prelude::*;
use orders::{Order, Stage};

use crate::settings::Notes;
use crate::text;
use crate::view::badge::badge;
use crate::view::dates::{dates, time};
use crate::view::element::{element, words};
use crate::view::items::items;
use crate::view::progress::progress;
use crate::view::requests::{notes, requests};
use crate::view::shipments::shipments;

/// One order: the answer first, then what it rests on.
pub(crate) fn order(order: &Order, language: &str, shown_notes: Notes) -> AnyView {
    let mut rows = vec![answer(order, language)];
    rows.extend(progress(order.stage));
    rows.extend(shipments(order, language));
    rows.extend(items(order));
    rows.extend(dates(order, language));
    rows.extend(requests(order, language));
    if shown_notes == Notes::Shown {
        rows.extend(notes(order, language));
    }
    element("article", &[("part", "order"), ("class", "card"), ("data-stage", order.stage.code())], rows)
}

fn answer(order: &Order, language: &str) -> AnyView {
    let headline = words(text::headline(order));
    let mut rows = vec![
        badge(order.stage, "badge"),
        element("h2", &[("part", "headline"), ("class", "headline"), ("tabindex", "-1")], vec![headline]),
    ];
    if let Some((label, moment)) = date_that_matters(order) {
        rows.push(element(
            "p",
            &[("part", "date"), ("class", "when")],
            vec![words([label, " "].concat()), time(&moment, language)],
        ));
    }
    rows.push(element("p", &[("part", "outlook"), ("class", "outlook")], vec![words(text::outlook(order))]));
    if let Some(reason) = &order.hold_reason {
        let label = element("b", &[], vec![words([text::REASON, ": "].concat())]);
        rows.push(element("p", &[("part", "hold-reason"), ("class", "reason")], vec![label, words(reason.as_str())]));
    }
    rows.push(numbers(order));
    element("header", &[("class", "answer")], rows)
}

/// Expected, else the day of what happened last.
fn date_that_matters(order: &Order) -> Option<(&'static str, orders::Moment)> {
    let shipped = order.shipped_at.map(|at| (text::SHIPPED, at));
    let told = match order.stage {
        Stage::Delivered => order.delivered_at.map(|at| (text::DELIVERED, at)).or(shipped),
        Stage::Canceled => order.canceled_at.map(|at| (text::CANCELED, at)),
        Stage::Received
        | Stage::AwaitingPayment
        | Stage::OnHold
        | Stage::InProduction
        | Stage::Produced
        | Stage::PartlyShipped
        | Stage::Shipped
        | Stage::Unknown => order.expected_at.map(|at| (text::EXPECTED, at)).or(shipped),
    };
    told.or(order.placed_at.map(|at| (text::ORDERED, at)))
}

fn numbers(order: &Order) -> AnyView {
    let number = |label: &str, number: &str| {
        let number = element("b", &[], vec![words(number)]);
        element("span", &[], vec![words([label, " "].concat()), number])
    };
    let mut numbers = vec![number(text::ORDER, &order.id)];
    if let Some(purchase_order) = order.purchase_order.as_ref().filter(|known| **known != order.id) {
        numbers.push(number(text::PURCHASE_ORDER, purchase_order));
    }
    element("p", &[("part", "numbers"), ("class", "numbers")], numbers)
}
