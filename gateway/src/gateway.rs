use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use prometheus_client::metrics::gauge::Gauge;

use crate::asker::Asker;
use crate::found::{self, Kept};
use crate::limits::Limiter;
use crate::metrics::Metrics;
use crate::proof::Digests;
use crate::settings::Settings;
use crate::{Account, Upstream};

/// Everything the service rests on.
pub struct Gateway<U> {
    pub(crate) askers: Vec<Asker>,
    pub(crate) upstream: U,
    pub(crate) settings: Settings,
    pub(crate) limiter: Limiter,
    pub(crate) kept: Kept,
    pub(crate) digests: Digests,
    pub(crate) metrics: Metrics,
    pub(crate) ready: Readiness,
}

/// Whether new customers may be sent here, and how many are connected.
#[derive(Clone, Debug)]
pub struct Readiness {
    is_ready: Arc<AtomicBool>,
    connections: Gauge,
}

/// A connection, counted as long as it is open.
pub(crate) struct Connected(Gauge);

impl Drop for Connected {
    fn drop(&mut self) {
        self.0.dec();
    }
}

impl Readiness {
    /// The service is about to stop: load balancers look elsewhere.
    pub fn end(&self) {
        self.is_ready.store(false, Ordering::Relaxed);
    }

    pub(crate) fn connected(&self) -> Connected {
        self.connections.inc();
        Connected(self.connections.clone())
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.is_ready.load(Ordering::Relaxed)
    }
}

impl<U: Upstream> Gateway<U> {
    /// Asks these accounts this way.
    ///
    /// # Errors
    /// Where the machine has no randomness.
    pub fn new(accounts: Vec<Account>, upstream: U, settings: Settings) -> Result<Self, getrandom::Error> {
        let metrics = Metrics::new();
        let ready = Readiness { is_ready: Arc::new(AtomicBool::new(true)), connections: metrics.connections() };
        Ok(Self {
            askers: accounts.into_iter().map(Asker::new).collect(),
            upstream,
            limiter: Limiter::new(&settings.limits),
            kept: found::kept(&settings.cache),
            digests: Digests::new()?,
            metrics,
            ready,
            settings,
        })
    }

    /// What `/readyz` tells.
    #[must_use]
    pub fn readiness(&self) -> Readiness {
        self.ready.clone()
    }
}
