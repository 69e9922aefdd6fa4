//! A network that goes wrong in every way, by seeds that can be run again: see the crate `chaos`.

use xshell::{Cmd, Shell, cmd};

use crate::count::Count;
use crate::engine::{Driver, Engine};
use crate::step::step;
use crate::{Result, package};

/// Which schedules are run.
#[derive(clap::Args)]
pub(crate) struct Wanted {
    /// How many of each kind.
    #[arg(long, default_value_t = 1000)]
    schedules: u64,
    /// The first of them.
    #[arg(long, default_value_t = 0)]
    first: u64,
    /// This one alone, with all that happens in it.
    #[arg(long)]
    seed: Option<u64>,
    /// Only between these two.
    #[arg(long, value_enum)]
    only: Option<Rig>,
}

/// Between whom the network is.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Rig {
    /// The gateway and a provider.
    Upstream,
    /// The widget and the gateway.
    Widget,
}

/// As many as take about 20 s.
const BRIEFLY: [(Rig, u64); 2] = [(Rig::Upstream, 300), (Rig::Widget, 120)];

/// Packs the widget anew, and runs them.
pub(crate) fn run(shell: &Shell, wanted: &Wanted) -> Result {
    let rigs = wanted.only.map_or_else(|| vec![Rig::Upstream, Rig::Widget], |rig| vec![rig]);
    if rigs.contains(&Rig::Widget) {
        Engine::Chromium.have(shell)?;
        package::build(shell)?;
    }
    let (schedules, first) = (wanted.schedules.to_string(), wanted.first.to_string());
    let mut arguments = vec!["--schedules".to_owned(), schedules, "--first".to_owned(), first];
    if let Some(seed) = wanted.seed {
        arguments.extend(["--seed".to_owned(), seed.to_string()]);
    }
    let mut outcome = Ok(());
    for rig in rigs {
        outcome = outcome.and(go(shell, rig, &arguments, &mut Count::default()));
    }
    outcome
}

/// Runs some, with the widget that is packed already.
pub(crate) fn briefly(shell: &Shell, count: &mut Count) -> Result {
    for (rig, schedules) in BRIEFLY {
        go(shell, rig, &["--schedules".to_owned(), schedules.to_string()], count)?;
    }
    Ok(())
}

fn go(shell: &Shell, rig: Rig, arguments: &[String], count: &mut Count) -> Result {
    match rig {
        Rig::Upstream => {
            step("Chaos between the gateway and a provider", || count.run(program(shell, "chaos").args(arguments)))
        }
        Rig::Widget => step("Chaos between the widget and the gateway", || {
            let driver = Driver::start(shell, Engine::Chromium)?;
            let (webdriver, embed) = (&driver.url, package::EMBED);
            let told = ["--engine", Engine::Chromium.id(), "--webdriver", webdriver, "chaos", "--embed", embed];
            count.run(program(shell, "e2e").args(told).args(arguments))
        }),
    }
}

fn program<'a>(shell: &'a Shell, package: &str) -> Cmd<'a> {
    cmd!(shell, "cargo run --quiet --package {package} --")
}
