//! The widget, on pages whose network goes wrong in every way.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use ::chaos::lanes::Lanes;
use ::chaos::summary::Summary;
use tokio::time::timeout;

use crate::Result;
use crate::door::Door;
use crate::engine::Screen;

/// Which schedules.
#[derive(clap::Args)]
pub(crate) struct Schedules {
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

/// Pages side by side: they mostly wait.
const LANES: usize = 8;
/// None takes longer.
const LONGEST: Duration = Duration::from_secs(90);

/// Runs them in one browser.
pub(crate) fn run(door: &Door, embed: &Path, wanted: &Schedules) -> Result<ExitCode> {
    let seeds = wanted.seed.map_or(wanted.first..wanted.first + wanted.schedules, |seed| seed..seed + 1);
    let screen = Screen { width: 1000, height: 600, ..Screen::PHONE };
    let is_good = door.enter(screen, async |visitor| {
        let mut summary = Summary::of("widget");
        let lanes = if wanted.seed.is_some() { 1 } else { LANES };
        let mut lanes = Lanes::start(lanes, seeds.clone(), embed).await.map_err(|error| error.to_string())?;
        visitor.go(&lanes.address).await?;
        for _ in seeds {
            let Ok(Some((schedule, outcome))) = timeout(LONGEST, lanes.outcomes.recv()).await else {
                summary.print();
                return Err(format!("nothing more comes of the seeds {:?}", lanes.under_way()).into());
            };
            if wanted.seed.is_some() {
                println!("{schedule:#?}\n{}", outcome.trace.join("\n"));
            }
            summary.add(schedule.seed, &schedule, outcome);
        }
        summary.print();
        Ok(summary.is_good())
    })?;
    door.close()?;
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
