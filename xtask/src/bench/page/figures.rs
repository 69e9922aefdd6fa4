//! What is known of one visit.

use serde_json::Value;

use super::server::Asked;
use crate::Result;

/// Of one visit; or the medians of several.
#[derive(Clone, Debug, Default)]
pub(crate) struct Figures {
    /// From the start of the navigation until what is wanted was painted.
    pub(crate) readable_ms: f64,
    /// Until it was in the document.
    pub(crate) there_ms: f64,
    /// Of all answers' bodies, in thousands.
    pub(crate) kilobytes: f64,
    pub(crate) requests: f64,
    /// Of 50 ms and more.
    pub(crate) long_tasks: f64,
    pub(crate) longest_ms: f64,
    /// That began after something was seen.
    pub(crate) longest_later_ms: f64,
    /// JavaScript's, after a collection, in millions of bytes.
    pub(crate) heap_mb: f64,
    /// The browser's own for elements and styles.
    pub(crate) dom_mb: f64,
    /// WebAssembly's.
    pub(crate) memory_mb: f64,
}

impl Figures {
    pub(crate) fn new(told: &Value, asked: &[Asked], heap: &Value) -> Result<Self> {
        let number = |value: &Value| value.as_f64().ok_or_else(|| format!("the page tells no numbers: {told}"));
        let first = number(&told["first"])?;
        let mut figures = Self {
            readable_ms: number(&told["readable"])?,
            there_ms: number(&told["there"])?,
            kilobytes: count(asked.iter().map(|one| one.bytes).sum()) / 1e3,
            requests: count(asked.len()),
            heap_mb: number(&heap["usedSize"])? / 1e6,
            dom_mb: number(&heap["embedderHeapUsedSize"])? / 1e6,
            memory_mb: number(&told["memory"])? / 1e6,
            ..Self::default()
        };
        for task in told["tasks"].as_array().into_iter().flatten() {
            let (start, duration) = (number(&task[0])?, number(&task[1])?);
            figures.long_tasks += 1.0;
            figures.longest_ms = figures.longest_ms.max(duration);
            if start >= first {
                figures.longest_later_ms = figures.longest_later_ms.max(duration);
            }
        }
        Ok(figures)
    }

    /// The median of one figure.
    pub(crate) fn median(all: &[Self], figure: impl Fn(&Self) -> f64) -> f64 {
        crate::bench::median(all.iter().map(figure).collect())
    }

    /// The median of the ratios: two visits of one round meet the same machine.
    pub(crate) fn ratio(ours: &[Self], theirs: &[Self], figure: impl Fn(&Self) -> f64) -> f64 {
        crate::bench::median(ours.iter().zip(theirs).map(|(ours, theirs)| figure(ours) / figure(theirs)).collect())
    }
}

/// A number of things, for reckoning.
#[allow(clippy::cast_precision_loss, reason = "nothing here is counted to 2^53")]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_long_task_counts_as_later_when_something_was_seen_before() {
        let told = json!({ "there": 880, "readable": 900, "first": 300, "memory": 2_000_000, "tasks": [[100, 90.5], [400, 60]] });
        let asked = [100, 1400].map(|bytes| Asked { path: "/".to_owned(), bytes });
        let heap = json!({ "usedSize": 1_500_000, "embedderHeapUsedSize": 700_000 });
        let figures = Figures::new(&told, &asked, &heap).unwrap();
        assert_eq!((figures.long_tasks, figures.longest_ms, figures.longest_later_ms), (2.0, 90.5, 60.0));
        assert_eq!((figures.kilobytes, figures.requests), (1.5, 2.0));
        assert_eq!((figures.heap_mb, figures.dom_mb, figures.memory_mb), (1.5, 0.7, 2.0));
    }

    #[test]
    fn a_ratio_is_taken_within_each_round() {
        let all = |times: [f64; 3]| times.map(|readable_ms| Figures { readable_ms, ..Figures::default() });
        // In the last round the machine was busy for both.
        let (ours, theirs) = (all([110.0, 120.0, 440.0]), all([100.0, 100.0, 400.0]));
        assert_eq!(Figures::ratio(&ours, &theirs, |one| one.readable_ms), 1.1);
        assert_eq!(Figures::median(&ours, |one| one.readable_ms), 120.0);
    }
}
