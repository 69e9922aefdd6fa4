//! The chores, so that nobody needs to know the tools: `cargo xtask --help`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

mod api;
mod audit;
mod bench;
mod browse;
mod chaos;
mod count;
mod demo;
mod docs;
mod engine;
mod fuzz;
mod gateway;
mod http;
mod package;
mod packages;
mod recipes;
mod reproduce;
mod server;
mod size;
mod soak;
mod step;
mod test;
mod tools;

use std::path::Path;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xshell::Shell;

/// Sets up what is missing, says what it does, and does not do it twice.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Build the widget, start the gateway with make-believe providers, and serve the page.
    Demo {
        /// Do not wait: visit the pages in headless Chromium, as customers would, and stop.
        #[arg(long)]
        check: bool,
    },
    /// Formatting, lints, all tests natively and in the browser, and visits to the demo with every browser that is there.
    Test,
    /// Visits to the demo, as customers make them, with every browser that is there.
    Browse {
        /// Only those visits whose names contain this.
        filter: Option<String>,
        /// Only with this one.
        #[arg(long, value_enum)]
        engine: Option<engine::Engine>,
    },
    /// A network that goes wrong in every way, between the gateway and a provider and between the widget and the gateway.
    Chaos(chaos::Wanted),
    /// Ask the gateway all kinds of questions, and compare what comes back with its own description.
    Api,
    /// The bytes of what a shopper loads, raw, gzip 9 and brotli 11, against their budgets; and whose code that is.
    Size {
        /// Keep the totals: later ones are compared with them.
        #[arg(long)]
        release: bool,
    },
    /// Read what a fuzzer makes up: answers, texts, carriers, questions, configurations. A minute each.
    Fuzz(fuzz::Options),
    /// What a shop copies to its server, and the package for npm.
    Package,
    /// What is depended on: licences, sources and versions, and whether an advisory names something.
    Audit {
        /// Without the advisories, which are read from the network.
        #[arg(long)]
        offline: bool,
    },
    /// Build the packages twice, at two places, and compare every file.
    Reproduce,
    /// The gateway with the widget inside: one program for a server.
    Gateway,
    /// Make every recipe of `examples/` out of the packages in `dist/`, as a test visits them.
    Recipes,
    /// Watch a page that stays open for a simulated week, and the gateway under all kinds of clients for half an hour, while it
    /// is stopped and started.
    Soak(soak::Options),
    /// Measure, in ratios, against something else on the same machine.
    Bench {
        #[command(subcommand)]
        what: bench::What,
    },
    /// Build the documentation's site into `target/docs`, and follow its links.
    Docs,
    /// Write pictures of every page of the demo into `target/screenshots`, and those that the documentation shows.
    Screenshots,
}

/// What a chore ends with when it fails.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let done = run(&Arguments::parse().chore);
    if let Err(error) = &done {
        eprintln!("\n✗ {error}");
    }
    if done.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(chore: &Chore) -> Result {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask lies in the workspace")?;
    // Of the process itself, whose files are read by paths from there.
    std::env::set_current_dir(workspace)?;
    let shell = Shell::new()?;
    match chore {
        Chore::Demo { check: false } => demo::run(&shell),
        Chore::Demo { check: true } => browse::check(&shell),
        Chore::Test => test::run(&shell),
        Chore::Browse { filter, engine } => browse::some(&shell, *engine, filter.as_slice()),
        Chore::Chaos(wanted) => chaos::run(&shell, wanted),
        Chore::Api => api::run(&shell),
        Chore::Size { release: false } => size::run(&shell),
        Chore::Size { release: true } => size::keep(&shell),
        Chore::Fuzz(options) => fuzz::run(&shell, options),
        Chore::Package => package::run(&shell),
        Chore::Audit { offline } => audit::run(&shell, *offline),
        Chore::Reproduce => reproduce::run(&shell),
        Chore::Gateway => gateway::run(&shell),
        Chore::Recipes => recipes::run(&shell),
        Chore::Soak(options) => soak::run(&shell, options),
        Chore::Bench { what } => bench::run(&shell, what),
        Chore::Docs => docs::run(&shell),
        Chore::Screenshots => browse::screenshots(&shell),
    }
}
