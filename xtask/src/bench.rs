//! Measurements. Machines differ and are shared, so everything is compared with something else in the same run.

use xshell::Shell;

use crate::Result;

mod gateway;
mod nginx;
mod page;
mod wrk;

pub(crate) use gateway::provider;

/// What can be measured.
#[derive(clap::Subcommand)]
pub(crate) enum What {
    /// The gateway's look-ups per second against nginx's, and its memory.
    Gateway,
    /// The widget's time to a readable status against the same without WebAssembly: a vanilla element, and Preact.
    Page(page::Options),
}

/// Measures and prints.
pub(crate) fn run(shell: &Shell, what: &What) -> Result {
    match what {
        What::Gateway => gateway::run(shell),
        What::Page(options) => page::run(shell, options),
    }
}

/// The one in the middle: others are noise.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}
