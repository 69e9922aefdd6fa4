use leptos::prelude::*;
use orders::{Moment, Order};

use crate::view::element::{element, words};
use crate::{date, text};

/// The dates of an order, in the order in which things happen.
pub(crate) fn dates(order: &Order, language: &str) -> Option<AnyView> {
    let expected = order.expected_at.filter(|_| order.delivered_at.is_none());
    let list = list(
        &[
            (text::ORDERED, order.placed_at),
            (text::PRODUCTION, order.production_at),
            (text::MADE, order.produced_at),
            (text::SHIPPED, order.shipped_at),
            (text::EXPECTED, expected),
            (text::DELIVERED, order.delivered_at),
            (text::CANCELED, order.canceled_at),
        ],
        language,
    )?;
    Some(element("section", &[("part", "dates"), ("class", "block"), ("aria-label", text::DATES)], vec![list]))
}

/// Days with their labels; nothing where there is no day.
pub(crate) fn list(dates: &[(&str, Option<Moment>)], language: &str) -> Option<AnyView> {
    let mut rows = Vec::new();
    for (label, moment) in dates {
        if let Some(moment) = moment {
            let term = element("dt", &[], vec![words(*label)]);
            rows.push(element(
                "div",
                &[("class", "date")],
                vec![term, element("dd", &[], vec![time(moment, language)])],
            ));
        }
    }
    (!rows.is_empty()).then(|| element("dl", &[("class", "dates")], rows))
}

/// A day in the page's language.
pub(crate) fn time(moment: &Moment, language: &str) -> AnyView {
    element("time", &[("datetime", &moment.to_string())], vec![words(date::day(moment, language))])
}
