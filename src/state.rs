use std::rc::Rc;

use orders::{Error, Lookup, Moment, Proof};

use crate::client::Found;
use crate::glance::Glance;
use crate::news::News;

/// What a customer looks at.
#[derive(Clone, Debug)]
pub(crate) enum State {
    /// Nothing was asked yet.
    Idle,
    /// An answer is awaited.
    Asking,
    /// The answer.
    Found(Rc<Shown>),
    /// Why there is none.
    Failed(Error),
}

/// What is asked, and what is given to show whose order it is.
pub(crate) struct Asked {
    pub(crate) lookup: Lookup,
    pub(crate) proof: Option<Proof>,
}

/// An answer that is shown.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) found: Rc<Found>,
    /// When it came.
    pub(crate) at: Moment,
    /// What is new in it.
    pub(crate) news: Rc<News>,
    /// How many answers before it had something new.
    pub(crate) round: usize,
}

/// How old what is shown is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Freshness {
    /// When it was last known to be so, as milliseconds since 1970.
    pub(crate) known_ms: i64,
    /// When that was looked at.
    pub(crate) now_ms: i64,
    pub(crate) pace: Pace,
}

/// Whether there is something newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Not that anybody knows.
    Fresh,
    /// Somebody wants to know, and an answer is awaited.
    Asking,
    /// It could not be had.
    Stale,
}

/// What assistive technology is told. It changes only when there is something to say.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Said {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// An answer is awaited.
    Looking,
    /// The answer, or another one than before.
    Headline,
    /// The answer is the same, but something in it is not.
    News,
    /// How old the answer is, to whoever wanted a newer one.
    Age,
    /// Why there is no answer.
    Failed(Error),
}

impl Shown {
    pub(crate) fn new(found: Rc<Found>, at: Moment) -> Self {
        Self { found, at, news: Rc::default(), round: 0 }
    }

    /// A newer answer in its place.
    pub(crate) fn followed_by(&self, found: Rc<Found>, at: Moment, news: News) -> Self {
        Self { found, at, news: Rc::new(news), round: self.round + 1 }
    }

    pub(crate) fn glance(&self) -> Glance {
        Glance::of(&self.found.orders, &self.at)
    }

    /// The same, looked at later.
    pub(crate) fn seen_at(&self, at: Moment) -> Self {
        Self { found: Rc::clone(&self.found), at, news: Rc::clone(&self.news), round: self.round }
    }
}
