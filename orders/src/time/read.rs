//! From text to a moment, digit by digit.

use super::calendar;
use super::{Moment, TimeOfDay};
use crate::parts;

pub(super) fn moment(text: &str) -> Option<Moment> {
    let mut rest = Cursor(text.trim().as_bytes());
    let year = i16::try_from(rest.digits(4)?).ok()?;
    rest.skip(b'-')?;
    let month = u8::try_from(rest.digits(2)?).ok()?;
    rest.skip(b'-')?;
    let day = u8::try_from(rest.digits(2)?).ok()?;
    if year < 2 || !(1..=12).contains(&month) || day == 0 || day > calendar::days_in(year, month) {
        return None;
    }
    let time = if rest.0.is_empty() { None } else { Some(time_of_day(&mut rest)?) };
    rest.0.is_empty().then_some(Moment { year, month, day, time })
}

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
        parts::number(digits).and_then(|number| u32::try_from(number).ok())
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
