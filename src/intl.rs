//! Dates, numbers, plurals and lists in a language, by the browser's `Intl`.

use js_sys::{Array, Date, Intl, JsString, Object, Reflect};
use orders::Moment;
use wasm_bindgen::prelude::*;

/// A language and a region that the browser's `Intl` understands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Locale(String);

impl Locale {
    /// A tag that no browser understands, such as `de-`, must not throw: then it is the plain language.
    pub(crate) fn new(tag: &str, language: &str) -> Self {
        let known = canonical_locales(&tag.into()).ok().and_then(|known| known.get(0).as_string());
        Self(known.unwrap_or_else(|| language.to_owned()))
    }

    /// A moment as its day, in the viewer's time zone; one without a zone keeps the day it was told with.
    pub(crate) fn day(&self, moment: &Moment) -> String {
        let zone = ("timeZone", "UTC");
        let date = [("dateStyle", "long"), zone];
        let options = if moment.unix_ms().is_some() { &date[..1] } else { &date };
        self.written(moment.order_key(), options)
    }

    /// The time of day in the viewer's time zone; nothing where no zone was told.
    pub(crate) fn time(&self, moment: &Moment) -> Option<String> {
        moment.unix_ms().map(|at| self.clock(at))
    }

    /// What the viewer's clock shows at a moment.
    pub(crate) fn clock(&self, unix_ms: i64) -> String {
        self.written(unix_ms, &[("timeStyle", "short")])
    }

    /// What the viewer's calendar and clock show at a moment.
    pub(crate) fn calendar_and_clock(&self, unix_ms: i64) -> String {
        self.written(unix_ms, &[("dateStyle", "medium"), ("timeStyle", "short")])
    }

    /// `in 10 minutes`.
    pub(crate) fn in_minutes(&self, minutes: u32) -> String {
        self.relative(minutes.into(), "minute", "always")
    }

    /// How long ago it was: `5 minutes ago`.
    pub(crate) fn ago(&self, elapsed_ms: i64) -> String {
        const UNITS: [(&str, i64); 3] = [("day", 86_400_000), ("hour", 3_600_000), ("minute", 60_000)];
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
    pub(crate) fn number(&self, number: u32) -> String {
        js_sys::Number::from(number).to_locale_string(&self.0).into()
    }

    /// The same, of a length or a place.
    pub(crate) fn index(&self, number: usize) -> String {
        self.number(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// The plural category of a number: `one`, `few` …
    pub(crate) fn plural(&self, number: u32) -> String {
        Intl::PluralRules::new(&self.list(), &Object::new()).select(number.into()).into()
    }

    /// `a, b, and c`.
    pub(crate) fn joined(&self, members: &[String]) -> String {
        let members: Array = members.iter().map(|member| JsString::from(member.as_str())).collect();
        Intl::ListFormat::new(&self.list(), &Object::new()).format(&members).into()
    }

    fn relative(&self, count: i64, unit: &str, numeric: &str) -> String {
        let format = Intl::RelativeTimeFormat::new(&self.list(), &options(&[("numeric", numeric)]));
        format.format(float(count), unit).into()
    }

    fn written(&self, unix_ms: i64, pairs: &[(&str, &str)]) -> String {
        let date = Date::new(&float(unix_ms).into());
        let text = Intl::DateTimeFormat::new(&self.list(), &options(pairs)).format().call1(&JsValue::UNDEFINED, &date);
        text.ok().and_then(|text| text.as_string()).unwrap_or_default()
    }

    fn list(&self) -> Array {
        Array::of1(&self.0.as_str().into())
    }
}

/// The number of the day on the viewer's calendar; of a date without a zone, its own.
#[allow(clippy::cast_possible_truncation, reason = "the minutes of a time zone are few")]
pub(crate) fn local_day(moment: &Moment) -> i64 {
    let offset_minutes = moment.unix_ms().map_or(0, |at| Date::new(&float(at).into()).get_timezone_offset() as i64);
    (moment.order_key() - offset_minutes * 60_000).div_euclid(86_400_000)
}

#[allow(clippy::cast_precision_loss, reason = "milliseconds of years with four digits are far below 2^53")]
fn float(number: i64) -> f64 {
    number as f64
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in pairs {
        // Setting a property of a fresh object cannot fail.
        _ = Reflect::set(&options, &(*key).into(), &(*value).into());
    }
    options
}

#[wasm_bindgen]
extern "C" {
    // js-sys has it too, but does not catch what it throws.
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical_locales(asked: &JsValue) -> Result<Array, JsValue>;
}
