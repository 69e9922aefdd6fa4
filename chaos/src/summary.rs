//! What came of many schedules.

use std::collections::BTreeMap;
use std::fmt;
use std::time::{Duration, Instant};

/// What happened, by its name, and how often.
pub type Counts = BTreeMap<String, u64>;

/// What came of one schedule.
#[derive(Debug, Default)]
pub struct Outcome {
    pub faults: Counts,
    pub answers: Counts,
    /// What happened, a line each.
    pub trace: Vec<String>,
    /// What should not have been.
    pub wrong: Option<String>,
}

/// What came of many.
#[derive(Debug)]
pub struct Summary {
    rig: &'static str,
    begun: Instant,
    schedules: u64,
    faults: Counts,
    answers: Counts,
    wrong: Vec<u64>,
}

/// More schedules that have gone wrong are named only.
const TOLD: usize = 6;

impl Summary {
    /// Begins with nothing.
    #[must_use]
    pub fn of(rig: &'static str) -> Self {
        let [faults, answers] = [Counts::new(), Counts::new()];
        Self { rig, begun: Instant::now(), schedules: 0, faults, answers, wrong: Vec::new() }
    }

    /// One more. What went wrong is told at once, with what is needed to see it again.
    pub fn add(&mut self, seed: u64, schedule: &dyn fmt::Debug, outcome: Outcome) {
        self.schedules += 1;
        for (all, one) in [(&mut self.faults, outcome.faults), (&mut self.answers, outcome.answers)] {
            for (name, count) in one {
                *all.entry(name).or_default() += count;
            }
        }
        let Some(wrong) = outcome.wrong else { return };
        self.wrong.push(seed);
        let rig = self.rig;
        println!("✗ seed {seed}: {wrong}");
        if self.wrong.len() <= TOLD {
            println!("{schedule:#?}\n{}", outcome.trace.join("\n"));
            println!("  again: cargo xtask chaos --only {rig} --seed {seed}");
        }
    }

    /// Whether all went well.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.wrong.is_empty() && self.schedules > 0
    }

    /// In a line, and in one more as tests have it.
    pub fn print(&self) {
        let (word, secs) = (if self.is_good() { "ok" } else { "FAILED" }, self.begun.elapsed());
        println!("{self}");
        if !self.wrong.is_empty() {
            println!("seeds that failed: {:?}", self.wrong);
        }
        let failed = self.wrong.len();
        let passed = self.schedules - failed as u64;
        println!("test result: {word}. {passed} passed; {failed} failed; 0 ignored; finished in {}s", rounded(secs));
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = |counts: &Counts| {
            let told: Vec<_> = counts.iter().map(|(name, count)| format!("{name} {count}")).collect();
            (counts.values().sum::<u64>(), told.join(", "))
        };
        let ((faults, kinds), (answers, ends)) = (counted(&self.faults), counted(&self.answers));
        let Self { rig, schedules, .. } = self;
        let secs = rounded(self.begun.elapsed());
        write!(
            f,
            "chaos {rig}: {schedules} schedules in {secs} s; {faults} faults: {kinds}; {answers} outcomes: {ends}; "
        )?;
        write!(f, "{} schedules failed", self.wrong.len())
    }
}

fn rounded(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f32())
}
