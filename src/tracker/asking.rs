use std::rc::Rc;

use orders::{Error, Wanted};

use super::Tracker;
use super::telling::Event;
use crate::carriers::Carriers;
use crate::client::{Flight, Found, Question};
use crate::state::{Asked, Said, Shown, State};
use crate::view::search_form::{Fields, Typed};
use crate::{clock, console, pulse};

impl Tracker {
    /// Asks for what the page says, or shows the form.
    pub(super) fn begin(self: &Rc<Self>) {
        self.stop();
        self.pressed.set(false);
        self.asked.take();
        let (provider, lookup, proof) = {
            let settings = self.settings.borrow();
            self.typed.replace(Typed::from(&*settings));
            self.carriers.replace(Rc::new(Carriers::read(settings.carriers.as_deref())));
            (settings.provider(), settings.lookup(), settings.proof())
        };
        self.searching.set(lookup.is_none() && provider.is_ok());
        self.show_form(self.searching.get());
        if let Err(complaint) = provider {
            console::error(&[&complaint]);
            return self.fail(Error::Unauthorized, "misconfigured");
        }
        match lookup {
            Some(Ok(lookup)) => self.ask(Rc::new(Asked { lookup, proof })),
            Some(Err(error)) => self.end(Err(error)),
            None => self.idle(),
        }
    }

    pub(super) fn show_form(&self, shown: bool) {
        let form = shown.then(|| self.fields.get());
        if self.form.peek() != form {
            self.complaint.set(None);
            self.form.set(form);
        }
    }

    /// Asks, and hands what came of it to whoever wants it, unless something newer was asked meanwhile.
    pub(super) fn send(self: &Rc<Self>, asked: Rc<Asked>, end: fn(&Rc<Self>, Result<Rc<Found>, Error>)) {
        let (provider, proxy) = {
            let settings = self.settings.borrow();
            (settings.provider(), settings.proxy.clone())
        };
        let Ok(provider) = provider else { return };
        let flight = Flight::new();
        let signal = flight.signal();
        self.asked_ms.set(self.follow_clock());
        self.flight.replace(Some(flight));
        let before = self.shown().map(|shown| Rc::clone(&shown.found));
        let tracker = Rc::clone(self);
        let end = Box::new(move |outcome| end(&tracker, outcome));
        let spellings = provider.spellings(&asked.lookup).into_iter();
        let (carriers, language) = (self.carriers.borrow().clone(), self.spoken.peek().code);
        Question { provider, proxy, asked, spellings, carriers, language, before, signal, end }.ask();
    }

    pub(super) fn ask(self: &Rc<Self>, asked: Rc<Asked>) {
        self.has_pressed_again.set(false);
        self.wants_newer.set(false);
        self.typed.replace(Typed::new(&asked));
        self.asked.replace(Some(Rc::clone(&asked)));
        self.freshness.set(None);
        self.state.set(State::Asking);
        self.said.set(Said::Looking);
        self.tell();
        self.send(asked, |tracker, outcome| tracker.end(outcome));
    }

    fn end(self: &Rc<Self>, outcome: Result<Rc<Found>, Error>) {
        match outcome {
            Ok(found) => {
                self.show_form(false);
                self.state.set(State::Found(Rc::new(Shown::new(found, clock::now()))));
                self.is_fresh();
                self.tell_event(&Event::Found);
                // What takes the focus is read out by that.
                if self.pressed.get() {
                    self.said.set(Said::Nothing);
                    self.focus("[part=headline]");
                } else {
                    self.said.set(Said::Headline);
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
                self.fail(error, error.code());
                // The form keeps the focus where it is; a button to try again has gone with the notice.
                if self.pressed.get() {
                    if is_asked_for_contact {
                        self.focus("#contact");
                    } else if self.has_pressed_again.get() || self.form.peek().is_none() {
                        self.said.set(Said::Nothing);
                        self.focus("[part=notice-title]");
                    }
                }
            }
        }
    }

    pub(super) fn idle(&self) {
        self.freshness.set(None);
        self.state.set(State::Idle);
        self.said.set(Said::Nothing);
        self.tell();
    }

    fn fail(&self, error: Error, code: &str) {
        self.freshness.set(None);
        self.rest(error);
        self.state.set(State::Failed(error));
        pulse::plan();
        self.said.set(Said::Failed(error));
        self.tell_event(&if error == Error::NotFound { Event::NotFound } else { Event::Error(code) });
    }
}
