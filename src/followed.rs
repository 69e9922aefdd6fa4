use std::cell::RefCell;

use reactive_graph::graph::{AnySubscriber, Observer, ReactiveNode};

/// A value that views follow. Leptos' own signals hold one, too, and the code for it again for every type.
pub(crate) struct Followed<T> {
    value: RefCell<T>,
    followers: Followers,
}

impl<T: Clone> Followed<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { value: RefCell::new(value), followers: Followers::default() }
    }

    /// In a view, which is drawn again when it changes.
    pub(crate) fn get(&self) -> T {
        self.followers.add();
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
        self.followers.notify();
    }
}

/// The effects that have read a value since it changed last: few, so that a list is less than a set of hashes.
#[derive(Default)]
struct Followers(RefCell<Vec<AnySubscriber>>);

impl Followers {
    #[inline(never)]
    fn add(&self) {
        let Some(reader) = Observer::get() else { return };
        let mut followers = self.0.borrow_mut();
        // Texts are shared by all tags that there will ever be.
        followers.retain(|follower| *follower != reader && follower.1.strong_count() > 0);
        followers.push(reader);
    }

    #[inline(never)]
    fn notify(&self) {
        for follower in self.0.take() {
            follower.mark_dirty();
        }
    }
}
