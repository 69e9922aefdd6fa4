//! The one place that talks to the network.

use std::cell::Cell;
use std::rc::Rc;

use gloo_net::http::{Method, RequestBuilder, Response};
use gloo_timers::callback::Timeout;
use orders::{Answer, Error, Lookup, Order, Proof, Provider, Request};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, RequestCache};

use crate::element::{fetched, why_unreachable};
use crate::{clock, console, json};

/// How long a customer is left waiting.
const TIMEOUT_MS: u32 = 20_000;

/// A request under way; dropped, it is given up.
pub(crate) struct Flight {
    ticket: Ticket,
    _timeout: Timeout,
}

/// What a request knows of its flight.
#[derive(Clone)]
pub(crate) struct Ticket {
    controller: AbortController,
    given_up: Rc<Cell<bool>>,
}

impl Flight {
    /// A request that may begin, and that ends by itself when it takes too long. `None` in a browser too old for it.
    pub(crate) fn new() -> Option<Self> {
        let ticket = Ticket { controller: AbortController::new().ok()?, given_up: Rc::default() };
        let late = ticket.controller.clone();
        Some(Self { ticket, _timeout: Timeout::new(TIMEOUT_MS, move || late.abort()) })
    }

    pub(crate) fn ticket(&self) -> Ticket {
        self.ticket.clone()
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
        self.ticket.given_up.set(true);
        self.ticket.controller.abort();
    }
}

/// What an answer holds.
#[derive(Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) orders: Vec<Order>,
    /// Whether a maker could not be asked, so that there may be more.
    pub(crate) is_incomplete: bool,
}

/// A file of the widget's or the shop's own. One that is not made of what `integrity` says is none.
pub(crate) async fn text(url: &str, integrity: &str) -> Option<String> {
    let response = fetch(RequestBuilder::new(url).integrity(integrity).build().ok()?, "").await.ok()?;
    if response.ok() { response.text().await.ok() } else { None }
}

/// Asks for an order in every spelling of its number until one is found.
pub(crate) async fn ask(
    provider: &dyn Provider,
    proxy: &str,
    lookup: &Lookup,
    proof: Option<&Proof>,
    ticket: &Ticket,
) -> Result<Found, Error> {
    let mut outcome = Err(Error::NotFound);
    for spelling in provider.spellings(lookup) {
        outcome = match provider.request(&spelling) {
            Ok(mut request) => {
                if let Some(proof) = proof {
                    provider.prove(&mut request, proof);
                }
                match send(&request, proxy, ticket).await {
                    Ok(answer) => provider
                        .read(Some(&spelling), &answer)
                        .map(|orders| Found { orders, is_incomplete: !provider.incomplete(&answer).is_empty() }),
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

async fn send(request: &Request, proxy: &str, ticket: &Ticket) -> Result<Answer, Error> {
    let url = [proxy.trim_end_matches('/'), &request.path].concat();
    let signal = ticket.controller.signal();
    let method = match request.method {
        orders::Method::Get => Method::GET,
        orders::Method::Post => Method::POST,
    };
    let mut builder = RequestBuilder::new(&url).method(method).cache(RequestCache::NoStore).abort_signal(Some(&signal));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    let ready = if request.body.is_empty() { builder.build() } else { builder.body(request.body.as_str()) };
    let unreachable = || {
        if !ticket.is_given_up() {
            // The browser itself writes the cause, which scripts are not told.
            console::warn(&[&url, " could not be reached: ", &why_unreachable(&url)]);
        }
        Error::Unreachable
    };
    let ready = ready.map_err(|_| unreachable())?;
    let response = fetch(ready, &request.body).await.map_err(|_| unreachable())?;
    read(&response).await.map_err(|_| unreachable())
}

/// gloo's own way panics where the promise ends with something that is no `Error`.
async fn fetch(request: gloo_net::http::Request, body: &str) -> Result<Response, JsValue> {
    Ok(fetched(request.into(), body).await?.dyn_into::<web_sys::Response>()?.into())
}

async fn read(response: &Response) -> Result<Answer, gloo_net::Error> {
    let retry_after = response.headers().get("retry-after");
    Ok(Answer {
        status: response.status(),
        retry_after_secs: retry_after.and_then(|seconds| seconds.trim().parse().ok()),
        received_at: clock::now(),
        body: response.text().await?.into_bytes(),
        parse: json::parse,
    })
}
