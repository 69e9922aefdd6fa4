use leptos::prelude::*;
use orders::Order;

use crate::text::Words;
use crate::view::answer::answer;
use crate::view::element::{element, words};
use crate::view::look::Look;
use crate::view::order::{alone, part};
use crate::view::progress::progress;

/// All that was found for a number: one order, or one answer about several and a section for each.
pub(crate) fn orders(orders: &[Order], look: &Look<'_>) -> AnyView {
    if let [order] = orders {
        return alone(order, look);
    }
    let total = u32::try_from(orders.len()).unwrap_or(u32::MAX);
    let parts = words(look.words.count("parts", total, &[]));
    let parts = element("P", &[("part", "parts"), ("class", "small")], vec![parts]);
    let all = vec![answer(orders, "H2", look, None, parts), progress(orders::whole(orders), look.words).into_any()];
    let mut rows = vec![element("SECTION", &[("part", "summary"), ("class", "card")], all)];
    for (index, order) in orders.iter().enumerate() {
        rows.push(part(index, orders.len(), order, look));
    }
    rows.into_any()
}

/// Somebody has not answered.
pub(crate) fn incomplete(text: &Words) -> AnyView {
    element("P", &[("part", "incomplete"), ("class", "small aside")], vec![words(text.say("incomplete"))])
}
