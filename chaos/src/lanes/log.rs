use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::fault::Fault;
use crate::proxy::{Asked, Script, Told};
use crate::summary::Counts;

/// The network of one lane. Only what is asked of the gateway meets faults.
#[derive(Debug, Default)]
pub(super) struct Log(Mutex<Inside>);

#[derive(Debug, Default)]
struct Inside {
    faults: VecDeque<Fault>,
    counts: Counts,
    trace: Vec<String>,
    older: HashMap<Vec<u8>, Vec<u8>>,
}

impl Log {
    /// What happens to the next answers.
    pub(super) fn set(&self, faults: &[Fault]) {
        self.inside().faults = faults.iter().copied().collect();
    }

    /// What has happened since this was asked last.
    pub(super) fn take(&self) -> (Counts, Vec<String>) {
        let Inside { counts, trace, .. } = std::mem::take(&mut *self.inside());
        (counts, trace)
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Script for Log {
    fn fault(&self, asked: &Asked) -> Fault {
        if asked.path != "/api/orders" {
            return Fault::None;
        }
        let mut inside = self.inside();
        let fault = inside.faults.pop_front().unwrap_or(Fault::None);
        if fault != Fault::None {
            *inside.counts.entry(fault.kind().to_owned()).or_default() += 1;
        }
        inside.trace.push(format!("network: {} {fault:?}", String::from_utf8_lossy(&asked.body)));
        fault
    }

    fn older(&self, asked: &Asked) -> Option<Vec<u8>> {
        self.inside().older.get(&asked.body).cloned()
    }

    fn tells(&self, asked: &Asked, told: &Told, _: Fault, _: Option<&[u8]>) {
        if asked.path == "/api/orders" && told.status == 200 {
            self.inside().older.entry(asked.body.clone()).or_insert_with(|| told.body.clone());
        }
    }
}
