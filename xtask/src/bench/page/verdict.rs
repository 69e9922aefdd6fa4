//! What is wanted, and whether it is met.

use std::fmt;

use super::condition::Condition;
use super::contestant::{Contestant, Make};
use super::figures::Figures;

/// Something measured against the most that it may be.
#[derive(Debug)]
pub(crate) struct Check {
    pub(crate) what: String,
    pub(crate) measured: f64,
    pub(crate) wanted: f64,
}

impl Check {
    pub(crate) fn is_met(&self) -> bool {
        self.measured <= self.wanted
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_met() { "✓" } else { "✗" };
        // A ratio has decimals that count; a time and a number of things have none.
        let digits = if self.wanted.fract() == 0.0 { 0 } else { 2 };
        write!(f, "{mark} {}: {:.digits$} (wanted: at most {:.digits$})", self.what, self.measured, self.wanted)
    }
}

/// Under which condition which page takes at most how many times as long as which.
const WANTED: [(Condition, Contestant, Contestant, f64); 5] = [
    (Condition::Fast4G, Make::Widget.with_hints(), Make::Vanilla.with_hints(), 1.10),
    (Condition::Slow4G, Make::Widget.with_hints(), Make::Vanilla.with_hints(), 1.15),
    (Condition::Fast4G, Make::Widget.without_hints(), Make::Preact.without_hints(), 0.90),
    (Condition::Slow4G, Make::Widget.without_hints(), Make::Preact.without_hints(), 0.90),
    (Condition::Warm, Make::Widget.with_hints(), Make::Vanilla.with_hints(), 1.10),
];

/// Everything that was measured and that something is wanted of.
pub(crate) fn checks(contestants: &[Contestant], measured: &[(Condition, Vec<Vec<Figures>>)]) -> Vec<Check> {
    let mut checks = Vec::new();
    for (condition, ours, theirs, wanted) in WANTED {
        let of = |wanted: Contestant| {
            let (_, figures) = measured.iter().find(|(known, _)| *known == condition)?;
            figures.get(contestants.iter().position(|one| *one == wanted)?)
        };
        if let (Some(our_figures), Some(their_figures)) = (of(ours), of(theirs)) {
            let measured = Figures::ratio(our_figures, their_figures, |one| one.readable_ms);
            let what = format!("{}: {} in times of {}", condition.name(), ours.name(), theirs.name());
            checks.push(Check { what, measured, wanted });
        }
    }
    checks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_measured_is_judged() {
        let figures = |readable_ms| vec![Figures { readable_ms, ..Figures::default() }; 3];
        let contestants = [Make::Widget.with_hints(), Make::Vanilla.with_hints()];
        let measured = [(Condition::Fast4G, vec![figures(111.0), figures(100.0)])];
        let checks = checks(&contestants, &measured);
        assert_eq!(checks.len(), 1);
        assert!(!checks[0].is_met());
        assert_eq!(
            checks[0].to_string(),
            "✗ fast 4G, cold cache: widget, hints in times of vanilla, hints: 1.11 (wanted: at most 1.10)"
        );
    }
}
