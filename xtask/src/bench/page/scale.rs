//! Large orders, refreshing them, and many tags on one page. The network has no limit here: what counts is the work.

mod many;
mod refresh;

use super::condition::Condition;
use super::contestant::Make;
use super::figures::{Figures, count};
use super::order::{Size, order};
use super::table::table;
use super::verdict::Check;
use super::visit::{Wanted, visit};
use super::{Bench, Options};
use crate::Result;
use crate::step::step;

/// Everything grows alike, so that what an item costs can be compared.
const SIZES: [Size; 3] =
    [Size { items: 10, parcels: 1 }, Size { items: 1000, parcels: 100 }, Size { items: 10_000, parcels: 1000 }];
/// Ours in times of the vanilla element's.
const MOST_TIME: f64 = 1.1;
const LONGEST_TASK_MS: f64 = 200.0;
/// What an item costs from the second to the third size, in times of what one costs from the first to the second.
const MOST_GROWTH: f64 = 1.25;

/// Measures all three, and says what is met.
pub(crate) fn run(bench: &Bench, options: &Options) -> Result {
    let mut checks = Vec::new();
    let makes: Vec<_> = Make::ALL
        .into_iter()
        .filter(|make| options.only.as_ref().is_none_or(|only| make.name().contains(only)))
        .collect();
    let mut measured = vec![vec![Vec::new(); makes.len()]; SIZES.len()];
    step(&format!("Opening large orders {} times", options.runs), || {
        for round in 0..options.runs {
            for (size, measured) in SIZES.into_iter().zip(&mut measured) {
                let order = order(size);
                bench.server.answers_with(&order);
                for turn in 0..makes.len() {
                    let index = (round + turn) % makes.len();
                    let path = makes[index].without_hints().path();
                    measured[index].push(visit(bench, path, Condition::NoLimit, &Wanted::last_item(&order))?);
                }
            }
            println!("  round {} of {}", round + 1, options.runs);
        }
        Ok(())
    })?;
    for (size, measured) in SIZES.iter().zip(&measured) {
        print(*size, &makes, measured);
        checks.extend(judged(*size, &makes, measured));
    }
    checks.extend(growth(&makes, &measured));
    if makes.contains(&Make::Widget) {
        checks.extend(refresh::measure(bench)?);
        checks.extend(many::measure(bench)?);
    }
    println!();
    checks.iter().for_each(|check| println!("{check}"));
    if checks.iter().all(Check::is_met) { Ok(()) } else { Err("large orders do not reach what is wanted".into()) }
}

fn print(size: Size, makes: &[Make], measured: &[Vec<Figures>]) {
    let mut rows = Vec::new();
    for (make, figures) in makes.iter().zip(measured) {
        let median = |figure: fn(&Figures) -> f64| Figures::median(figures, figure);
        let cells = vec![
            format!("{:.0}", median(|one| one.there_ms)),
            format!("{:.0}", median(|one| one.readable_ms)),
            format!("{:.1}", median(|one| one.heap_mb)),
            format!("{:.1}", median(|one| one.dom_mb)),
            format!("{:.1}", median(|one| one.memory_mb)),
            format!("{:.0}", median(|one| one.longest_later_ms)),
        ];
        rows.push((make.name().to_owned(), cells));
    }
    let headings = ["last item ms", "painted ms", "heap MB", "DOM MB", "wasm MB", "longest after paint ms"];
    println!("\nitems: {}, parcels: {}\n{}", size.items, size.parcels, table(&headings, &rows));
}

/// The widget among the others, where it takes part.
fn of(make: Make, makes: &[Make], measured: &[Vec<Figures>]) -> Option<Vec<Figures>> {
    measured.get(makes.iter().position(|one| *one == make)?).cloned()
}

fn judged(size: Size, makes: &[Make], measured: &[Vec<Figures>]) -> Vec<Check> {
    let (Some(ours), Some(theirs)) = (of(Make::Widget, makes, measured), of(Make::Vanilla, makes, measured)) else {
        return Vec::new();
    };
    if size == SIZES[0] {
        return Vec::new();
    }
    let items = size.items;
    let ratio = Figures::ratio(&ours, &theirs, |one| one.there_ms);
    let longest = Figures::median(&ours, |one| one.longest_later_ms);
    vec![
        Check {
            what: format!("{items} items: to the last one, in times of vanilla"),
            measured: ratio,
            wanted: MOST_TIME,
        },
        Check { what: format!("{items} items: the longest task, in ms"), measured: longest, wanted: LONGEST_TASK_MS },
    ]
}

/// Whether ten times the items take ten times the time.
fn growth(makes: &[Make], measured: &[Vec<Vec<Figures>>]) -> Option<Check> {
    let mut ours = None;
    for make in makes {
        let all: Option<Vec<_>> = measured.iter().map(|measured| of(*make, makes, measured)).collect();
        let at = |index: usize| all.as_ref().map_or(0.0, |all| Figures::median(&all[index], |one| one.there_ms));
        let each = |from: usize, to: usize| (at(to) - at(from)) / count(SIZES[to].items - SIZES[from].items);
        let (few, many) = (each(0, 1), each(1, 2));
        println!("{}: {:.3} ms an item up to 1,000, {:.3} ms an item beyond", make.name(), few, many);
        if *make == Make::Widget {
            ours = Some(Check {
                what: "growth of the time per item".to_owned(),
                measured: many / few,
                wanted: MOST_GROWTH,
            });
        }
    }
    ours
}
