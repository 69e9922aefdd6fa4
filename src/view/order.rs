use std::slice;

use leptos::prelude::*;
use orders::Order;

use crate::news::Mark;
use crate::settings::Notes;
use crate::view::answer::{answer, numbers};
use crate::view::element::{element, words};
use crate::view::history::history;
use crate::view::items::items;
use crate::view::look::Look;
use crate::view::progress::progress;
use crate::view::requests::{notes, requests};
use crate::view::shipments::shipments;
use crate::view::waiting::waiting;

/// The only order: the answer, then what it rests on.
pub(crate) fn alone(order: &Order, look: &Look<'_>) -> AnyView {
    let answer = answer(slice::from_ref(order), "H2", look, None, numbers(order, look.words));
    card(0, order, "H3", look, vec![answer, progress(order.stage, look.words).into_any()])
}

/// One of several orders, below the answer about all of them.
pub(crate) fn part(index: usize, total: usize, order: &Order, look: &Look<'_>) -> AnyView {
    let [number, total] = [index + 1, total].map(|number| look.words.locale().index(number));
    let name = words(look.words.fill("part", &[("number", &number), ("total", &total)]));
    let name = element("SPAN", &[("part", "part"), ("class", "small")], vec![name]);
    card(
        index,
        order,
        "H4",
        look,
        vec![answer(slice::from_ref(order), "H3", look, Some(name), numbers(order, look.words))],
    )
}

fn card(index: usize, order: &Order, level: &'static str, look: &Look<'_>, mut rows: Vec<AnyView>) -> AnyView {
    let main = vec![
        shipments(index, order, level, look).into_any(),
        waiting(order, level, look).into_any(),
        items(index, order, level, look).into_any(),
    ];
    let shown_notes = (look.notes == Notes::Shown).then(|| notes(order, level, look)).flatten();
    let side =
        vec![history(order, level, look).into_any(), requests(order, level, look).into_any(), shown_notes.into_any()];
    let column = |rows| element("DIV", &[("class", "column")], rows);
    rows.push(element("DIV", &[("part", "details"), ("class", "details")], vec![column(main), column(side)]));
    let attributes = [
        ("part", "order"),
        ("class", "card"),
        ("data-stage", order.stage.code()),
        ("data-news", look.marks.of(Mark::Order(index))),
    ];
    element("ARTICLE", &attributes, rows)
}
