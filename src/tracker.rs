//! The root of a tag's view: what is asked, and what came of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::{Error, Lookup, Proof, Wanted};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

use crate::client::{self, Flight, Found};
use crate::settings::Settings;
use crate::state::{State, once_each};
use crate::view::element::{bare, button, element, words};
use crate::view::notice::notice;
use crate::view::order::order;
use crate::view::search_form::{Fields, Numbers, Typed, search_form};
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
    /// The form, where it is shown. It stays as it is while answers come and go below it.
    form: ArcRwSignal<Option<Fields>>,
    /// What the form asks for when it is shown the next time.
    fields: Cell<Fields>,
    /// Whether the customer gives the number, since the page gave none or a wrong one.
    searching: Cell<bool>,
    /// What stands in the form.
    typed: RefCell<Typed>,
    /// Whether the customer has pressed something, so that the focus follows to what came of it.
    pressed: Cell<bool>,
    /// What was asked last, and what was given to show whose order it is.
    lookup: RefCell<Option<(Lookup, Option<Proof>)>>,
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
            form: ArcRwSignal::new(None),
            fields: Cell::default(),
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
        let form = move || form.form.get().map(|fields| form.search(fields));
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
        let (provider, lookup, proof) = {
            let settings = self.settings.borrow();
            self.typed.replace(Typed::from(&*settings));
            (settings.provider(), settings.lookup(), settings.proof())
        };
        self.searching.set(lookup.is_none() && provider.is_ok());
        self.show_form(self.searching.get());
        if let Err(complaint) = provider {
            console::error(&[&complaint]);
            return self.state.set(State::Failed(Error::Unauthorized));
        }
        match lookup {
            Some(Ok(lookup)) => self.ask(lookup, proof),
            Some(Err(error)) => self.end(Err(error)),
            None => self.state.set(State::Idle),
        }
    }

    fn ask(self: &Rc<Self>, lookup: Lookup, proof: Option<Proof>) {
        let settings = self.settings.borrow().clone();
        let (Ok(provider), Some(flight)) = (settings.provider(), Flight::new()) else {
            return;
        };
        let ticket = flight.ticket();
        self.flight.replace(Some(flight));
        self.typed.replace(Typed::new(&lookup, proof.as_ref()));
        self.lookup.replace(Some((lookup.clone(), proof.clone())));
        self.state.set(State::Asking);
        let tracker = Rc::clone(self);
        spawn_local(async move {
            let outcome = client::ask(provider, &settings.proxy, &lookup, proof.as_ref(), &ticket).await;
            if !ticket.is_given_up() {
                tracker.end(outcome);
            }
        });
    }

    fn end(&self, outcome: Result<Found, Error>) {
        match outcome {
            Ok(found) => {
                self.show_form(false);
                self.state.set(State::Found(once_each(found)));
                if self.pressed.get() {
                    self.focus("[part=headline]");
                }
            }
            Err(error) => {
                console::warn(&[error.code(), ": ", error.cause()]);
                let is_asked_for_contact = error == Error::ProofNeeded(Wanted::Contact);
                if is_asked_for_contact {
                    self.fields.set(Fields::NumberAndContact);
                }
                if is_asked_for_contact || matches!(error, Error::NotFound | Error::InvalidNumber | Error::Unsupported)
                {
                    self.searching.set(true);
                    self.show_form(true);
                }
                self.state.set(State::Failed(error));
                // The form keeps the focus where it is; a button to try again has gone with the notice.
                if self.pressed.get() {
                    if is_asked_for_contact {
                        self.focus("#contact");
                    } else if self.form.get_untracked().is_none() {
                        self.focus(".notice .title");
                    }
                }
            }
        }
    }

    /// Asks because the customer pressed something.
    fn press(self: &Rc<Self>, lookup: Lookup, proof: Option<Proof>) {
        self.pressed.set(true);
        self.ask(lookup, proof);
    }

    fn show_form(&self, shown: bool) {
        let form = shown.then(|| self.fields.get());
        if self.form.get_untracked() != form {
            self.form.set(form);
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

    fn search(self: &Rc<Self>, fields: Fields) -> AnyView {
        let numbers = self.settings.borrow().provider().map_or(Numbers::Both, Numbers::of);
        let tracker = Rc::clone(self);
        search_form(numbers, fields, &self.typed.borrow(), move |lookup, proof| tracker.press(lookup, proof))
    }

    fn answer(self: &Rc<Self>) -> AnyView {
        let notes = self.settings.borrow().notes;
        self.state.with(|state| match state {
            State::Idle => ().into_any(),
            State::Asking => skeleton(),
            State::Found(found) => {
                let mut rows = Vec::new();
                for one in &found.orders {
                    rows.push(order(one, &self.language, notes));
                }
                if found.is_incomplete {
                    let note = &[("part", "incomplete"), ("class", "small")];
                    rows.push(element("p", note, vec![words(text::INCOMPLETE)]));
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
                        Some((lookup, proof)) => tracker.press(lookup, proof),
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
