//! The page's one timer, for all its tags. It rests while nobody looks, or while there is no network.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;

use crate::element::is_awake;
use crate::text::files;
use crate::tracker::Tracker;
use crate::{clock, rhythm};

/// What is looked after, and the timer for what is due first.
struct Pulse {
    tags: Vec<Weak<Tracker>>,
    timer: Option<Timeout>,
}

thread_local! {
    static PULSE: RefCell<Pulse> = const { RefCell::new(Pulse { tags: Vec::new(), timer: None }) };
}

/// Looks after a tag until it is dropped.
pub(crate) fn join(tag: &Rc<Tracker>) {
    PULSE.with_borrow_mut(|pulse| {
        pulse.tags.retain(|tag| tag.strong_count() > 0);
        pulse.tags.push(Rc::downgrade(tag));
    });
}

/// Sets the timer anew: called whenever something else is due.
pub(crate) fn plan() {
    let first = tags().iter().filter_map(|tag| tag.due_ms()).min();
    let timer = first.filter(|_| is_awake()).map(|due| Timeout::new(rhythm::timer_ms(due, clock::now_ms()), beat));
    PULSE.with_borrow_mut(|pulse| pulse.timer = timer);
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
    PULSE.with_borrow(|pulse| pulse.tags.iter().filter_map(Weak::upgrade).collect())
}
