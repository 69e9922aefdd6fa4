//! A page that stays open for a week: what its tags need does not grow.

use std::ops::Range;
use std::path::Path;
use std::time::Instant;

use ::chaos::lanes::Lanes;
use serde_json::json;

use crate::Result;
use crate::door::Door;
use crate::engine::Screen;
use crate::visits::traces::Traces;

const DAYS: u32 = 7;
/// A script may take half a minute.
const HOURS_AT_ONCE: u32 = 3;
/// No schedules.
const NONE: Range<u64> = 0..0;

/// Compares the last day with the first.
pub(crate) fn run(door: &Door, embed: &Path) -> Result {
    let begun = Instant::now();
    door.enter(Screen { width: 1000, height: 600, ..Screen::PHONE }, async |visitor| {
        let lanes = Lanes::start(1, NONE, embed).await.map_err(|error| error.to_string())?;
        visitor.go(&lanes.address.replace("/all", "/week")).await?;
        visitor.acts("await week.begin()", vec![]).await?;
        let mut days = Vec::new();
        for day in 1..=DAYS {
            for _ in 0..24 / HOURS_AT_ONCE {
                visitor.acts("await week.hours(more[0])", vec![json!(HOURS_AT_ONCE)]).await?;
            }
            let asked = visitor.meanwhile("return week.asked").await?;
            days.push(Traces::of(visitor).await?);
            println!("day {day}: {asked} questions, {:?}", days.last());
        }
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return Err("no day".into()) };
        let is_flat = (last.nodes, last.listeners, last.wasm) == (first.nodes, first.listeners, first.wasm)
            && last.heap < first.heap + first.heap / 10;
        println!("week: {DAYS} days in {:.0} s; first {first:?}, last {last:?}", begun.elapsed().as_secs_f32());
        println!(
            "test result: {}. {} passed; {} failed",
            if is_flat { "ok" } else { "FAILED" },
            u8::from(is_flat),
            u8::from(!is_flat)
        );
        if is_flat { Ok(()) } else { Err("what the page needs has grown".into()) }
    })?;
    door.close()
}
