//! What is done for all tags of the page together, by one timer. It rests while nobody looks, or while there is no network.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::element::is_awake;
use crate::text::files;
use crate::timer::Timer;
use crate::tracker::Tracker;
use crate::{clock, rhythm};

/// For how long a button says that it has done its work.
const SAID_FOR_MS: u32 = 3000;

thread_local! {
    /// What is looked after.
    static TAGS: RefCell<Vec<Weak<Tracker>>> = const { RefCell::new(Vec::new()) };
    /// For what is due first.
    static BEAT: Timer = Timer::new(beat);
    static FORGET: Timer = Timer::new(forget);
}

/// Looks after a tag until it is dropped.
pub(crate) fn join(tag: &Rc<Tracker>) {
    TAGS.with_borrow_mut(|tags| {
        tags.retain(|tag| tag.strong_count() > 0);
        tags.push(Rc::downgrade(tag));
    });
}

/// Sets the timer anew: called whenever something else is due.
pub(crate) fn plan() {
    let first = tags().iter().filter_map(|tag| tag.due_ms()).min();
    let wait = first.filter(|_| is_awake()).map(|due| rhythm::timer_ms(due, clock::now_ms()));
    BEAT.with(|timer| timer.set(wait));
}

/// What is said to be in the clipboard is said for a while.
pub(crate) fn forget_soon() {
    FORGET.with(|timer| timer.set(Some(SAID_FOR_MS)));
}

fn forget() {
    for tag in tags() {
        tag.forget();
    }
}

fn beat() {
    for tag in tags() {
        tag.beat();
    }
    plan();
}

/// Somebody looks again, or the network is back: what waits is asked for at once. Nobody looks any more: the timer rests.
pub(crate) fn wake() {
    if is_awake() {
        files::again();
        for tag in tags() {
            tag.wake();
        }
    }
    plan();
}

fn tags() -> Vec<Rc<Tracker>> {
    TAGS.with_borrow(|tags| tags.iter().filter_map(Weak::upgrade).collect())
}
