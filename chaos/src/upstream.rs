//! The gateway in front of a provider, with a network in between that goes wrong.

use std::time::Duration;

use order_gateway::upstream::Network;
use tokio::task::JoinSet;
use tokio::time::sleep;

use crate::Result;
use crate::summary::{Outcome, Summary};

mod log;
mod oracle;
mod run;
mod schedule;

pub use schedule::{Schedule, Step};

/// How many run at one time: they mostly wait.
const AT_ONCE: usize = 96;
/// Longer than any schedule may take, with the longest rest of a provider.
const LONGEST: Duration = Duration::from_secs(180);

/// Runs the schedules of these seeds.
///
/// # Errors
/// Where the machine has no certificates to trust.
pub async fn run(seeds: impl Iterator<Item = u64>, is_told: bool) -> Result<Summary> {
    // Reading the certificates takes longer than many a schedule waits.
    let network = Network::new()?;
    let mut summary = Summary::of("upstream");
    let (mut seeds, mut running, mut again) = (seeds, JoinSet::new(), Vec::new());
    loop {
        while running.len() < AT_ONCE {
            let Some(seed) = seeds.next() else { break };
            running.spawn(one(seed, network.clone()));
        }
        let Some(done) = running.join_next().await else { break };
        // Each catches the panics of its own.
        let Ok((schedule, outcome)) = done else { continue };
        if is_told {
            println!("{schedule:#?}\n{}", outcome.trace.join("\n"));
        }
        if outcome.wrong.is_some() && !is_told {
            again.push(schedule.seed);
        } else {
            summary.add(schedule.seed, &schedule, outcome);
        }
    }
    // A machine with other things to do can spoil one of a crowd. What is wrong is so alone, too.
    for seed in again {
        let (schedule, outcome) = one(seed, network.clone()).await;
        println!("seed {seed}: once more, alone");
        summary.add(seed, &schedule, outcome);
    }
    Ok(summary)
}

async fn one(seed: u64, network: Network) -> (Schedule, Outcome) {
    let schedule = Schedule::of(seed);
    // Not all of them begin at one time.
    sleep(Duration::from_millis(seed % AT_ONCE as u64 * 8)).await;
    let running = tokio::spawn(tokio::time::timeout(LONGEST, run::run(schedule.clone(), network)));
    let wrong = |wrong: String| Outcome { wrong: Some(wrong), ..Outcome::default() };
    let outcome = match running.await {
        Ok(Ok(Ok(outcome))) => outcome,
        Ok(Ok(Err(error))) => wrong(format!("the rig: {error}")),
        Ok(Err(_)) => wrong("it does not end".to_owned()),
        Err(panic) => wrong(format!("a panic: {panic}")),
    };
    (schedule, outcome)
}
