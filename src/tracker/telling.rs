//! What the page is told: the tag's status, its stage, and events. No number, name or address is among it.

use js_sys::{Object, Reflect};
use orders::{Error, Order, Stage, whole};
use wasm_bindgen::JsValue;

use super::Tracker;
use crate::element::tell;
use crate::state::{Pace, State};

/// What has come of a question.
pub(super) enum Event<'a> {
    /// What is shown now.
    Found,
    NotFound,
    /// With the word that stands for it.
    Error(&'a str),
    StageChanged {
        from: Stage,
        to: Stage,
    },
}

impl Tracker {
    /// Whether somebody waits for an answer.
    pub(crate) fn is_awaited(&self) -> bool {
        matches!(self.state.peek(), State::Asking)
            || self.freshness.peek().is_some_and(|known| known.pace == Pace::Asking)
    }

    /// Tells how it stands.
    pub(super) fn tell(&self) {
        self.tell_with(None, &Object::new());
    }

    /// Tells how it stands, and what has happened.
    pub(super) fn tell_event(&self, event: &Event<'_>) {
        let detail = Object::new();
        let set = |name: &str, value: JsValue| {
            // An object that was just made takes everything.
            _ = Reflect::set(&detail, &name.into(), &value);
        };
        let count = |of: fn(&Order) -> usize, orders: &[Order]| orders.iter().map(of).sum::<usize>().into();
        let name = match event {
            Event::Found => {
                if let State::Found(shown) = self.state.peek() {
                    let orders = &shown.found.orders;
                    set("stage", whole(orders).code().into());
                    set("orders", orders.len().into());
                    set("items", count(|order| order.items.len(), orders));
                    set("shipments", count(|order| order.shipments.len(), orders));
                }
                "found"
            }
            Event::NotFound => "not-found",
            Event::Error(code) => {
                set("code", (*code).into());
                "error"
            }
            Event::StageChanged { from, to } => {
                set("from", from.code().into());
                set("to", to.code().into());
                "stage-changed"
            }
        };
        self.tell_with(Some(name), &detail);
    }

    fn tell_with(&self, event: Option<&str>, detail: &Object) {
        let (status, stage) = match self.state.peek() {
            State::Idle => ("idle", None),
            State::Asking => ("loading", None),
            State::Found(shown) => ("found", Some(whole(&shown.found.orders).code())),
            State::Failed(failure) if failure.error == Error::NotFound => ("not-found", None),
            State::Failed(_) => ("error", None),
        };
        let pace = match self.freshness.peek().map(|known| known.pace) {
            Some(Pace::Asking) => "refreshing",
            Some(Pace::Stale) => "stale",
            Some(Pace::Fresh) | None => "",
        };
        tell(&self.element, status, stage, pace, event, detail);
    }
}
