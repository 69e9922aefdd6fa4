//! Everything that is read from outside, read as a fuzzer makes it up. What it finds becomes a fixture.

use std::collections::VecDeque;
use std::fs::File;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use xshell::{Shell, cmd};

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

/// How a fuzzer ends that was told to.
const INTERRUPTED: i32 = 72;

/// What came of fuzzing one of them.
struct Run {
    target: &'static str,
    log: PathBuf,
    executions: u64,
    processor: Duration,
    is_good: bool,
}

impl Run {
    fn make(target: &'static str, seconds: u32) -> Self {
        let log = Path::new("target/fuzz").join(target).with_extension("log");
        let (is_good, processor) = Self::fuzz(target, seconds, &log).unwrap_or_else(|error| {
            println!("{target}: {error}");
            (false, Duration::ZERO)
        });
        let said = std::fs::read(&log).map(|said| String::from_utf8_lossy(&said).into_owned()).unwrap_or_default();
        let told =
            said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok());
        let executions = told.unwrap_or_default();
        let what = if is_good { "" } else { ", and a finding" };
        println!("  {target}: {executions} executions in {} s of processor time{what}", processor.as_secs());
        Self { target, log, executions, processor, is_good: is_good && executions > 0 }
    }

    fn fuzz(target: &str, seconds: u32, log: &Path) -> Result<(bool, Duration)> {
        let [corpus, found] = ["corpus", "found"].map(|folder| Path::new("target/fuzz").join(folder).join(target));
        std::fs::create_dir_all(&corpus)?;
        std::fs::create_dir_all(&found)?;
        let [fixtures, seeds] = ["orders/fixtures", "fuzz/seeds"].map(|folder| Path::new(folder).join(target));
        let file = File::create(log)?;
        // Cargo puts it where the machine's own programs go, by the name of the machine.
        let program = program(target)?;
        let mut fuzzer = Command::new(program);
        fuzzer.arg(corpus).args([fixtures, seeds].iter().filter(|folder| folder.exists()));
        fuzzer.arg(format!("-artifact_prefix={}/", found.display()));
        // Time on the clock, for a machine that has others to serve as well.
        fuzzer.arg(format!("-max_total_time={}", 5 * seconds));
        fuzzer.args(["-max_len=16384", "-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1"]);
        let mut running = fuzzer.stdout(file.try_clone()?).stderr(file).spawn()?;
        let mut taken = Duration::ZERO;
        let mut is_told = false;
        loop {
            // It is gone with the process: asked for while that runs.
            taken = processor_time(running.id()).unwrap_or(taken);
            if let Some(ended) = running.try_wait()? {
                return Ok((ended.success() || is_told && ended.code() == Some(INTERRUPTED), taken));
            }
            if !is_told && taken.as_secs() >= u64::from(seconds) {
                is_told = Command::new("kill").args(["-INT", &running.id().to_string()]).status()?.success();
            }
            thread::sleep(Duration::from_millis(200));
        }
    }
}

/// The processor time a process has taken so far, of all its threads.
///
/// From [`/proc/PID/schedstat`](https://docs.kernel.org/scheduler/sched-stats.html), in nanoseconds; [`None`] where
/// there is no such process.
fn processor_time(process: u32) -> Option<Duration> {
    let threads = std::fs::read_dir(format!("/proc/{process}/task")).ok()?;
    let told = threads.filter_map(|thread| std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok());
    let taken: Vec<u64> = told.filter_map(|told| told.split(' ').next()?.parse().ok()).collect();
    (!taken.is_empty()).then(|| Duration::from_nanos(taken.iter().sum()))
}

fn program(target: &str) -> Result<PathBuf> {
    for folder in std::fs::read_dir("fuzz/target")? {
        let program = folder?.path().join("release").join(target);
        if program.exists() {
            return Ok(program);
        }
    }
    Err(format!("{target} was not built").into())
}
