//! Moments as providers write them. One that came without a zone stays without one.

use std::fmt;

use serde::{Serialize, Serializer};

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
        let mut rest = Cursor(text.trim().as_bytes());
        let year = i16::try_from(rest.digits(4)?).ok()?;
        rest.skip(b'-')?;
        let month = u8::try_from(rest.digits(2)?).ok()?;
        rest.skip(b'-')?;
        let day = u8::try_from(rest.digits(2)?).ok()?;
        if year < 2 || !(1..=12).contains(&month) || day == 0 || day > days_in(year, month) {
            return None;
        }
        let time = if rest.0.is_empty() { None } else { Some(time_of_day(&mut rest)?) };
        rest.0.is_empty().then_some(Self { year, month, day, time })
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
        let days = days_since_1970(i64::from(self.year), i64::from(self.month), i64::from(self.day));
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
        let (year, month, day) = date_of(unix_ms.div_euclid(DAY_MS));
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

/// RFC 3339, as far as it was told: no time or no offset is written where none came.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}:{:02}", time.hour, time.minute, time.second)?;
        if time.digits > 0 {
            let digits = usize::from(time.digits.min(9));
            let told = time.nanosecond / 10_u32.pow(9 - u32::from(time.digits.min(9)));
            write!(f, ".{told:0digits$}")?;
        }
        let Some(offset) = time.offset_minutes else {
            return Ok(());
        };
        let sign = if offset < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

const DAY_MS: i64 = 86_400_000;
const NOON_MS: i64 = DAY_MS / 2;

fn time_of_day(rest: &mut Cursor<'_>) -> Option<TimeOfDay> {
    rest.skip(b'T').or_else(|| rest.skip(b't')).or_else(|| rest.skip(b' '))?;
    let two = |rest: &mut Cursor<'_>, most: u32| {
        rest.digits(2).filter(|number| *number <= most).and_then(|number| u8::try_from(number).ok())
    };
    let hour = two(rest, 23)?;
    rest.skip(b':')?;
    let minute = two(rest, 59)?;
    let second = if rest.skip(b':').is_some() { two(rest, 60)? } else { 0 };
    let (nanosecond, digits) = if rest.skip(b'.').is_some() { rest.fraction()? } else { (0, 0) };
    while rest.skip(b' ').is_some() {}
    let offset_minutes = if rest.0.is_empty() { None } else { Some(offset(rest)?) };
    Some(TimeOfDay { hour, minute, second, nanosecond, digits, offset_minutes })
}

fn offset(rest: &mut Cursor<'_>) -> Option<i16> {
    if rest.skip(b'Z').or_else(|| rest.skip(b'z')).is_some() {
        return Some(0);
    }
    let sign = if rest.skip(b'-').is_some() { -1 } else { rest.skip(b'+').map(|()| 1)? };
    let hours = rest.digits(2).filter(|hours| *hours <= 23)?;
    let minutes = match rest.skip(b':') {
        None if rest.0.is_empty() => 0,
        _ => rest.digits(2).filter(|minutes| *minutes <= 59)?,
    };
    i16::try_from(hours * 60 + minutes).ok().map(|minutes| sign * minutes)
}

/// What of a text is still to be read.
struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn skip(&mut self, byte: u8) -> Option<()> {
        self.0 = self.0.strip_prefix(&[byte])?;
        Some(())
    }

    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
    }

    /// Nanoseconds, and how many digits told them; digits past the ninth are dropped.
    fn fraction(&mut self) -> Option<(u32, u8)> {
        let length = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let told = u8::try_from(length.min(9)).ok()?;
        let nanos = Self(&self.0[..usize::from(told)]).digits(usize::from(told))?;
        self.0 = &self.0[length..];
        (length > 0).then(|| (nanos * 10_u32.pow(9 - u32::from(told)), told))
    }
}

fn days_in(year: i16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The civil calendar as arithmetic: years begin in March, so that the leap day is their last.
/// <https://howardhinnant.github.io/date_algorithms.html>
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

fn date_of(days: i64) -> (i16, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (i16::try_from(year).unwrap_or(i16::MAX), u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Moment::parse(text).map_or_else(|| "—".to_owned(), |moment| moment.to_string())
    }

    #[test]
    fn every_shape_that_providers_write_is_read() {
        for (text, told) in [
            ("2020-02-01T23:00:24.691 -07:00", "2020-02-01T23:00:24.691-07:00"),
            ("2018-06-30T23:00:25.492-07:00", "2018-06-30T23:00:25.492-07:00"),
            ("2020-02-05T11:53:08-08:00", "2020-02-05T11:53:08-08:00"),
            ("2016-01-16 00:00:00 -0800", "2016-01-16T00:00:00-08:00"),
            ("2025-01-14T13:40:43.8471322-06:00", "2025-01-14T13:40:43.8471322-06:00"),
            ("2025-01-14T13:40:43Z", "2025-01-14T13:40:43+00:00"),
            ("2025-03-26T14:35:00.000+00:00", "2025-03-26T14:35:00.000+00:00"),
            ("2016-02-01T00:00:00", "2016-02-01T00:00:00"),
            ("2024-02-29", "2024-02-29"),
            (" 2024-02-29T10:30 ", "2024-02-29T10:30:00"),
            ("2024-02-29T10:30:00+05", "2024-02-29T10:30:00+05:00"),
            ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60+00:00"),
            ("2025-01-14T13:40:43.12345678901Z", "2025-01-14T13:40:43.123456789+00:00"),
        ] {
            assert_eq!(read(text), told, "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_moment() {
        for text in [
            "",
            "soon",
            "0001-01-01T00:00:00",
            "0000-00-00 00:00:00",
            "2023-02-29",
            "2024-13-01",
            "2024-04-31",
            "02-25-2018",
            "2024-02-29T25:00:00",
            "2024-02-29T10:61",
            "2024-02-29T10:30:00.",
            "2024-02-29T10:30:00 PST",
            "2024-02-29T10:30:00+5",
            "2024-02-29T",
            "2024-02-29x",
            "２０２４-02-29",
            "2024-02-29T10:30:00-07:00 tomorrow",
        ] {
            assert_eq!(read(text), "—", "{text}");
        }
    }

    #[test]
    fn a_moment_counts_from_1970() {
        let ms = |text| Moment::parse(text).unwrap().unix_ms();
        assert_eq!(ms("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(ms("2020-02-01T23:00:24.691-07:00"), Some(1_580_623_224_691));
        assert_eq!(ms("1969-12-31T23:59:59Z"), Some(-1000));
        assert_eq!(ms("2016-02-01T00:00:00"), None);
        for day in (-800_000..800_000).step_by(97) {
            let moment = Moment::from_unix_ms(day * DAY_MS + 1);
            assert_eq!(moment.unix_ms(), Some(day * DAY_MS + 1), "{moment}");
        }
    }

    #[test]
    fn without_a_zone_it_is_past_only_when_it_is_past_everywhere() {
        let now = Moment::parse("2025-01-16T12:00:00Z").unwrap();
        let past = |text| Moment::parse(text).unwrap().is_past(&now);
        assert!(past("2025-01-16T13:00:00+02:00") && !past("2025-01-16T13:00:00Z"));
        assert!(past("2025-01-16T00:00:00") && !past("2025-01-16T00:00:01"));
        assert!(past("2025-01-15") && !past("2025-01-16"));
    }
}
