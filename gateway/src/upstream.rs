//! How providers are reached.

use std::future::Future;
use std::time::Duration;

use orders::{Answer, Request};

mod network;

pub use network::Network;

/// Carries a request to a provider and its answer back. The network is one; a worker's `fetch` would be another.
pub trait Upstream: Send + Sync + 'static {
    /// Sends a request that holds its key already to a path below an endpoint.
    ///
    /// # Errors
    /// Why there is no answer.
    fn send(
        &self,
        endpoint: &str,
        request: Request,
        within: Duration,
    ) -> impl Future<Output = Result<Answer, Trouble>> + Send;

    /// Lets some time pass.
    fn pause(&self, time: Duration) -> impl Future<Output = ()> + Send;
}

/// Why a provider gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nobody there, or they hung up: asking once more may help.
    NoConnection,
    /// They took too long: so would asking again.
    TooLate,
    /// They do not stop.
    TooLarge,
}
