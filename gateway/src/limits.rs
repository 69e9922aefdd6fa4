//! How much is answered before somebody has to wait.

use std::hash::{BuildHasher, Hash, RandomState};
use std::num::NonZeroU32;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use moka::sync::Cache;
use orders::Error;

use crate::settings::Limits;

mod attempt;
mod client;
mod table;

pub(crate) use attempt::Attempt;
pub(crate) use client::Client;
use table::Table;

type Keyed = RateLimiter<u64, Table, DefaultClock>;

/// All that is counted. Its size is fixed, whatever clients do.
pub(crate) struct Limiter {
    clients: Keyed,
    client_proofs: Keyed,
    number_proofs: Keyed,
    failures: Keyed,
    /// Clients who have failed often share an allowance of their own, so that they do not crowd out the others.
    suspects: Cache<u64, ()>,
    total: DefaultDirectRateLimiter,
    total_of_suspects: DefaultDirectRateLimiter,
    /// Who has proved what: looking again is no guess.
    proved: Cache<u64, ()>,
    under_way: AtomicU32,
    at_once: u32,
    clock: DefaultClock,
    /// With a key of this process, so that nobody can choose what falls together.
    hash: RandomState,
}

/// What a customer ran into, as the metrics name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) limit: &'static str,
    pub(crate) wait: Duration,
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        let secs = refused.wait.as_secs_f64().ceil().clamp(1.0, 3600.0);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 3600")]
        let secs = secs as u32;
        Self::Busy { retry_after_secs: Some(secs) }
    }
}

/// A look-up under way; dropped, another one may begin.
pub(crate) struct Turn<'a>(&'a AtomicU32);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// How many failures an hour nobody minds: a number can be mistyped.
const FAILURES_PER_HOUR: NonZeroU32 = NonZeroU32::new(3).expect("3 is not 0");
/// The allowance of those who have failed often is so many times smaller, and comes on top.
const SUSPECTS_SHARE: u32 = 4;
const REMEMBERED_FOR: Duration = Duration::from_secs(3600);
const REMEMBERED_AT_MOST: u64 = 20_000;

impl Limiter {
    pub(crate) fn new(limits: &Limits) -> Self {
        let keyed = |quota| RateLimiter::new(quota, Table::new(), DefaultClock::default());
        let remembered = || Cache::builder().max_capacity(REMEMBERED_AT_MOST).time_to_live(REMEMBERED_FOR).build();
        let share = NonZeroU32::new(limits.total_per_second.get() / SUSPECTS_SHARE).unwrap_or(NonZeroU32::MIN);
        Self {
            clients: keyed(Quota::per_minute(limits.client_per_minute)),
            client_proofs: keyed(Quota::per_hour(limits.client_proofs_per_hour)),
            number_proofs: keyed(Quota::per_hour(limits.number_proofs_per_hour)),
            failures: keyed(Quota::per_hour(FAILURES_PER_HOUR)),
            suspects: remembered(),
            total: RateLimiter::direct(Quota::per_second(limits.total_per_second)),
            total_of_suspects: RateLimiter::direct(Quota::per_second(share)),
            proved: remembered(),
            under_way: AtomicU32::new(0),
            at_once: limits.at_once.get(),
            clock: DefaultClock::default(),
            hash: RandomState::new(),
        }
    }

    /// Lets a client's look-up begin.
    pub(crate) fn begin(&self, client: Client) -> Result<Turn<'_>, Refused> {
        let key = self.key(&client);
        self.keyed(&self.clients, key, "client")?;
        let (total, limit) = if self.suspects.contains_key(&key) {
            (&self.total_of_suspects, "total_of_suspects")
        } else {
            (&self.total, "total")
        };
        if let Err(until) = total.check() {
            // Whoever keeps coming while there is a crowd is part of it.
            self.failed(client);
            return Err(Refused { limit, wait: until.wait_time_from(self.clock.now()) });
        }
        let turn = Turn(&self.under_way);
        if self.under_way.fetch_add(1, Ordering::Relaxed) >= self.at_once {
            return Err(Refused { limit: "at_once", wait: Duration::from_secs(1) });
        }
        Ok(turn)
    }

    /// Lets a proof be tried, unless this client has given the same one with success.
    pub(crate) fn try_proof(&self, client: Client, attempt: &Attempt<'_>) -> Result<(), Refused> {
        if self.proved.contains_key(&self.key(&(client, attempt))) {
            return Ok(());
        }
        self.keyed(&self.client_proofs, self.key(&client), "client_proofs")?;
        self.keyed(&self.number_proofs, self.key(&attempt.at), "number_proofs")
    }

    /// The proof was right.
    pub(crate) fn proved(&self, client: Client, attempt: &Attempt<'_>) {
        self.proved.insert(self.key(&(client, attempt)), ());
    }

    /// The client asked for what is not there, or not theirs.
    pub(crate) fn failed(&self, client: Client) {
        let key = self.key(&client);
        if self.failures.check_key(&key).is_err() {
            self.suspects.insert(key, ());
        }
    }

    /// A few characters by which one number's lines in the log belong together, and by which nobody finds the number.
    pub(crate) fn tag(&self, number: &impl Hash) -> String {
        format!("{:08x}", self.hash.hash_one(("log", number)) >> 32)
    }

    fn keyed(&self, limiter: &Keyed, key: u64, limit: &'static str) -> Result<(), Refused> {
        limiter.check_key(&key).map_err(|until| Refused { limit, wait: until.wait_time_from(self.clock.now()) })
    }

    fn key(&self, what: &impl Hash) -> u64 {
        self.hash.hash_one(what)
    }
}
