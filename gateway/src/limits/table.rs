//! Where the limits of all clients are kept: a table of fixed size, instead of an entry for everybody who ever came.
//!
//! Each key has a cell in either row, and the emptier one counts, so that two keys disturb each other only where they
//! meet in both. Nothing is ever thrown out, so nobody is forgotten by being followed by a crowd.

use std::sync::atomic::{AtomicU64, Ordering};

use governor::nanos::Nanos;
use governor::state::StateStore;

pub(crate) struct Table {
    rows: [Box<[AtomicU64]>; 2],
}

/// Half a megabyte a row.
const CELLS: usize = 1 << 16;

impl Table {
    pub(crate) fn new() -> Self {
        let row = || (0..CELLS).map(|_| AtomicU64::new(0)).collect();
        Self { rows: [row(), row()] }
    }

    /// Keys are hashes already: either row takes other bits of it.
    fn cells(&self, key: u64) -> [&AtomicU64; 2] {
        let index = |bits: u64| usize::try_from(bits).unwrap_or_default() % CELLS;
        [&self.rows[0][index(key & 0xFFFF)], &self.rows[1][index(key >> 48)]]
    }
}

impl StateStore for Table {
    type Key = u64;

    fn measure_and_replace<T, F, E>(&self, key: &u64, measure: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let [one, two] = self.cells(*key);
        loop {
            let (in_one, in_two) = (one.load(Ordering::Relaxed), two.load(Ordering::Relaxed));
            let (emptier, least, other) = if in_one <= in_two { (one, in_one, two) } else { (two, in_two, one) };
            let (outcome, next) = measure((least > 0).then(|| Nanos::new(least)))?;
            let next = next.as_u64();
            if emptier.compare_exchange(least, next, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
                other.fetch_max(next, Ordering::Relaxed);
                return Ok(outcome);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use governor::clock::DefaultClock;
    use governor::{Quota, RateLimiter};

    use super::*;

    #[test]
    fn each_key_has_a_limit_of_its_own_and_a_crowd_does_not_reset_it() {
        let quota = Quota::per_hour(NonZeroU32::new(2).unwrap());
        let limiter = RateLimiter::<u64, _, DefaultClock>::new(quota, Table::new(), DefaultClock::default());
        // Spread like hashes.
        let key = |n: u64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        assert!(limiter.check_key(&key(1)).is_ok() && limiter.check_key(&key(1)).is_ok());
        assert!(limiter.check_key(&key(1)).is_err());
        let served = (2..10_002).filter(|n| limiter.check_key(&key(*n)).is_ok()).count();
        assert!(served > 9_950, "{served} of 10,000 newcomers are served beside one another");
        assert!(limiter.check_key(&key(1)).is_err());
    }
}
