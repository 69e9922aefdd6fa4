use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// Whether new customers may be sent here.
#[derive(Clone, Debug)]
pub struct Readiness(Arc<AtomicBool>);

impl Readiness {
    /// The service is about to stop: load balancers look elsewhere.
    pub fn end(&self) {
        self.0.store(false, Ordering::Relaxed);
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl<U: Upstream> Gateway<U> {
    /// Asks these accounts this way.
    ///
    /// # Errors
    /// Where the machine has no randomness.
    pub fn new(accounts: Vec<Account>, upstream: U, settings: Settings) -> Result<Self, getrandom::Error> {
        Ok(Self {
            askers: accounts.into_iter().map(Asker::new).collect(),
            upstream,
            limiter: Limiter::new(&settings.limits),
            kept: found::kept(&settings.cache),
            digests: Digests::new()?,
            metrics: Metrics::new(),
            ready: Readiness(Arc::new(AtomicBool::new(true))),
            settings,
        })
    }

    /// What `/readyz` tells.
    #[must_use]
    pub fn readiness(&self) -> Readiness {
        self.ready.clone()
    }
}
