//! Reads the worst answers, and what the fuzzer has kept lately, as the gateway is compiled: how long does a mebibyte take,
//! and how much memory?
#![forbid(unsafe_code)]

use std::cmp::Reverse;
use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

use fuzz::{Cost, TARGETS, cost, worst};

/// The newest inputs of a folder that are read: all of those a long run has kept would take longer than that run.
const LATELY: usize = 200;

fn main() -> ExitCode {
    let mut most = Cost::default();
    for (provider, name, answer) in worst::answers() {
        let cost = cost(|| fuzz::read(provider, answer.as_bytes()));
        println!("{provider}, {name}: {cost}");
        most = most.or(cost);
    }
    // A folder of inputs, named after what reads them.
    for folder in env::args().skip(1).map(PathBuf::from) {
        let Some(target) = TARGETS.iter().find(|target| folder.ends_with(target)) else { continue };
        let mut files: Vec<_> = fs::read_dir(&folder).into_iter().flatten().flatten().collect();
        files.sort_by_cached_key(|file| Reverse(file.metadata().and_then(|about| about.modified()).ok()));
        files.truncate(LATELY);
        let inputs: Vec<_> = files.iter().filter_map(|file| fs::read(file.path()).ok()).collect();
        let cost = inputs.iter().map(|input| cost(|| fuzz::read(target, input))).fold(Cost::default(), Cost::or);
        println!("{target}, {} inputs that were kept: {cost}", inputs.len());
        most = most.or(cost);
    }
    println!("at most: {most}");
    ExitCode::SUCCESS
}
