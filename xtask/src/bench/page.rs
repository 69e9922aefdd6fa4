//! How soon a customer can read the status: the widget side by side with a vanilla element and a Preact one, which show
//! the same order in the same layout (`benches/page/`), all from one server, in one run, in turns.

mod browser;
mod busy;
mod condition;
mod contestant;
mod figures;
mod look;
mod order;
mod packed;
mod report;
mod scale;
mod server;
mod site;
mod table;
mod verdict;
mod visit;

use xshell::Shell;

use self::condition::Condition;
use self::contestant::Contestant;
use self::figures::Figures;
use self::order::Size;
use self::server::Server;
use self::site::Site;
use self::visit::{Wanted, visit};
use crate::engine::{Driver, Engine};
use crate::step::step;
use crate::{Result, package};

const RUNS: usize = 9;

/// How it is measured.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// How often each page is opened under each condition.
    #[arg(long, default_value_t = RUNS)]
    runs: usize,
    /// Only those contestants whose names contain this: `widget`, `vanilla`, `preact`, `hints`.
    #[arg(long)]
    only: Option<String>,
    /// Only under those conditions whose names contain this: `slow`, `fast`, `no limit`, `warm`.
    #[arg(long)]
    under: Option<String>,
    /// Take what lies in `dist/embed` already.
    #[arg(long)]
    as_built: bool,
    /// Instead: orders of 1,000 and 10,000 items, refreshing them, and many tags on a page.
    #[arg(long)]
    scale: bool,
}

/// Builds everything, measures, and says what is met of what is wanted.
pub(crate) fn run(shell: &Shell, options: &Options) -> Result {
    Engine::Chromium.have(shell)?;
    if !options.as_built {
        package::build(shell)?;
    }
    let site = step("Packing the pages", || Site::new(shell))?;
    let server = Server::start(site)?;
    let bench = Bench { driver: Driver::start(shell, Engine::Chromium)?, server };
    step("Looking whether all say the same", || look::compare(shell, &bench))?;
    busy::warn("before");
    if options.scale { scale::run(&bench, options) } else { rounds(&bench, options) }
}

/// What every measurement needs.
struct Bench {
    driver: Driver,
    server: Server,
}

impl Options {
    fn contestants(&self) -> Vec<Contestant> {
        Contestant::ALL
            .into_iter()
            .filter(|one| self.only.as_ref().is_none_or(|only| one.name().contains(only)))
            .collect()
    }

    fn conditions(&self) -> Vec<Condition> {
        Condition::ALL
            .into_iter()
            .filter(|one| self.under.as_ref().is_none_or(|under| one.name().contains(under)))
            .collect()
    }
}

/// Everything in turns, so that what else this machine does meets all of them alike.
fn rounds(bench: &Bench, options: &Options) -> Result {
    let contestants = options.contestants();
    let order = order::order(Size::USUAL);
    let wanted = Wanted::headline(&order);
    bench.server.answers_with(&order);
    let mut outcome = Ok(());
    let mut measured: Vec<(Condition, Vec<Vec<Figures>>)> =
        options.conditions().into_iter().map(|condition| (condition, vec![Vec::new(); contestants.len()])).collect();
    step(&format!("Opening every page {} times", options.runs), || {
        for round in 0..options.runs {
            for (condition, figures) in &mut measured {
                // Whoever comes first in a round is another one each time.
                for turn in 0..contestants.len() {
                    let index = (round + turn) % contestants.len();
                    figures[index].push(visit(bench, contestants[index].path(), *condition, &wanted)?);
                }
            }
            println!("  round {} of {}", round + 1, options.runs);
        }
        Ok(())
    })?;
    busy::warn("after");
    for (condition, figures) in &measured {
        report::print(*condition, &contestants, figures);
    }
    println!();
    for check in verdict::checks(&contestants, &measured) {
        println!("{check}");
        if !check.is_met() {
            outcome = Err("the page does not reach what is wanted".into());
        }
    }
    outcome
}
