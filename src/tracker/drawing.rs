use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use send_wrapper::SendWrapper;

use super::Tracker;
use crate::clock;
use crate::glance::Glance;
use crate::news::Thing;
use crate::state::{Said, State};
use crate::text::Words;
use crate::view::element::{bare, button, words};
use crate::view::freshness::{age, freshness};
use crate::view::look::{Look, Marks};
use crate::view::notice::notice;
use crate::view::orders::{incomplete, orders};
use crate::view::search_form::{Fields, Numbers, search_form};

impl Tracker {
    /// The view, which follows the state.
    pub(crate) fn view(self: &Rc<Self>) -> AnyView {
        let shared = || SendWrapper::new(Rc::clone(self));
        let (status, busy, form, answer, age) = (shared(), shared(), shared(), shared(), shared());
        let (language, direction) = (shared(), shared());
        let status = move || status.announcement();
        let is_busy = move || busy.state.with(|state| matches!(state, State::Asking)).to_string();
        let form = move || form.form.get().map(|fields| form.search(fields));
        let answer = move || answer.answer();
        let age = move || age.age();
        let status = bare("P", &[("class", "unseen"), ("role", "status")], vec![status.into_any()]).into_any();
        let rows = vec![form.into_any(), answer.into_any(), age.into_any()];
        let content = bare("DIV", &[("part", "content"), ("class", "content")], rows)
            .add_any_attr(custom_attribute("aria-busy", is_busy))
            .into_any();
        // The page may be written in another language, in another direction.
        bare("DIV", &[], vec![status, content])
            .add_any_attr(custom_attribute("lang", move || language.words().code()))
            .add_any_attr(custom_attribute("dir", move || direction.words().say("direction")))
            .into_any()
    }

    fn search(self: &Rc<Self>, fields: Fields) -> AnyView {
        let numbers = self.settings.borrow().provider().map_or(Numbers::Both, Numbers::of);
        let tracker = Rc::clone(self);
        let typed = self.typed.borrow();
        search_form(numbers, fields, &typed, &self.words(), move |lookup, proof| tracker.press(lookup, proof))
    }

    fn answer(self: &Rc<Self>) -> AnyView {
        let words = self.words();
        let notes = self.settings.borrow().notes;
        self.state.with(|state| match state {
            // While it is awaited, its shape is shown by `root.js`, which does that before there is any Rust.
            State::Idle | State::Asking => ().into_any(),
            State::Found(shown) => {
                let marks = Marks { marks: &shown.marks, round: shown.round };
                let look = Look { words: &words, now: &shown.at, notes, marks };
                let mut rows = vec![orders(&shown.found.orders, &look)];
                rows.push(shown.found.is_incomplete.then(|| incomplete(&words)).into_any());
                rows.into_any()
            }
            State::Failed(failure) => {
                let tracker = Rc::clone(self);
                let wait_ms = failure.retry_at_ms - clock::now_ms();
                notice(failure.error, wait_ms, &words, move || tracker.press_again())
            }
        })
    }

    /// How old it is, and what else can be done: it changes more often than the answer.
    fn age(self: &Rc<Self>) -> AnyView {
        let Some(known) = self.freshness.get() else { return ().into_any() };
        let text = self.words();
        let tracker = Rc::clone(self);
        let mut rows = vec![freshness(&known, &text, move || tracker.press_refresh())];
        if self.searching.get() {
            let tracker = Rc::clone(self);
            let another = [("part", "another"), ("class", "button quiet"), ("type", "button")];
            rows.push(button(&another, vec![words(text.say("form.another"))], move || tracker.press_another()));
        }
        rows.into_any()
    }

    fn announcement(&self) -> String {
        let words = self.words();
        self.said.with(|said| match said {
            Said::Nothing => String::new(),
            Said::Looking => words.say("form.looking"),
            Said::Failed(error) => words.error(*error).0,
            Said::Headline => self.state.with_untracked(|state| match state {
                State::Found(shown) => words.phrase(&Glance::of(&shown.found.orders, &shown.at).headline),
                State::Idle | State::Asking | State::Failed(_) => String::new(),
            }),
            Said::Age => self.freshness.get_untracked().map(|known| age(&known, &words)).unwrap_or_default(),
            Said::News(told) if told.is_empty() => words.say("changed.details"),
            Said::News(told) => {
                let told: Vec<_> =
                    told.iter().map(|(thing, stage)| news(thing, &words.stage(*stage), &words)).collect();
                words.fill("changed", &[("what", &words.locale().joined(&told))])
            }
        })
    }
}

fn news(thing: &Thing, stage: &str, words: &Words) -> String {
    let thing = match thing {
        Thing::Item(name) => name.clone().unwrap_or_else(|| words.say("item")),
        Thing::Parcel(number) => words.fill("parcel", &[("number", &words.locale().index(*number))]),
    };
    [&thing, ": ", stage].concat()
}
