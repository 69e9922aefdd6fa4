//! What the page is told: the tag's status, its stage, and events. No number, name or address is among it.

use orders::{Error, Order, Stage, whole};

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
        self.tell_with(None, "");
    }

    /// Tells how it stands, and what has happened.
    pub(super) fn tell_event(&self, event: &Event<'_>) {
        let (name, detail) = match event {
            Event::Found => ("found", self.counted()),
            Event::NotFound => ("not-found", "{}".to_owned()),
            Event::Error(code) => ("error", ["{\"code\":\"", code, "\"}"].concat()),
            Event::StageChanged { from, to } => {
                ("stage-changed", ["{\"from\":\"", from.code(), "\",\"to\":\"", to.code(), "\"}"].concat())
            }
        };
        self.tell_with(Some(name), &detail);
    }

    /// How much of everything was found.
    fn counted(&self) -> String {
        let State::Found(shown) = self.state.peek() else { return "{}".to_owned() };
        let orders = &shown.found.orders;
        let count = |of: fn(&Order) -> usize| orders.iter().map(of).sum::<usize>().to_string();
        [
            "{\"stage\":\"",
            whole(orders).code(),
            "\",\"orders\":",
            &orders.len().to_string(),
            ",\"items\":",
            &count(|order| order.items.len()),
            ",\"shipments\":",
            &count(|order| order.shipments.len()),
            "}",
        ]
        .concat()
    }

    fn tell_with(&self, event: Option<&str>, detail: &str) {
        let (status, stage) = match self.state.peek() {
            State::Idle => ("idle", None),
            State::Asking => ("loading", None),
            State::Found(shown) => ("found", Some(whole(&shown.found.orders).code())),
            State::Failed(Error::NotFound) => ("not-found", None),
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
