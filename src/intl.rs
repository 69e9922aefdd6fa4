//! Dates, numbers, plurals and lists in a language, by the browser's `Intl`.

use orders::Moment;
use wasm_bindgen::prelude::*;

/// A language and a region that the browser's `Intl` understands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Locale(String);

impl Locale {
    /// The language that a tag names, or else the plain one.
    pub(crate) fn new(tag: &str, language: &str) -> Self {
        Self(canonical(tag, language))
    }

    /// A moment as its day, in the viewer's time zone; one without a zone keeps the day it was told with.
    pub(crate) fn day(&self, moment: &Moment) -> String {
        let zone = if moment.unix_ms().is_some() { None } else { Some("UTC") };
        written(&self.0, float(moment.order_key()), Some("long"), None, zone)
    }

    /// The time of day in the viewer's time zone; nothing where no zone was told.
    pub(crate) fn time(&self, moment: &Moment) -> Option<String> {
        moment.unix_ms().map(|at| self.clock(at))
    }

    /// What the viewer's clock shows at a moment.
    pub(crate) fn clock(&self, unix_ms: i64) -> String {
        written(&self.0, float(unix_ms), None, Some("short"), None)
    }

    /// What the viewer's calendar and clock show at a moment.
    pub(crate) fn calendar_and_clock(&self, unix_ms: i64) -> String {
        written(&self.0, float(unix_ms), Some("medium"), Some("short"), None)
    }

    /// `in 10 minutes`.
    pub(crate) fn in_minutes(&self, minutes: u32) -> String {
        self.relative(minutes.into(), "minute", "always")
    }

    /// How long ago it was: `5 minutes ago`.
    pub(crate) fn ago(&self, elapsed_ms: i64) -> String {
        const UNITS: [(&str, i64); 3] = [("day", DAY_MS), ("hour", 3_600_000), ("minute", 60_000)];
        let (unit, length) = UNITS.into_iter().find(|(_, length)| elapsed_ms >= *length).unwrap_or(UNITS[2]);
        self.relative(-(elapsed_ms / length).max(1), unit, "always")
    }

    /// In how many days it is: `tomorrow`, `in 3 days`; nothing where that is no near day.
    pub(crate) fn days_from(&self, now: &Moment, moment: &Moment) -> Option<String> {
        const NEAR_DAYS: i64 = 14;
        let days = local_day(moment) - local_day(now);
        (days.abs() <= NEAR_DAYS).then(|| self.relative(days, "day", "auto"))
    }

    /// A number in the language's digits.
    pub(crate) fn number(&self, count: u32) -> String {
        number(&self.0, count)
    }

    /// The same, of a length or a place.
    pub(crate) fn index(&self, index: usize) -> String {
        self.number(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The plural category of a number: `one`, `few` …
    pub(crate) fn plural(&self, number: u32) -> String {
        plural(&self.0, number)
    }

    /// `a, b, and c`.
    pub(crate) fn joined(&self, members: &[String]) -> String {
        let mut told = String::new();
        for member in members {
            told.extend([member, "\0"]);
        }
        joined(&self.0, told.trim_end_matches('\0'))
    }

    fn relative(&self, count: i64, unit: &str, numeric: &str) -> String {
        relative(&self.0, float(count), unit, numeric)
    }
}

/// The number of a moment's day on the viewer's calendar; of a date without a zone, its own.
pub(crate) fn local_day(moment: &Moment) -> i64 {
    moment.unix_ms().map_or_else(|| moment.wall_ms().div_euclid(DAY_MS), day_of)
}

/// The number of the day on the viewer's calendar.
pub(crate) fn day_of(unix_ms: i64) -> i64 {
    (unix_ms - i64::from(offset_minutes(float(unix_ms))) * 60_000).div_euclid(DAY_MS)
}

const DAY_MS: i64 = 86_400_000;

#[allow(clippy::cast_precision_loss, reason = "milliseconds of years with four digits are far below 2^53")]
fn float(number: i64) -> f64 {
    number as f64
}

#[wasm_bindgen(module = "/src/intl.js")]
extern "C" {
    fn canonical(tag: &str, language: &str) -> String;
    fn written(locale: &str, ms: f64, date: Option<&str>, time: Option<&str>, zone: Option<&str>) -> String;
    fn relative(locale: &str, count: f64, unit: &str, numeric: &str) -> String;
    fn number(locale: &str, number: u32) -> String;
    fn plural(locale: &str, number: u32) -> String;
    fn joined(locale: &str, members: &str) -> String;
    fn offset_minutes(ms: f64) -> i32;
}
