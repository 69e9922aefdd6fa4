use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

use crate::Result;

/// What came of fuzzing one of them.
pub(super) struct Run {
    pub(super) target: &'static str,
    pub(super) log: PathBuf,
    pub(super) executions: u64,
    pub(super) processor: Duration,
    pub(super) is_good: bool,
}

/// How a fuzzer ends that was told to.
const INTERRUPTED: i32 = 72;

impl Run {
    /// Fuzzes one for so much processor time, and says so.
    pub(super) fn make(target: &'static str, seconds: u32) -> Self {
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
