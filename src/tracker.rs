//! The root of a tag's view: what is asked, and what came of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::HtmlElement;

use crate::carriers::Carriers;
use crate::client::Flight;
use crate::element::focus;
use crate::followed::Followed;
use crate::pulse;
use crate::settings::Settings;
use crate::state::{Asked, Freshness, Said, State};
use crate::text::Words;
use crate::text::files::{self, Coming};
use crate::text::languages::Spoken;
use crate::view::search_form::{Complaint, Fields, Typed};

mod asking;
mod drawing;
mod pressing;
mod refreshing;
mod telling;

pub(crate) use drawing::Drawn;

/// One tag's question and its answer.
pub(crate) struct Tracker {
    /// The tag itself, as the page has it.
    element: HtmlElement,
    /// What the view is drawn into.
    base: HtmlElement,
    settings: RefCell<Settings>,
    carriers: RefCell<Rc<Carriers>>,
    spoken: Followed<Spoken>,
    /// The texts of that language, once they are there.
    language: Followed<Coming>,
    /// The shop's own texts.
    own: Followed<Coming>,
    state: Followed<State>,
    said: Followed<Said>,
    freshness: Followed<Option<Freshness>>,
    /// The form, where it is shown. It stays as it is while answers come and go below it.
    form: Followed<Option<Fields>>,
    /// What is wrong with what was typed.
    complaint: Followed<Option<Complaint>>,
    /// The number that has just been put into the clipboard.
    copied: Followed<Option<String>>,
    /// What the form asks for when it is shown the next time.
    fields: Cell<Fields>,
    /// Whether the customer gives the number, since the page gave none or a wrong one.
    searching: Cell<bool>,
    /// What stands in the form.
    typed: RefCell<Typed>,
    /// Whether the customer has pressed something, so that the focus follows to what came of it.
    pressed: Cell<bool>,
    /// Whether that was a button that has gone since.
    has_pressed_again: Cell<bool>,
    /// What was asked last.
    asked: RefCell<Option<Rc<Asked>>>,
    /// The request under way. A newer one takes its place, and it is given up.
    flight: RefCell<Option<Flight>>,
    /// When it is to be asked for again, as milliseconds since 1970.
    due_ms: Cell<Option<i64>>,
    /// How often in a row that has failed.
    failures: Cell<u32>,
    /// When something was asked last, as milliseconds since 1970.
    asked_ms: Cell<i64>,
    /// Until when those who answer want to be left alone, as milliseconds since 1970.
    rest_until_ms: Cell<i64>,
    /// Whether the customer waits for something newer.
    wants_newer: Cell<bool>,
}

impl Tracker {
    pub(crate) fn new(element: HtmlElement, base: HtmlElement, settings: Settings, spoken: Spoken) -> Rc<Self> {
        let tracker = Rc::new(Self {
            element,
            base,
            language: Followed::new(files::language(spoken.code)),
            own: Followed::new(files::own(settings.texts.as_deref())),
            spoken: Followed::new(spoken),
            settings: RefCell::new(settings),
            carriers: RefCell::default(),
            state: Followed::new(State::Idle),
            said: Followed::new(Said::Nothing),
            freshness: Followed::new(None),
            form: Followed::new(None),
            complaint: Followed::new(None),
            copied: Followed::new(None),
            fields: Cell::default(),
            searching: Cell::new(false),
            typed: RefCell::default(),
            pressed: Cell::new(false),
            has_pressed_again: Cell::new(false),
            asked: RefCell::default(),
            flight: RefCell::default(),
            due_ms: Cell::new(None),
            failures: Cell::new(0),
            asked_ms: Cell::new(0),
            rest_until_ms: Cell::new(0),
            wants_newer: Cell::new(false),
        });
        pulse::join(&tracker);
        tracker.begin();
        tracker
    }

    /// Begins anew where the settings ask for something else, and shows the same in another way where they do not.
    pub(crate) fn set(self: &Rc<Self>, settings: Settings, spoken: Spoken) {
        let old = self.take_over(settings, spoken);
        let (is_same, is_as_often) = {
            let settings = self.settings.borrow();
            (old.asks_like(&settings), old.refresh_every == settings.refresh_every)
        };
        if !is_same {
            self.begin();
        } else if !is_as_often {
            self.plan_refresh();
        }
    }

    /// Begins anew, whether they ask for something else or not.
    pub(crate) fn set_anew(self: &Rc<Self>, settings: Settings, spoken: Spoken) {
        self.take_over(settings, spoken);
        self.begin();
    }

    /// Gives back what was set before.
    fn take_over(&self, settings: Settings, spoken: Spoken) -> Settings {
        if self.spoken.peek() != spoken {
            self.language.set(files::language(spoken.code));
            self.spoken.set(spoken);
        }
        let old = self.settings.replace(settings);
        let settings = self.settings.borrow();
        if old.texts != settings.texts {
            self.own.set(files::own(settings.texts.as_deref()));
        }
        if old.notes != settings.notes {
            self.state.touch();
        }
        old
    }

    /// Gives up what is under way.
    pub(crate) fn stop(&self) {
        self.flight.take();
        self.due_ms.set(None);
        pulse::plan();
    }

    /// What everything is said with. Inside of a view, it follows the language and its files.
    fn words(&self) -> Words {
        let language = self.language.get().get();
        Words::new(&self.spoken.get(), language, self.own.get().get())
    }

    /// Takes the focus to what the customer needs next, once it is on the page; unless it is somewhere else on the page.
    fn focus(&self, selector: &str) {
        focus(&self.base, selector);
    }
}
