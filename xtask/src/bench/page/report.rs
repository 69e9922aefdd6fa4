//! The figures of one condition, side by side.

use super::condition::{CPU_SLOWDOWN, Condition};
use super::contestant::{Contestant, Make};
use super::figures::Figures;
use super::table::table;

/// A heading, the figure below it, and its decimals.
type Column = (&'static str, fn(&Figures) -> f64, usize);

const COLUMNS: [Column; 9] = [
    ("readable ms", |one| one.readable_ms, 0),
    ("kB", |one| one.kilobytes, 1),
    ("requests", |one| one.requests, 0),
    ("long tasks", |one| one.long_tasks, 0),
    ("longest ms", |one| one.longest_ms, 0),
    ("after paint", |one| one.longest_later_ms, 0),
    ("heap MB", |one| one.heap_mb, 2),
    ("DOM MB", |one| one.dom_mb, 2),
    ("wasm MB", |one| one.memory_mb, 2),
];

/// Prints the medians, and the ratio of the times to the vanilla element with the same hints.
pub(crate) fn print(condition: Condition, contestants: &[Contestant], measured: &[Vec<Figures>]) {
    let of =
        |wanted: Contestant| contestants.iter().position(|one| *one == wanted).and_then(|index| measured.get(index));
    let mut rows = Vec::new();
    for (contestant, figures) in contestants.iter().zip(measured) {
        let vanilla = of(Contestant { make: Make::Vanilla, hints: contestant.hints });
        let ratio = vanilla.map(|vanilla| format!("{:.2}", Figures::ratio(figures, vanilla, |one| one.readable_ms)));
        let cell = |(_, figure, digits): &Column| format!("{:.*}", *digits, Figures::median(figures, figure));
        rows.push((
            contestant.name(),
            std::iter::once(ratio.unwrap_or_default()).chain(COLUMNS.iter().map(cell)).collect(),
        ));
    }
    let headings: Vec<_> = std::iter::once("× vanilla").chain(COLUMNS.iter().map(|(heading, ..)| *heading)).collect();
    println!("\n{}, processor {CPU_SLOWDOWN} × slower\n{}", condition.name(), table(&headings, &rows));
}
