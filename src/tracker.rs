//! The root of a tag's view: what is asked, and what came of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::{Error, Lookup, Order};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::client::{self, Flight};
use crate::settings::Settings;
use crate::state::{State, once_each};
use crate::view::element::{bare, button, words};
use crate::view::notice::notice;
use crate::view::order::order;
use crate::view::search_form::{Numbers, Typed, search_form};
use crate::view::skeleton::skeleton;
use crate::{console, text};

/// One tag's question and its answer.
pub(crate) struct Tracker {
    /// What the view is drawn into.
    base: HtmlElement,
    /// The language of the page.
    language: String,
    settings: RefCell<Settings>,
    state: ArcRwSignal<State>,
    /// Whether the form is shown. It stays as it is while answers come and go below it.
    form: ArcRwSignal<bool>,
    /// Whether the customer gives the number, since the page gave none or a wrong one.
    searching: Cell<bool>,
    /// What stands in the form.
    typed: RefCell<Typed>,
    /// Whether the customer has pressed something, so that the focus follows to what came of it.
    pressed: Cell<bool>,
    /// What was asked last.
    lookup: RefCell<Option<Lookup>>,
    /// The request under way. A newer one takes its place, and it is given up.
    flight: RefCell<Option<Flight>>,
}

impl Tracker {
    pub(crate) fn new(base: HtmlElement, language: String, settings: Settings) -> Rc<Self> {
        let tracker = Rc::new(Self {
            base,
            language,
            settings: RefCell::new(settings),
            state: ArcRwSignal::new(State::Idle),
            form: ArcRwSignal::new(false),
            searching: Cell::new(false),
            typed: RefCell::default(),
            pressed: Cell::new(false),
            lookup: RefCell::default(),
            flight: RefCell::default(),
        });
        tracker.begin();
        tracker
    }

    /// Begins anew where the settings are new.
    pub(crate) fn set(self: &Rc<Self>, settings: Settings) {
        if *self.settings.borrow() != settings {
            self.settings.replace(settings);
            self.begin();
        }
    }

    /// Gives up what is under way.
    pub(crate) fn stop(&self) {
        self.flight.take();
    }

    /// The view, which follows the state.
    pub(crate) fn view(self: &Rc<Self>) -> AnyView {
        let shared = || SendWrapper::new(Rc::clone(self));
        let (status, busy, form, answer) = (shared(), shared(), shared(), shared());
        let status = move || status.state.with(State::announcement);
        let is_busy = move || busy.state.with(|state| matches!(state, State::Asking)).to_string();
        let form = move || form.form.get().then(|| form.search());
        let answer = move || answer.answer();
        let status = bare("p", &[("class", "unseen"), ("role", "status")], vec![status.into_any()]).into_any();
        let content =
            bare("div", &[("part", "content"), ("class", "content")], vec![form.into_any(), answer.into_any()]);
        vec![status, content.add_any_attr(custom_attribute("aria-busy", is_busy)).into_any()].into_any()
    }

    fn begin(self: &Rc<Self>) {
        self.stop();
        self.pressed.set(false);
        self.lookup.take();
        let (provider, lookup) = {
            let settings = self.settings.borrow();
            self.typed.replace(Typed::from(&*settings));
            (settings.provider(), settings.lookup())
        };
        self.searching.set(lookup.is_none() && provider.is_ok());
        self.show_form(self.searching.get());
        if let Err(complaint) = provider {
            console::error(&[&complaint]);
            return self.state.set(State::Failed(Error::Unauthorized));
        }
        match lookup {
            Some(Ok(lookup)) => self.ask(lookup),
            Some(Err(error)) => self.end(Err(error)),
            None => self.state.set(State::Idle),
        }
    }

    fn ask(self: &Rc<Self>, lookup: Lookup) {
        let settings = self.settings.borrow().clone();
        let (Ok(provider), Some(flight)) = (settings.provider(), Flight::new()) else {
            return;
        };
        let ticket = flight.ticket();
        self.flight.replace(Some(flight));
        self.typed.replace(Typed::from(&lookup));
        self.lookup.replace(Some(lookup.clone()));
        self.state.set(State::Asking);
        let tracker = Rc::clone(self);
        spawn_local(async move {
            let outcome = client::ask(provider, &settings.proxy, &lookup, &ticket).await;
            if !ticket.is_given_up() {
                tracker.end(outcome);
            }
        });
    }

    fn end(&self, outcome: Result<Vec<Order>, Error>) {
        match outcome {
            Ok(orders) => {
                self.show_form(false);
                self.state.set(State::Found(once_each(orders)));
                if self.pressed.get() {
                    self.focus("[part=headline]");
                }
            }
            Err(error) => {
                console::warn(&[error.code(), ": ", error.cause()]);
                if matches!(error, Error::NotFound | Error::InvalidNumber | Error::Unsupported) {
                    self.searching.set(true);
                    self.show_form(true);
                }
                self.state.set(State::Failed(error));
                // The form keeps the focus where it is; a button to try again has gone with the notice.
                if self.pressed.get() && !self.form.get_untracked() {
                    self.focus(".notice .title");
                }
            }
        }
    }

    /// Asks because the customer pressed something.
    fn press(self: &Rc<Self>, lookup: Lookup) {
        self.pressed.set(true);
        self.ask(lookup);
    }

    fn show_form(&self, shown: bool) {
        if self.form.get_untracked() != shown {
            self.form.set(shown);
        }
    }

    /// Takes the focus to what the customer needs next, once it is on the page.
    fn focus(&self, selector: &'static str) {
        let base = self.base.clone();
        request_animation_frame(move || {
            let place = base.query_selector(selector).ok().flatten();
            if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
                // A place that has gone meanwhile needs no focus.
                _ = place.focus();
            }
        });
    }

    fn search(self: &Rc<Self>) -> AnyView {
        let numbers = self.settings.borrow().provider().map_or(Numbers::Both, Numbers::of);
        let tracker = Rc::clone(self);
        search_form(numbers, &self.typed.borrow(), move |lookup| tracker.press(lookup))
    }

    fn answer(self: &Rc<Self>) -> AnyView {
        let notes = self.settings.borrow().notes;
        self.state.with(|state| match state {
            State::Idle => ().into_any(),
            State::Asking => skeleton(),
            State::Found(orders) => {
                let mut rows = Vec::new();
                for found in orders {
                    rows.push(order(found, &self.language, notes));
                }
                if self.searching.get() {
                    rows.push(self.another());
                }
                rows.into_any()
            }
            State::Failed(error) => {
                let tracker = Rc::clone(self);
                notice(*error, move || {
                    let lookup = tracker.lookup.borrow().clone();
                    match lookup {
                        Some(lookup) => tracker.press(lookup),
                        None => tracker.begin(),
                    }
                })
            }
        })
    }

    fn another(self: &Rc<Self>) -> AnyView {
        let tracker = Rc::clone(self);
        let back = move || {
            tracker.lookup.take();
            tracker.typed.take();
            tracker.state.set(State::Idle);
            tracker.show_form(true);
            tracker.focus("[part=input]");
        };
        button(&[("part", "another"), ("class", "button quiet"), ("type", "button")], words(text::ANOTHER), back)
    }
}
