//! When a provider is better left alone: it is down, or it said so itself.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

use orders::Error;

/// What is known of one account's provider.
#[derive(Debug, Default)]
pub(crate) struct Health(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// How often in a row there was no answer.
    failures: u32,
    /// Not to be asked before that, and what customers are told instead.
    resting: Option<(Instant, Error)>,
}

/// So many failures in a row are no accident.
const FAILURES: u32 = 5;
/// How long a provider that is down is left alone: doubled with every further failure, up to the longest.
const SHORTEST_REST: Duration = Duration::from_secs(2);
const LONGEST_REST: Duration = Duration::from_secs(60);
/// Where a provider is busy and does not say for how long.
const BUSY_SECS: u32 = 5;
/// While one question finds out whether it is back, the others wait no longer than this.
const TRIAL: Duration = Duration::from_secs(10);

impl Health {
    /// Lets a question through, whose end is to be reported, or says what the customer is told instead.
    pub(crate) fn begin(&self, now: Instant) -> Result<(), Error> {
        let mut state = self.state();
        if let Some((until, error)) = state.resting {
            if now < until {
                let is_busy = matches!(error, Error::Busy { .. });
                let wait = Error::Busy { retry_after_secs: Some(secs(until - now)) };
                return Err(if is_busy { wait } else { error });
            }
            // This question is the trial.
            state.resting = (state.failures >= FAILURES).then_some((now + TRIAL, Error::Unreachable));
        }
        Ok(())
    }

    /// What came of a question. One that was given up says nothing.
    pub(crate) fn end(&self, error: Option<Error>, now: Instant) {
        let mut state = self.state();
        match error {
            Some(Error::Unreachable) => {
                state.failures = state.failures.saturating_add(1);
                if let Some(more) = state.failures.checked_sub(FAILURES) {
                    let rest = SHORTEST_REST.saturating_mul(1 << more.min(10)).min(LONGEST_REST);
                    state.resting = Some((now + rest, Error::Unreachable));
                }
            }
            Some(Error::Busy { retry_after_secs }) => {
                let wait = retry_after_secs.unwrap_or(BUSY_SECS).max(1);
                state.failures = 0;
                state.resting = Some((now + Duration::from_secs(wait.into()), Error::Busy { retry_after_secs: None }));
            }
            _ => {
                state.failures = 0;
                state.resting = None;
            }
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        // Nothing panics while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Never zero, so that nobody is told to come back at once.
fn secs(time: Duration) -> u32 {
    u32::try_from(time.as_secs()).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(start: Instant, secs: u64) -> Instant {
        start + Duration::from_secs(secs)
    }

    fn fail(health: &Health, now: Instant) {
        health.begin(now).unwrap();
        health.end(Some(Error::Unreachable), now);
    }

    #[test]
    fn a_provider_that_is_down_is_left_alone_and_tried_by_one_question_at_a_time() {
        let (health, start) = (Health::default(), Instant::now());
        (0..FAILURES).for_each(|_| fail(&health, start));
        assert_eq!(health.begin(start).unwrap_err(), Error::Unreachable);
        health.begin(after(start, 2)).unwrap();
        assert_eq!(health.begin(after(start, 2)).unwrap_err(), Error::Unreachable);
        health.end(Some(Error::Unreachable), after(start, 2));
        assert_eq!(health.begin(after(start, 5)).unwrap_err(), Error::Unreachable, "the rest has doubled");
        health.begin(after(start, 6)).unwrap();
        health.end(None, after(start, 6));
        assert!(health.begin(after(start, 6)).is_ok(), "it has recovered");
    }

    #[test]
    fn a_trial_that_is_given_up_is_followed_by_another() {
        let (health, start) = (Health::default(), Instant::now());
        (0..FAILURES).for_each(|_| fail(&health, start));
        health.begin(after(start, 2)).unwrap();
        assert!(health.begin(after(start, 12)).is_ok());
    }

    #[test]
    fn a_provider_that_is_busy_is_asked_again_when_it_said() {
        let (health, start) = (Health::default(), Instant::now());
        health.begin(start).unwrap();
        health.end(Some(Error::Busy { retry_after_secs: Some(15) }), start);
        assert_eq!(health.begin(after(start, 5)).unwrap_err(), Error::Busy { retry_after_secs: Some(11) });
        assert!(health.begin(after(start, 15)).is_ok());
    }

    #[test]
    fn a_single_failure_and_a_refusal_close_nothing() {
        let (health, start) = (Health::default(), Instant::now());
        for error in [Error::NotFound, Error::Unauthorized, Error::Unreadable { why: "" }, Error::Unreachable] {
            health.begin(start).unwrap();
            health.end(Some(error), start);
            assert!(health.begin(start).is_ok());
        }
    }
}
