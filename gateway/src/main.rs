//! `order-gateway`: see `--help`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

mod command;

/// A look-up is many small pieces of memory, on several threads at a time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What a command ends with when it fails.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Answers "where is my order?" for the widget <order-tracker>, and keeps the providers' keys.
///
/// Accounts come from the file given with --config, their keys from the environment. Without a file, each provider whose
/// variables are set is asked: DREAM_JUNCTION_TOKEN; FINERWORKS_WEB_API_KEY and FINERWORKS_APP_KEY; DECONETWORK_URL,
/// DECONETWORK_USERNAME and DECONETWORK_PASSWORD; SHINEON_TOKEN. A secret can also be in a file: SHINEON_TOKEN_FILE=/path.
///
/// Try it without any account:  order-gateway --sandbox
#[derive(Parser)]
#[command(version, args_conflicts_with_subcommands = true, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    serve: command::Serve,
}

#[derive(Subcommand)]
enum Command {
    /// Answer customers (what happens without a command).
    Serve(command::Serve),
    /// Read the configuration, ask each account once, and say what works and what does not.
    Check(Configured),
    /// Print a signature, or a link, that shows one order to whoever holds it.
    Sign(command::Sign),
}

/// Where the configuration is.
#[derive(clap::Args)]
struct Configured {
    /// The configuration; see docs/gateway.md.
    #[arg(long, env = "ORDER_GATEWAY_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command.unwrap_or(Command::Serve(arguments.serve)) {
        Command::Serve(serve) => serve.run().await,
        Command::Check(configured) => command::check(&configured).await,
        Command::Sign(sign) => sign.run(),
    };
    if let Err(error) = done {
        eprintln!("order-gateway: {error}");
        let mut cause = error.source();
        while let Some(error) = cause {
            eprintln!("  because: {error}");
            cause = error.source();
        }
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

impl Configured {
    fn read(&self) -> std::result::Result<order_gateway::config::Config, order_gateway::config::Misconfigured> {
        let variable = |name: &str| std::env::var(name).ok();
        let environment = order_gateway::config::Environment::new(&variable);
        order_gateway::config::Config::read(self.config.as_deref(), &environment)
    }
}
