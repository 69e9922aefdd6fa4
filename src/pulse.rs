//! The page's one timer, for all its tags. It rests while nobody looks, or while there is no network.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use gloo_timers::callback::Timeout;
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;

use crate::text::files;
use crate::tracker::Tracker;
use crate::{clock, rhythm};

/// What is looked after, and the timer for what is due first.
#[derive(Default)]
struct Pulse {
    tags: Vec<Weak<Tracker>>,
    timer: Option<Timeout>,
    is_listening: bool,
}

thread_local! {
    static PULSE: RefCell<Pulse> = RefCell::default();
}

/// Looks after a tag until it is dropped.
pub(crate) fn join(tag: &Rc<Tracker>) {
    let listens = PULSE.with_borrow_mut(|pulse| {
        pulse.tags.retain(|tag| tag.strong_count() > 0);
        pulse.tags.push(Rc::downgrade(tag));
        std::mem::replace(&mut pulse.is_listening, true)
    });
    if !listens {
        listen();
    }
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

/// Somebody looks again, or the network is back: what waits is asked for at once.
fn wake() {
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

fn is_awake() -> bool {
    !document().hidden() && window().navigator().on_line()
}

fn listen() {
    // For as long as the page lives.
    let wake = Closure::<dyn Fn()>::new(wake).into_js_value();
    let wake = wake.unchecked_ref();
    for event in ["online", "offline", "pageshow"] {
        // These are events that every browser knows.
        _ = window().add_event_listener_with_callback(event, wake);
    }
    _ = document().add_event_listener_with_callback("visibilitychange", wake);
}
