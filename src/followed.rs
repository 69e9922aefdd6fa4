use std::cell::RefCell;

use reactive_graph::signal::ArcTrigger;
use reactive_graph::traits::{Notify, Track};

/// A value that views follow. Leptos' own signals hold one, too, and the code for it again for every type.
pub(crate) struct Followed<T> {
    value: RefCell<T>,
    changed: ArcTrigger,
}

impl<T: Clone> Followed<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { value: RefCell::new(value), changed: ArcTrigger::new() }
    }

    /// In a view, which is drawn again when it changes.
    pub(crate) fn get(&self) -> T {
        self.changed.track();
        self.peek()
    }

    /// Outside of views.
    pub(crate) fn peek(&self) -> T {
        self.value.borrow().clone()
    }

    pub(crate) fn set(&self, value: T) {
        self.value.replace(value);
        self.touch();
    }

    /// What views make of it has changed.
    pub(crate) fn touch(&self) {
        self.changed.notify();
    }
}
