//! The one place that asks for the time.

use orders::Moment;

/// Now, in UTC.
pub(crate) fn now() -> Moment {
    Moment::from_unix_ms(now_ms())
}

/// Now, as milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
pub(crate) fn now_ms() -> i64 {
    js_sys::Date::now() as i64
}
