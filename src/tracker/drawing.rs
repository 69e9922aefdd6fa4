use std::rc::Rc;

use orders::Moment;

use super::Tracker;
use crate::client::Found;
use crate::clock;
use crate::effect::Effect;
use crate::news::Thing;
use crate::state::{Said, State};
use crate::text::Words;
use crate::view::draft::Draft;
use crate::view::freshness::{age, freshness};
use crate::view::look::{Look, Marks};
use crate::view::notice::notice;
use crate::view::orders::orders;
use crate::view::search_form::{Numbers, search_form};

/// What is on the page, as long as it is kept. Each part is drawn again when something changes that it was made of.
pub(crate) type Drawn = [Rc<Effect>; 4];

impl Tracker {
    /// Draws everything, and again whenever it changes.
    pub(crate) fn draw(self: &Rc<Self>) -> Drawn {
        [self.drawn(0, Self::frame), self.drawn(1, Self::form), self.drawn(2, Self::answer), self.drawn(3, Self::age)]
    }

    fn drawn(self: &Rc<Self>, place: u32, part: fn(&Self, &mut Draft)) -> Rc<Effect> {
        let tracker = Rc::clone(self);
        Effect::new(move || {
            let mut draft = Draft::default();
            part(&tracker, &mut draft);
            draft.show(&tracker.base, place);
        })
    }

    fn frame(&self, draft: &mut Draft) {
        let words = self.words();
        draft.element("div||", |draft| {
            // The page may be written in another language, in another direction.
            draft.set("lang", words.code());
            draft.set("dir", &words.say("direction"));
            draft.line("p||unseen|role=status", self.announcement(&words));
            draft.element("div|content|content", |draft| {
                let is_busy = matches!(self.state.get(), State::Asking);
                draft.set("aria-busy", if is_busy { "true" } else { "false" });
                for _ in 0..3 {
                    draft.line("div||place", String::new());
                }
            });
        });
    }

    fn form(&self, draft: &mut Draft) {
        if let Some(fields) = self.form.get() {
            let numbers = self.settings.borrow().provider().map_or(Numbers::Both, Numbers::of);
            search_form(draft, numbers, fields, &self.typed.borrow(), self.complaint.get(), &self.words());
        }
    }

    fn answer(&self, draft: &mut Draft) {
        match self.state.get() {
            // While it is awaited, its shape is shown by `root.js`, which does that before there is any Rust.
            State::Idle | State::Asking => {}
            State::Found(shown) => {
                let marks = Marks { marks: &shown.news.marks, round: shown.round };
                self.found(draft, &shown.found, &shown.at, marks);
            }
            State::Failed(error) => notice(draft, error, self.rest_until_ms.get() - clock::now_ms(), &self.words()),
        }
    }

    fn found(&self, draft: &mut Draft, found: &Found, now: &Moment, marks: Marks<'_>) {
        let words = self.words();
        let (notes, copied) = (self.settings.borrow().notes, self.copied.get());
        let look = Look { words: &words, now, notes, marks, copied: copied.as_deref() };
        orders(draft, &found.orders, &look);
        if found.is_incomplete {
            draft.line("p|incomplete|small aside", words.say("incomplete"));
        }
    }

    /// Whether two answers look alike.
    pub(super) fn are_alike(&self, answers: [&Found; 2]) -> bool {
        let now = clock::now();
        let [one, other] = answers.map(|found| {
            let mut draft = Draft::default();
            self.found(&mut draft, found, &now, Marks { marks: &[], round: 0 });
            draft
        });
        one == other
    }

    /// How old it is, and what else can be done: it changes more often than the answer.
    fn age(&self, draft: &mut Draft) {
        let Some(known) = self.freshness.get() else { return };
        let words = self.words();
        freshness(draft, &known, &words);
        if self.searching.get() {
            draft.line("button|another|button quiet|type=button", words.say("form.another"));
        }
    }

    fn announcement(&self, words: &Words) -> String {
        match self.said.get() {
            Said::Nothing => String::new(),
            Said::Looking => words.say("form.looking"),
            Said::Failed(error) => words.error(error).0,
            Said::Headline => self.shown().map(|shown| words.phrase(&shown.glance().headline)).unwrap_or_default(),
            Said::Age => self.freshness.peek().map(|known| age(&known, words)).unwrap_or_default(),
            Said::News => {
                let mut told = Vec::new();
                for (thing, stage) in self.shown().iter().flat_map(|shown| &shown.news.told) {
                    told.push(news(thing, &words.stage(*stage), words));
                }
                if told.is_empty() {
                    return words.say("changed.details");
                }
                words.fill("changed", &[("what", &words.locale().joined(&told))])
            }
        }
    }
}

fn news(thing: &Thing, stage: &str, words: &Words) -> String {
    let thing = match thing {
        Thing::Item(name) => name.clone().unwrap_or_else(|| words.say("item")),
        Thing::Parcel(number) => words.fill("parcel", &[("number", &words.locale().index(*number))]),
    };
    [&thing, ": ", stage].concat()
}
