use std::rc::Rc;

use orders::Error;

use super::Tracker;
use super::telling::Event;
use crate::client::Found;
use crate::settings::Refresh;
use crate::state::{Freshness, Pace, Said, Shown, State};
use crate::{clock, console, intl, news, pulse, rhythm};

impl Tracker {
    /// When there is something to do, as milliseconds since 1970: an answer that grows old says so by the minute.
    pub(crate) fn due_ms(&self) -> Option<i64> {
        let known = self.freshness.peek().filter(|known| known.pace == Pace::Stale);
        let older = known.map(|known| known.now_ms + MINUTE_MS);
        self.due_ms.get().into_iter().chain(older).chain(self.next_count_ms()).min()
    }

    /// When a button that counts down says something else.
    fn next_count_ms(&self) -> Option<i64> {
        let State::Failed(_) = self.state.peek() else { return None };
        let retry_at_ms = self.rest_until_ms.get();
        let wait_ms = retry_at_ms - clock::now_ms();
        (wait_ms > 0).then(|| retry_at_ms - (wait_ms - 1) / 1000 * 1000)
    }

    /// Does what is due.
    pub(crate) fn beat(self: &Rc<Self>) {
        let now = self.follow_clock();
        if self.due_ms.get().is_some_and(|due| due <= now) {
            self.refresh();
        } else if self.due_ms().is_some_and(|due| due <= now) {
            self.grow_old();
        }
    }

    /// Somebody looks again: what waits for its time is due now, unless it was asked for a moment ago, or those who answer
    /// want to be left alone.
    pub(crate) fn wake(&self) {
        let now = self.follow_clock();
        self.grow_old();
        if let Some(due) = self.due_ms.get() {
            let earliest = (self.asked_ms.get() + SHORTEST_MS).max(self.rest_until_ms.get()).max(now);
            self.due_ms.set(Some(due.min(earliest)));
        }
    }

    /// Now. A clock that was set back would put off what waits for its time by as much.
    pub(super) fn follow_clock(&self) -> i64 {
        let now = clock::now_ms();
        let back = self.asked_ms.get() - now;
        if back > 0 {
            for at in [&self.asked_ms, &self.rest_until_ms] {
                at.set(at.get() - back);
            }
            self.due_ms.set(self.due_ms.get().map(|due| due - back));
        }
        // A button may count down.
        if let State::Failed(_) = self.state.peek() {
            self.state.touch();
        }
        now
    }

    /// Asks once more because the page wants it, for what is shown or what has failed. Whether an answer is awaited now.
    pub(crate) fn ask_again(self: &Rc<Self>) -> bool {
        let state = self.state.peek();
        match state {
            State::Idle | State::Asking => {}
            State::Found(_) => {
                self.set_pace(Pace::Asking);
                self.refresh();
            }
            State::Failed(_) => {
                let asked = self.asked.borrow().clone();
                match asked {
                    Some(asked) => self.ask(asked),
                    None => self.begin(),
                }
            }
        }
        self.is_awaited()
    }

    /// What is shown is known to be so now.
    pub(super) fn is_fresh(&self) {
        let now_ms = clock::now_ms();
        self.failures.set(0);
        self.freshness.set(Some(Freshness { known_ms: now_ms, now_ms, pace: Pace::Fresh }));
        self.plan_refresh();
    }

    #[allow(clippy::cast_possible_truncation, reason = "a wait has few milliseconds")]
    pub(super) fn plan_refresh(&self) {
        let refresh = self.settings.borrow().refresh_every;
        let wait = self.shown().and_then(|shown| {
            let glance = shown.glance();
            let wait = rhythm::wait_ms(glance.stage, refresh, self.failures.get(), js_sys::Math::random());
            wait.filter(|_| !glance.is_long_ago)
        });
        self.due_ms.set(wait.map(|wait| (clock::now_ms() + wait as i64).max(self.rest_until_ms.get())));
        pulse::plan();
    }

    /// Nobody is asked for as long as an error wants it.
    pub(super) fn rest(&self, error: Error) {
        if let Error::Busy { retry_after_secs } = error {
            let secs = retry_after_secs.unwrap_or(DEFAULT_REST_SECS);
            self.rest_until_ms.set(clock::now_ms() + i64::from(secs) * 1000);
        }
    }

    /// Asks for what is shown once more, and keeps it until there is something newer.
    pub(super) fn refresh(self: &Rc<Self>) {
        self.due_ms.set(None);
        let asked = self.asked.borrow().clone();
        if let Some(asked) = asked.filter(|_| self.shown().is_some()) {
            self.send(asked, |tracker, outcome| tracker.refreshed(outcome));
        }
    }

    fn refreshed(self: &Rc<Self>, outcome: Result<Rc<Found>, Error>) {
        let Some(old) = self.shown() else { return };
        let was_wanted = self.wants_newer.replace(false);
        match outcome {
            Ok(found) if self.is_same(&old.found, &found) => {
                self.is_fresh();
                self.grow_old();
                self.tell();
                if was_wanted {
                    self.said.set(Said::Age);
                }
            }
            Ok(found) => {
                let now = clock::now();
                let news = news::between(&old.found.orders, &found.orders);
                let new = old.followed_by(found, now, news);
                let (before, after) = (old.seen_at(now).glance(), new.glance());
                let said = if before.headline == after.headline { Said::News } else { Said::Headline };
                let (from, to) = (before.stage, after.stage);
                self.state.set(State::Found(Rc::new(new)));
                self.said.set(said);
                self.is_fresh();
                if from == to { self.tell() } else { self.tell_event(&Event::StageChanged { from, to }) }
            }
            Err(error) => {
                console::warn(&["could not be refreshed: ", error.code(), ": ", error.cause()]);
                self.rest(error);
                self.failures.set(self.failures.get().saturating_add(1));
                self.set_pace(Pace::Stale);
                self.plan_refresh();
                if was_wanted {
                    self.said.set(Said::Age);
                }
            }
        }
    }

    /// Whether a newer answer shows nothing else. Where something has come further, that is known without drawing both.
    fn is_same(&self, old: &Rc<Found>, new: &Rc<Found>) -> bool {
        Rc::ptr_eq(old, new) || news::between(&old.orders, &new.orders).is_none() && self.are_alike([old, new])
    }

    /// Time goes by while the page is open: tomorrow becomes today, and what was in time is late.
    fn grow_old(&self) {
        let now = clock::now();
        let Some(shown) = self.shown() else { return };
        let later = shown.seen_at(now);
        let is_another_day = intl::local_day(&shown.at) != intl::local_day(&now);
        if is_another_day || !later.glance().is_as_late_as(&shown.glance()) {
            self.state.set(State::Found(Rc::new(later)));
        }
        let older = |known: &Freshness| is_another_day || known.pace == Pace::Stale;
        if let Some(known) = self.freshness.peek().filter(older) {
            self.freshness.set(Some(Freshness { now_ms: now.order_key(), ..known }));
        }
    }

    pub(super) fn set_pace(&self, pace: Pace) {
        let known = self.freshness.peek();
        self.freshness.set(known.map(|known| Freshness { now_ms: clock::now_ms(), pace, ..known }));
        self.tell();
    }

    /// The answer that is shown, where one is.
    pub(super) fn shown(&self) -> Option<Rc<Shown>> {
        match self.state.peek() {
            State::Found(shown) => Some(shown),
            State::Idle | State::Asking | State::Failed(_) => None,
        }
    }
}

const SHORTEST_MS: i64 = Refresh::SHORTEST_SECS as i64 * 1000;
const MINUTE_MS: i64 = 60_000;
/// How long those are left alone who are busy and do not say how long.
const DEFAULT_REST_SECS: u32 = 10;
