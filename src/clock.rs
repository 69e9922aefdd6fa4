//! The one place that asks for the time.

use orders::Moment;
use wasm_bindgen::prelude::*;

/// Now, in UTC.
pub(crate) fn now() -> Moment {
    Moment::parse(&iso()).unwrap_or(EPOCH)
}

const EPOCH: Moment = Moment { year: 1970, month: 1, day: 1, time: None };

/// Now, as milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
pub(crate) fn now_ms() -> i64 {
    js_sys::Date::now() as i64
}

#[wasm_bindgen(module = "/src/intl.js")]
extern "C" {
    #[wasm_bindgen(js_name = now)]
    fn iso() -> String;
}
