use std::slice;

use orders::Order;

use crate::news::Mark;
use crate::settings::Notes;
use crate::view::answer::{answer, numbers};
use crate::view::draft::Draft;
use crate::view::history::history;
use crate::view::items::items;
use crate::view::look::Look;
use crate::view::progress::progress;
use crate::view::requests::{notes, requests};
use crate::view::section::Level;
use crate::view::shipments::shipments;
use crate::view::waiting::waiting;

/// The only order: the answer, then what it rests on.
pub(crate) fn alone(draft: &mut Draft, order: &Order, look: &Look<'_>) {
    card(draft, 0, order, Level::Third, look, &|draft| {
        answer(draft, slice::from_ref(order), "h2|headline|headline|tabindex=-1", look, None, &|draft| {
            numbers(draft, order, look.words);
        });
        progress(draft, order.stage, look.words);
    });
}

/// One of several orders, below the answer about all of them.
pub(crate) fn part(draft: &mut Draft, index: usize, total: usize, order: &Order, look: &Look<'_>) {
    let [number, total] = [index + 1, total].map(|number| look.words.locale().index(number));
    let name = look.words.fill("part", &[("number", &number), ("total", &total)]);
    card(draft, index, order, Level::Fourth, look, &|draft| {
        answer(draft, slice::from_ref(order), "h3|headline|headline|tabindex=-1", look, Some(name.clone()), &|draft| {
            numbers(draft, order, look.words);
        });
    });
}

fn card(draft: &mut Draft, index: usize, order: &Order, level: Level, look: &Look<'_>, first: &dyn Fn(&mut Draft)) {
    draft.element("article|order|card", |draft| {
        draft.set("data-stage", order.stage.code());
        draft.set("data-news", look.marks.of(Mark::Order(index)));
        first(draft);
        draft.element("div|details|details", |draft| {
            draft.element("div||column", |draft| {
                shipments(draft, index, order, level, look);
                waiting(draft, order, level, look);
                items(draft, index, order, level, look);
            });
            draft.element("div||column", |draft| {
                history(draft, order, level, look);
                requests(draft, order, level, look);
                if look.notes == Notes::Shown {
                    notes(draft, order, level, look);
                }
            });
        });
    });
}
