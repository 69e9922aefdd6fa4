//! Everything that is read from outside, read as a fuzzer makes it up. What it finds becomes a fixture.

mod run;

use std::collections::VecDeque;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Mutex;
use std::thread;

use xshell::{Shell, cmd};

use self::run::Run;
use crate::count::Count;
use crate::step::step;
use crate::{Result, tools};

/// How it is fuzzed.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only this one; `ls fuzz/fuzz_targets` names them.
    target: Option<String>,
    /// For how much processor time, each.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
}

/// The adapters, whose seeds are their fixtures, and the other readers.
const ADAPTERS: [&str; 5] = ["dream-junction", "finerworks", "deconetwork", "shineon", "gateway"];
const READERS: [&str; 4] = ["text", "carriers", "proof", "config"];

/// A run as everybody makes it.
pub(crate) fn run(shell: &Shell, options: &Options) -> Result {
    let all = ADAPTERS.iter().chain(&READERS).copied();
    let targets: Vec<_> = all.filter(|target| options.target.as_deref().is_none_or(|one| one == *target)).collect();
    if targets.is_empty() {
        return Err(format!(
            "there is nothing to fuzz of that name: {}",
            [&ADAPTERS[..], &READERS].concat().join(", ")
        )
        .into());
    }
    let mut count = Count::default();
    let outcome = fuzz(shell, &targets, options.seconds, &mut count);
    println!("{count}");
    outcome
}

/// A minute each, among the tests.
pub(crate) fn check(shell: &Shell, count: &mut Count) -> Result {
    fuzz(shell, &[&ADAPTERS[..], &READERS].concat(), 60, count)
}

fn fuzz(shell: &Shell, targets: &[&'static str], seconds: u32, count: &mut Count) -> Result {
    let path = tools::cargo_fuzz(shell)?;
    step("Building what is fuzzed", || {
        // The compiler's own sanitizers need another compiler, and find nothing where no code is unsafe.
        Ok(cmd!(shell, "cargo fuzz build --sanitizer none").env("PATH", path).run()?)
    })?;
    let measured = step("Measuring the worst answers, and what was found lately", || {
        let kept = ADAPTERS.map(|target| Path::new("target/fuzz/corpus").join(target));
        let measure = ["--release", "--no-default-features", "--example", "measure"];
        let told = cmd!(shell, "cargo run --quiet --locked --manifest-path fuzz/Cargo.toml {measure...} -- {kept...}")
            .read()?;
        println!("{told}");
        Ok(told.lines().last().unwrap_or_default().to_owned())
    })?;
    let waiting = Mutex::new(targets.iter().copied().collect::<VecDeque<_>>());
    let runs = step(&format!("Fuzzing {}, {seconds} s each", targets.join(", ")), || {
        let next = || waiting.lock().map_or(None, |mut waiting| waiting.pop_front());
        let work = || std::iter::from_fn(next).map(|target| Run::make(target, seconds)).collect::<Vec<_>>();
        let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Ok(thread::scope(|scope| {
            let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect::<Vec<_>>()
        }))
    })?;
    let (good, found): (Vec<_>, Vec<_>) = runs.iter().partition(|run| run.is_good);
    let executions: u64 = runs.iter().map(|run| run.executions).sum();
    println!("test result: {} passed; {} failed; by fuzzing", good.len(), found.len());
    count.add_results(good.len(), found.len());
    let least = runs.iter().map(|run| run.processor).min().unwrap_or_default();
    println!(
        "fuzz: {} targets, {executions} executions in at least {} s of processor time each, {} findings; \
         {measured}",
        runs.len(),
        least.as_secs(),
        found.len()
    );
    if runs.len() != targets.len() {
        return Err("a target was not fuzzed".into());
    }
    match found[..] {
        [] => Ok(()),
        [run, ..] => Err(format!("{}: see {}", run.target, run.log.display()).into()),
    }
}
