//! Moments as providers write them. One that came without a zone stays without one.

use std::fmt;

use serde::{Serialize, Serializer};

mod calendar;
mod read;
#[cfg(test)]
mod tests;

/// A date, with or without a time of day, with or without an offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// Four digits.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// The time of day, where it was told.
    pub time: Option<TimeOfDay>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TimeOfDay {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60: a leap second is a second.
    pub second: u8,
    /// The fraction of the second.
    pub nanosecond: u32,
    /// How many digits of the fraction were told, 0 to 9.
    pub digits: u8,
    /// Minutes east of UTC, where it was told.
    pub offset_minutes: Option<i16>,
}

impl Moment {
    /// Reads `2020-02-01T23:00:24.691 -07:00` and its kin: `T` or a space, 0 to 9 digits of a fraction, `Z`, `-07:00`,
    /// `-0700` or `-07` with or without a space before it, or no zone, or a date alone. `None` for anything else, and
    /// for the year 1, with which .NET says that there is no date.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        read::moment(text)
    }

    /// Milliseconds since 1970-01-01T00:00Z; `None` where the zone is not known.
    #[must_use]
    pub fn unix_ms(&self) -> Option<i64> {
        let offset = self.time?.offset_minutes?;
        Some(self.wall_ms() - i64::from(offset) * 60_000)
    }

    /// What a clock on the wall said, as milliseconds since its own 1970-01-01T00:00; noon where no time was told.
    #[must_use]
    pub fn wall_ms(&self) -> i64 {
        let days = calendar::days_since_1970(i64::from(self.year), i64::from(self.month), i64::from(self.day));
        let in_day = self.time.map_or(NOON_MS, |time| {
            let minutes = i64::from(time.hour) * 60 + i64::from(time.minute);
            (minutes * 60 + i64::from(time.second)) * 1000 + i64::from(time.nanosecond / 1_000_000)
        });
        days * DAY_MS + in_day
    }

    /// Whether it is over at `now`, wherever it was meant: without a zone, only when it is over everywhere on Earth.
    #[must_use]
    pub fn is_past(&self, now: &Self) -> bool {
        const WESTMOST_MS: i64 = DAY_MS / 2;
        let latest = self.unix_ms().unwrap_or(self.wall_ms() + WESTMOST_MS);
        now.unix_ms().is_some_and(|now| latest <= now)
    }

    /// The moment of a clock that counts milliseconds since 1970, in UTC.
    #[must_use]
    pub fn from_unix_ms(unix_ms: i64) -> Self {
        let (year, month, day) = calendar::date_of(unix_ms.div_euclid(DAY_MS));
        let in_day = unix_ms.rem_euclid(DAY_MS);
        let part = |unit_ms: i64, size: i64| (in_day / unit_ms) % size;
        let small = |number: i64| u8::try_from(number).unwrap_or_default();
        let time = TimeOfDay {
            hour: small(part(3_600_000, 24)),
            minute: small(part(60_000, 60)),
            second: small(part(1000, 60)),
            nanosecond: u32::try_from(part(1, 1000) * 1_000_000).unwrap_or_default(),
            digits: 3,
            offset_minutes: Some(0),
        };
        Self { year, month, day, time: Some(time) }
    }

    /// The earlier and the later of two, compared by the clock on the wall where a zone is missing.
    #[must_use]
    pub fn order_key(&self) -> i64 {
        self.unix_ms().unwrap_or_else(|| self.wall_ms())
    }
}

impl Moment {
    /// RFC 3339, as far as it was told: no time or no offset is written where none came.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut put = |before: &str, number: u32, digits: usize| {
            // The leading 1 only keeps the zeros in place.
            let padded = (10_u32.pow(9) + number).to_string();
            text.extend([before, &padded[10 - digits..]]);
        };
        put("", u32::from(self.year.unsigned_abs()), 4);
        put("-", self.month.into(), 2);
        put("-", self.day.into(), 2);
        let Some(time) = self.time else { return text };
        put("T", time.hour.into(), 2);
        put(":", time.minute.into(), 2);
        put(":", time.second.into(), 2);
        let digits = time.digits.min(9);
        if digits > 0 {
            put(".", time.nanosecond / 10_u32.pow(9 - u32::from(digits)), digits.into());
        }
        if let Some(offset) = time.offset_minutes {
            let minutes = u32::from(offset.unsigned_abs());
            put(if offset < 0 { "-" } else { "+" }, minutes / 60, 2);
            put(":", minutes % 60, 2);
        }
        text
    }
}

/// Formatting by `write!` would bring its machinery into the widget.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text())
    }
}

const DAY_MS: i64 = 86_400_000;
const NOON_MS: i64 = DAY_MS / 2;
