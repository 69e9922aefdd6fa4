use std::rc::Rc;

use leptos::prelude::*;
use orders::{Error, whole};

use super::Tracker;
use crate::client::Found;
use crate::glance::Glance;
use crate::settings::Refresh;
use crate::state::{Freshness, Said, State};
use crate::{clock, console, news, pulse, rhythm};

impl Tracker {
    /// When it is to be asked for again, as milliseconds since 1970.
    pub(crate) fn due_ms(&self) -> Option<i64> {
        self.due_ms.get()
    }

    /// Asks for what is shown once more, and keeps it until there is something newer.
    pub(crate) fn refresh(self: &Rc<Self>) {
        self.due_ms.set(None);
        let lookup = self.lookup.borrow().clone();
        let is_shown = self.state.with_untracked(|state| matches!(state, State::Found(_)));
        if let Some((lookup, proof)) = lookup.filter(|_| is_shown) {
            self.send(lookup, proof, |tracker, outcome| tracker.refreshed(outcome));
        }
    }

    /// Somebody looks again: what waits for its time is due now, unless it was asked for a moment ago.
    pub(crate) fn wake(self: &Rc<Self>) {
        let earliest = self.freshness.get_untracked().map(|known| known.known_at_ms + SHORTEST_MS);
        if let (Some(due), Some(earliest)) = (self.due_ms.get(), earliest) {
            let soon = earliest.max(clock::now_ms()).min(due);
            self.due_ms.set(Some(soon));
        }
    }

    /// What is shown is known to be so now.
    pub(super) fn is_fresh(&self) {
        self.failures.set(0);
        self.freshness.set(Some(Freshness { known_at_ms: clock::now_ms(), stale_for_ms: None }));
        self.plan_refresh();
    }

    #[allow(clippy::cast_possible_truncation, reason = "half an hour has few milliseconds")]
    pub(super) fn plan_refresh(&self) {
        let stage = self.state.with_untracked(|state| match state {
            State::Found(shown) => Some(whole(&shown.found.orders)),
            State::Idle | State::Asking | State::Failed(_) => None,
        });
        let refresh = self.settings.borrow().refresh;
        let wait = |stage| rhythm::wait_ms(stage, refresh, self.failures.get(), js_sys::Math::random());
        self.due_ms.set(stage.and_then(wait).map(|wait| clock::now_ms() + wait as i64));
        pulse::plan();
    }

    fn refreshed(self: &Rc<Self>, outcome: Result<Found, Error>) {
        let Some(old) = self.state.with_untracked(|state| match state {
            State::Found(shown) => Some(shown.clone()),
            State::Idle | State::Asking | State::Failed(_) => None,
        }) else {
            return;
        };
        match outcome {
            Ok(found) => {
                if found != old.found {
                    let now = clock::now();
                    let news = news::between(&old.found.orders, &found.orders);
                    let headline = |found: &Found| Glance::of(&found.orders, &now).headline;
                    let said = if headline(&found) == headline(&old.found) {
                        Said::News(news.told.clone())
                    } else {
                        Said::Headline
                    };
                    self.state.set(State::Found(old.followed_by(found, now, news)));
                    self.said.set(said);
                }
                self.is_fresh();
            }
            Err(error) => {
                console::warn(&["could not be refreshed: ", error.code(), ": ", error.cause()]);
                self.failures.set(self.failures.get().saturating_add(1));
                self.freshness.update(|known| {
                    if let Some(known) = known {
                        known.stale_for_ms = Some(clock::now_ms() - known.known_at_ms);
                    }
                });
                self.plan_refresh();
            }
        }
    }
}

const SHORTEST_MS: i64 = Refresh::SHORTEST_SECS as i64 * 1000;
