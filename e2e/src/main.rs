//! Whole pages, in real browsers, as a visitor meets them. Run by `cargo xtask test`, `demo --check` and `screenshots`.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command prints")]

mod axe;
mod chaos;
mod devtools;
mod door;
mod engine;
mod keyboard;
mod nginx;
mod page;
mod patience;
mod picture;
mod recipe;
mod screenshots;
mod script;
mod shop;
mod tag;
mod visitor;
mod visits;
mod week;

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::axe::Axe;
use crate::door::Door;
use crate::engine::Engine;
use crate::visitor::Site;

/// What a visit ends with when it fails.
type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Visits the pages of a running demo.
#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    site: Site,

    /// What the browser is.
    #[arg(long, value_enum)]
    engine: Engine,

    /// Where the browser's driver listens.
    #[arg(long)]
    webdriver: String,

    #[command(subcommand)]
    purpose: Purpose,
}

#[derive(Subcommand)]
enum Purpose {
    /// Use the pages as customers do: every visit is a test.
    Visit {
        /// The file `axe.min.js`.
        #[arg(long)]
        axe: PathBuf,
        /// The file `vue.global.prod.js`.
        #[arg(long)]
        vue: PathBuf,
        /// The file `angular.min.js`.
        #[arg(long)]
        angular: PathBuf,
        /// Only those visits whose names contain this.
        filter: Option<String>,
        /// Not those whose names contain this.
        #[arg(long)]
        skip: Vec<String>,
    },
    /// Write pictures of all pages at 360 and 1280 px, light and dark.
    Screenshots {
        /// Where to.
        folder: PathBuf,
        /// Where to put those of the documentation.
        documentation: PathBuf,
    },
    /// Show the widget to a network that goes wrong in every way.
    Chaos {
        /// Where the packed widget is.
        #[arg(long)]
        embed: PathBuf,
        #[command(flatten)]
        wanted: chaos::Schedules,
    },
    /// Leave a page open for a week, which takes minutes.
    Week {
        /// Where the packed widget is.
        #[arg(long)]
        embed: PathBuf,
    },
}

fn main() -> ExitCode {
    let Arguments { site, engine, webdriver, purpose } = Arguments::parse();
    let done = Door::new(engine, webdriver, site).and_then(|door| match purpose {
        Purpose::Visit { axe, vue, angular, filter, skip } => {
            let [vue, angular] = [fs::read_to_string(vue)?, fs::read_to_string(angular)?];
            visits::run(door, Axe::load(&axe)?, visits::Frameworks { vue, angular }, filter, skip)
        }
        Purpose::Chaos { embed, wanted } => chaos::run(&door, &embed, &wanted),
        Purpose::Week { embed } => week::run(&door, &embed).map(|()| ExitCode::SUCCESS),
        Purpose::Screenshots { folder, documentation } => {
            screenshots::screenshots(&door, &folder, &documentation).map(|()| ExitCode::SUCCESS)
        }
    });
    done.unwrap_or_else(|error| {
        eprintln!("✗ {error}");
        ExitCode::FAILURE
    })
}
