//! Chaos between the gateway and a provider. The widget's part needs a browser: see `e2e chaos`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a command prints")]

use std::process::ExitCode;

use chaos::upstream;
use clap::Parser;

/// Runs schedules of things that go wrong, and says what came of them.
#[derive(Parser)]
struct Arguments {
    /// How many.
    #[arg(long, default_value_t = 1000)]
    schedules: u64,
    /// The first of them.
    #[arg(long, default_value_t = 0)]
    first: u64,
    /// This one alone, with all that happens.
    #[arg(long)]
    seed: Option<u64>,
}

#[tokio::main]
async fn main() -> chaos::Result<ExitCode> {
    let Arguments { schedules, first, seed } = Arguments::parse();
    let seeds = seed.map_or(first..first + schedules, |seed| seed..seed + 1);
    let summary = upstream::run(seeds, seed.is_some()).await?;
    summary.print();
    Ok(if summary.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
