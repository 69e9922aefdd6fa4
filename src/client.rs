//! The one place that talks to the network.

use std::rc::Rc;
use std::slice::from_ref;
use std::vec;

use orders::json::Tree;
use orders::provider::GATEWAY;
use orders::{Answer, Error, Lookup, Order, Provider, Request};
use wasm_bindgen::prelude::*;

use crate::carriers::Carriers;
use crate::element::why_unreachable;
use crate::state::Asked;
use crate::{clock, console, json, news};

/// A request under way; dropped, it is given up.
pub(crate) struct Flight(AbortController);

impl Flight {
    /// A request that may begin.
    pub(crate) fn new() -> Self {
        Self(AbortController::new())
    }

    /// Says that a newer request has taken its place, so that its answer is of no use. One that is merely late was not
    /// given up.
    pub(crate) fn signal(&self) -> AbortSignal {
        self.0.signal()
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What an answer holds.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) orders: Vec<Order>,
    /// The answer itself.
    answer: Fetched,
    /// Whether a maker could not be asked, so that there may be more.
    pub(crate) is_incomplete: bool,
}

/// What a file of JSON holds, handed to whoever waits for it: the widget's own, where nobody has changed it, or the shop's.
pub(crate) fn file(url: &str, end: impl FnOnce(Option<Tree>) + 'static) {
    fetch(url, "GET", "", "", JsValue::UNDEFINED, move |file| {
        let file = file.filter(|file| (200..300).contains(&file.status()));
        end(file.and_then(|file| json::read(&file.flat()).ok()));
    });
}

/// A question for an order, in every spelling of its number until one is found.
pub(crate) struct Question {
    pub(crate) provider: &'static dyn Provider,
    pub(crate) proxy: String,
    pub(crate) asked: Rc<Asked>,
    pub(crate) spellings: vec::IntoIter<Lookup>,
    /// Who may bring a parcel.
    pub(crate) carriers: Rc<Carriers>,
    /// What carriers' pages are to speak.
    pub(crate) language: &'static str,
    /// What was answered before.
    pub(crate) before: Option<Rc<Found>>,
    pub(crate) signal: AbortSignal,
    /// Who waits for the answer, unless the question is given up.
    pub(crate) end: Box<dyn FnOnce(Result<Rc<Found>, Error>)>,
}

impl Question {
    /// Asks it.
    pub(crate) fn ask(self) {
        self.go_on(Err(Error::NotFound));
    }

    /// Asks in the next spelling, where the one before was not found.
    fn go_on(mut self, outcome: Result<Rc<Found>, Error>) {
        let is_open = matches!(outcome, Err(Error::NotFound | Error::InvalidNumber));
        match self.spellings.next().filter(|_| is_open) {
            Some(spelling) => match self.provider.request(&spelling) {
                Ok(request) => self.send(spelling, request),
                Err(error) => self.go_on(Err(error)),
            },
            None => (self.end)(outcome),
        }
    }

    fn send(self, spelling: Lookup, mut request: Request) {
        if let Some(proof) = &self.asked.proof {
            self.provider.prove(&mut request, proof);
        }
        let url = [self.proxy.trim_end_matches('/'), &request.path].concat();
        let mut headers = String::new();
        for (name, value) in &request.headers {
            headers.extend([name, ": ", value, "\n"]);
        }
        let signal = self.signal.clone();
        let method = request.method.as_str();
        fetch(&url.clone(), method, &headers, &request.body, signal.into(), move |answer| {
            if self.signal.aborted() {
                return;
            }
            let outcome = match answer {
                Some(answer) => self.read(&spelling, answer),
                None => {
                    // The browser itself writes the cause, which scripts are not told.
                    console::warn(&[&url, " could not be reached: ", &why_unreachable(&url)]);
                    Err(Error::Unreachable)
                }
            };
            self.go_on(outcome);
        });
    }

    /// Where a gateway says the same as before, nothing is read; what a provider says can mean something else as time goes
    /// by.
    fn read(&self, spelling: &Lookup, fetched: Fetched) -> Result<Rc<Found>, Error> {
        let before = self.before.as_ref().filter(|_| self.provider.id() == GATEWAY.id());
        if let Some(before) = before.filter(|before| says_the_same(&before.answer, &fetched)) {
            return Ok(Rc::clone(before));
        }
        let answer = Answer {
            status: fetched.status(),
            retry_after_secs: fetched.wait(),
            received_at: clock::now(),
            body: fetched.flat(),
            parse: json::read,
        };
        let mut orders = once_each(self.provider.read(Some(spelling), &answer)?);
        self.carriers.trace(&mut orders, self.provider.id() == GATEWAY.id(), self.language);
        let is_incomplete = !self.provider.incomplete(&answer).is_empty();
        Ok(Rc::new(Found { orders, is_incomplete, answer: fetched }))
    }
}

/// A provider that lists an order twice does not mean two. One with other items or parcels is another.
fn once_each(orders: Vec<Order>) -> Vec<Order> {
    let mut kept: Vec<Order> = Vec::new();
    for order in orders {
        let is_it = |known: &Order| news::between(from_ref(known), from_ref(&order)).is_none();
        if !kept.iter().any(is_it) {
            kept.push(order);
        }
    }
    kept
}

/// What the network answers, or nothing.
fn fetch(
    url: &str,
    method: &str,
    headers: &str,
    body: &str,
    signal: JsValue,
    end: impl FnOnce(Option<Fetched>) + 'static,
) {
    let end: Box<dyn FnOnce(Option<Fetched>)> = Box::new(end);
    request(Closure::once_into_js(end), url, method, headers, body, &signal);
}

#[wasm_bindgen]
extern "C" {
    /// Every browser has it that reads the script. `web_sys` expects one that throws.
    type AbortController;

    #[wasm_bindgen(constructor)]
    fn new() -> AbortController;

    #[wasm_bindgen(method, getter)]
    fn signal(this: &AbortController) -> AbortSignal;

    #[wasm_bindgen(method)]
    fn abort(this: &AbortController);

    #[derive(Clone)]
    pub(crate) type AbortSignal;

    #[wasm_bindgen(method, getter)]
    fn aborted(this: &AbortSignal) -> bool;
}

#[wasm_bindgen(module = "/src/network.js")]
extern "C" {
    /// What came back.
    #[derive(Debug)]
    type Fetched;

    #[wasm_bindgen(method, getter)]
    fn status(this: &Fetched) -> u16;

    /// The seconds of `Retry-After`.
    #[wasm_bindgen(method, getter)]
    fn wait(this: &Fetched) -> Option<u32>;

    /// What it holds, as [`json::read`] reads it: what is large comes over but once.
    #[wasm_bindgen(method, getter)]
    fn flat(this: &Fetched) -> String;

    /// Whether two of them hold the same text.
    fn says_the_same(one: &Fetched, other: &Fetched) -> bool;

    /// Asks the network. Who asks the same meanwhile is given the same answer. The headers are a line each.
    fn request(end: JsValue, url: &str, method: &str, headers: &str, body: &str, signal: &JsValue);
}
