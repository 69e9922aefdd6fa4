//! The one place that asks for the time.

use orders::Moment;

/// Now, in UTC.
#[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
pub(crate) fn now() -> Moment {
    Moment::from_unix_ms(js_sys::Date::now() as i64)
}
