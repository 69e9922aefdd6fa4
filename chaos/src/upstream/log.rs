//! What the network has done, and what it can have told.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde_json::Value;

use crate::fault::{Chunks, Fault};
use crate::proxy::{Asked, Script, Told};
use crate::summary::Counts;

/// A network with a schedule, and what has become of it.
#[derive(Debug)]
pub(super) struct Log(Mutex<Inside>);

#[derive(Debug)]
pub(super) struct Inside {
    pub(super) begun: Instant,
    pub(super) faults: VecDeque<Fault>,
    pub(super) counts: Counts,
    /// Answers that may have arrived whole: the order, its version, and when.
    pub(super) told: Vec<(u64, u64, Instant)>,
    /// The errors that what has happened can be told as.
    pub(super) errors: BTreeSet<&'static str>,
    pub(super) trace: Vec<String>,
    older: HashMap<String, Vec<u8>>,
}

impl Log {
    pub(super) fn new(faults: &[Fault]) -> Self {
        Self(Mutex::new(Inside {
            begun: Instant::now(),
            faults: faults.iter().copied().collect(),
            counts: Counts::new(),
            told: Vec::new(),
            errors: BTreeSet::new(),
            trace: Vec::new(),
            older: HashMap::new(),
        }))
    }

    pub(super) fn inside(&self) -> std::sync::MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn note(&self, words: &str) {
        let mut inside = self.inside();
        let ms = inside.begun.elapsed().as_millis();
        inside.trace.push(format!("{ms:>6} ms  {words}"));
    }

    /// Something has gone wrong in a way that can be told as one of these.
    pub(super) fn has_failed(&self, kind: &str, errors: &[&'static str]) {
        let mut inside = self.inside();
        *inside.counts.entry(kind.to_owned()).or_default() += 1;
        inside.errors.extend(errors);
    }
}

impl Script for Log {
    fn fault(&self, asked: &Asked) -> Fault {
        let fault = self.inside().faults.pop_front().unwrap_or(Fault::None);
        if fault != Fault::None {
            self.has_failed(fault.kind(), errors(fault));
        }
        self.note(&format!("    {} {}: {fault:?}", asked.method, asked.path));
        fault
    }

    fn older(&self, asked: &Asked) -> Option<Vec<u8>> {
        self.inside().older.get(&asked.path).cloned()
    }

    fn tells(&self, asked: &Asked, told: &Told, fault: Fault, older: Option<&[u8]>) {
        let body = older.filter(|_| fault == Fault::Older).unwrap_or(&told.body);
        let version = version(body);
        if let Some((id, version)) = version.filter(|_| fault.may_tell()) {
            self.inside().told.push((id, version, Instant::now()));
        }
        if told.status == 200 {
            self.inside().older.entry(asked.path.clone()).or_insert_with(|| told.body.clone());
        }
        self.note(&format!("    {} is told: {version:?}", asked.path));
    }
}

/// The order's number and version, which all its parts are marked with.
fn version(body: &[u8]) -> Option<(u64, u64)> {
    let body: Value = serde_json::from_slice(body).ok()?;
    let (id, version) = body["purchase_order"].as_str()?.split_once("-v")?;
    Some((id.parse().ok()?, version.parse().ok()?))
}

/// What a customer may be told because of it, where no order can be shown.
fn errors(fault: Fault) -> &'static [&'static str] {
    match fault {
        Fault::None | Fault::Twice | Fault::Older | Fault::Trailing | Fault::Encoded | Fault::Interim { .. } => &[],
        Fault::Chunks(Chunks::Right) => &[],
        Fault::Late { .. }
        | Fault::Jitter { .. }
        | Fault::Drip { .. }
        | Fault::Lost { .. }
        | Fault::Silent { .. }
        | Fault::Long { .. }
        | Fault::TwoLengths
        | Fault::Chunks(_)
        | Fault::Garbage
        | Fault::Flood { .. } => &["unreachable"],
        Fault::Short { .. } | Fault::Page => &["unreadable"],
        Fault::Status { status, .. } => match status {
            401 | 403 => &["unauthorized"],
            404 => &["not_found"],
            429 => &["busy"],
            408 | 500.. => &["unreachable"],
            _ => &["unreadable"],
        },
    }
}
