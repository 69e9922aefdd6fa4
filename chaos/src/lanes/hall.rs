//! What all lanes have together.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::mpsc::UnboundedSender;

use super::Schedule;
use crate::provider::Provider;
use crate::summary::Outcome;

#[derive(Debug)]
pub(super) struct Hall {
    pub(super) provider: Provider,
    inside: Mutex<Inside>,
    ended: UnboundedSender<(Schedule, Outcome)>,
}

#[derive(Debug)]
struct Inside {
    seeds: Range<u64>,
    under_way: BTreeMap<u64, Schedule>,
    pages: Vec<String>,
}

impl Hall {
    pub(super) fn new(seeds: Range<u64>, provider: Provider, ended: UnboundedSender<(Schedule, Outcome)>) -> Self {
        let inside = Inside { seeds, under_way: BTreeMap::new(), pages: Vec::new() };
        Self { provider, inside: Mutex::new(inside), ended }
    }

    /// The next schedule, unless all have begun.
    pub(super) fn next(&self) -> Option<Schedule> {
        let mut inside = self.inside();
        let schedule = Schedule::of(inside.seeds.next()?);
        inside.under_way.insert(schedule.seed, schedule.clone());
        Some(schedule)
    }

    pub(super) fn end(&self, seed: u64, outcome: Outcome) {
        if let Some(schedule) = self.inside().under_way.remove(&seed) {
            // Nobody listens any more where a run was given up.
            _ = self.ended.send((schedule, outcome));
        }
    }

    pub(super) fn under_way(&self) -> Vec<u64> {
        self.inside().under_way.keys().copied().collect()
    }

    /// Where the lanes are.
    pub(super) fn show(&self, pages: Vec<String>) {
        self.inside().pages = pages;
    }

    /// A page with all of them in view: what is out of view is slowed down by browsers.
    pub(super) fn all(&self) -> String {
        let frame = |page: &String| format!("<iframe src=\"{page}\" width=\"230\" height=\"230\"></iframe>");
        let frames: String = self.inside().pages.iter().map(frame).collect();
        format!("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Chaos</title><body>{frames}")
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
