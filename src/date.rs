//! Dates in the page's language, by the browser's `Intl`.

use js_sys::{Array, Date, Intl, Object, Reflect};
use orders::Moment;
use wasm_bindgen::prelude::*;

/// A moment as its day, in the viewer's time zone; one without a zone keeps the day it was told with.
pub(crate) fn day(moment: &Moment, language: &str) -> String {
    let options = Object::new();
    set(&options, "dateStyle", "long");
    if moment.unix_ms().is_none() {
        set(&options, "timeZone", "UTC");
    }
    #[allow(clippy::cast_precision_loss, reason = "milliseconds of years with four digits are far below 2^53")]
    let date = Date::new(&(moment.order_key() as f64).into());
    let text = Intl::DateTimeFormat::new(&locales(language), &options).format().call1(&JsValue::UNDEFINED, &date);
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

fn set(options: &Object, key: &str, value: &str) {
    // Setting a property of a fresh object cannot fail.
    _ = Reflect::set(options, &key.into(), &value.into());
}

/// A language that the browser does not know must not throw: then it is the browser's own.
fn locales(language: &str) -> Array {
    let asked = Array::of1(&language.into());
    if language.is_empty() { Array::new() } else { canonical_locales(&asked).unwrap_or_default() }
}

#[wasm_bindgen]
extern "C" {
    // js-sys has it too, but does not catch what it throws.
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical_locales(asked: &Array) -> Result<Array, JsValue>;
}
