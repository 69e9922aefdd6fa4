//! Whole pages, in a real browser, as a visitor meets them. Run by `cargo xtask demo --check` and `cargo xtask screenshots`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

mod check;
mod recipe;
mod screenshots;
mod visitor;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a visit ends with when it fails.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Visits the pages of a running demo.
#[derive(Parser)]
struct Arguments {
    /// Where the demo is served.
    #[arg(long)]
    page: String,

    /// Where its gateway is served.
    #[arg(long)]
    gateway: String,

    /// Where chromedriver listens.
    #[arg(long)]
    webdriver: String,

    #[command(subcommand)]
    visit: Visit,
}

#[derive(Subcommand)]
enum Visit {
    /// Look at an order of each provider, through the gateway and directly.
    Check,
    /// Write pictures of the pages at 360 and 1280 px, light and dark.
    Screenshots {
        /// Where to.
        folder: PathBuf,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.visit {
        Visit::Check => check::check(&arguments.webdriver, &arguments.page, &arguments.gateway).await,
        Visit::Screenshots { folder } => screenshots::screenshots(&arguments.webdriver, &arguments.page, folder).await,
    };
    if let Err(error) = done {
        eprintln!("✗ {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
