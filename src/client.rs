//! The one place that talks to the network.

use std::cell::Cell;
use std::rc::Rc;

use orders::provider::GATEWAY;
use orders::{Answer, Error, Lookup, Order, Proof, Provider, Request};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal};

use crate::element::why_unreachable;
use crate::{clock, console, json};

/// A request under way; dropped, it is given up.
pub(crate) struct Flight(Ticket);

/// What a request knows of its flight.
#[derive(Clone)]
pub(crate) struct Ticket {
    controller: AbortController,
    given_up: Rc<Cell<bool>>,
}

impl Flight {
    /// A request that may begin. `None` in a browser too old for it.
    pub(crate) fn new() -> Option<Self> {
        Some(Self(Ticket { controller: AbortController::new().ok()?, given_up: Rc::default() }))
    }

    pub(crate) fn ticket(&self) -> Ticket {
        self.0.clone()
    }
}

impl Ticket {
    /// Whether a newer request has taken its place, so that its answer is of no use. One that is merely late was not
    /// given up.
    pub(crate) fn is_given_up(&self) -> bool {
        self.given_up.get()
    }
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.0.given_up.set(true);
        self.0.controller.abort();
    }
}

/// What an answer holds.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) orders: Vec<Order>,
    /// The answer itself.
    pub(crate) body: Vec<u8>,
    /// Whether a maker could not be asked, so that there may be more.
    pub(crate) is_incomplete: bool,
}

/// A file of the widget's or the shop's own. One of the widget's that was changed is none.
pub(crate) async fn text(url: &str) -> Option<String> {
    let file = fetched(url, "GET", "", "", None).await.ok()?;
    (200..300).contains(&file.status()).then(|| file.text())
}

/// Asks for an order in every spelling of its number until one is found. Where a gateway says the same as before, nothing is
/// read; what a provider says can mean something else as time goes by.
pub(crate) async fn ask(
    provider: &dyn Provider,
    proxy: &str,
    (lookup, proof): (&Lookup, Option<&Proof>),
    before: Option<&Rc<Found>>,
    ticket: &Ticket,
) -> Result<Rc<Found>, Error> {
    let mut outcome = Err(Error::NotFound);
    for spelling in provider.spellings(lookup) {
        outcome = match provider.request(&spelling) {
            Ok(mut request) => {
                if let Some(proof) = proof {
                    provider.prove(&mut request, proof);
                }
                match send(&request, proxy, ticket).await {
                    Ok(answer) => match before {
                        Some(before) if provider.id() == GATEWAY.id() && before.body == answer.body => {
                            Ok(Rc::clone(before))
                        }
                        _ => provider.read(Some(&spelling), &answer).map(|orders| {
                            let is_incomplete = !provider.incomplete(&answer).is_empty();
                            Rc::new(Found { orders: once_each(orders), is_incomplete, body: answer.body })
                        }),
                    },
                    Err(error) => Err(error),
                }
            }
            Err(error) => Err(error),
        };
        if !matches!(outcome, Err(Error::NotFound | Error::InvalidNumber)) {
            break;
        }
    }
    outcome
}

/// A provider that lists an order twice does not mean two.
fn once_each(orders: Vec<Order>) -> Vec<Order> {
    let mut kept: Vec<Order> = Vec::new();
    for order in orders {
        if !kept.contains(&order) {
            kept.push(order);
        }
    }
    kept
}

impl Found {
    /// Whether it shows the same.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.orders == other.orders && self.is_incomplete == other.is_incomplete
    }
}

async fn send(request: &Request, proxy: &str, ticket: &Ticket) -> Result<Answer, Error> {
    let url = [proxy.trim_end_matches('/'), &request.path].concat();
    let mut headers = String::new();
    for (name, value) in &request.headers {
        headers.extend([name, ": ", value, "\n"]);
    }
    let signal = ticket.controller.signal();
    match fetched(&url, request.method.as_str(), &headers, &request.body, Some(signal)).await {
        Ok(answer) => Ok(Answer {
            status: answer.status(),
            retry_after_secs: answer.wait(),
            received_at: clock::now(),
            body: answer.text().into_bytes(),
            parse: json::parse,
        }),
        Err(_) => {
            if !ticket.is_given_up() {
                // The browser itself writes the cause, which scripts are not told.
                console::warn(&[&url, " could not be reached: ", &why_unreachable(&url)]);
            }
            Err(Error::Unreachable)
        }
    }
}

#[wasm_bindgen(module = "/src/network.js")]
extern "C" {
    /// What came back.
    type Fetched;

    #[wasm_bindgen(method, getter)]
    fn status(this: &Fetched) -> u16;

    /// The seconds of `Retry-After`.
    #[wasm_bindgen(method, getter)]
    fn wait(this: &Fetched) -> Option<u32>;

    #[wasm_bindgen(method, getter)]
    fn text(this: &Fetched) -> String;

    /// What the network answers, or why it does not. Who asks the same meanwhile is given the same answer. The headers are
    /// a line each.
    #[wasm_bindgen(catch)]
    async fn fetched(
        url: &str,
        method: &str,
        headers: &str,
        body: &str,
        signal: Option<AbortSignal>,
    ) -> Result<Fetched, JsValue>;
}
