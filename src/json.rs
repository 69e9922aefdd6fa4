//! The browser's own parser: a second one would be a tenth of what the widget weighs.

use js_sys::{Array, JSON, Object};
use orders::Error;
use orders::json::{NO_JSON, object};
use serde_json::{Map, Number, Value};
use wasm_bindgen::{JsCast, JsValue};

/// Parses a body. An id above 2^53 that is written as a number, not as text, is lost: browsers cannot tell it.
pub(crate) fn parse(body: &[u8]) -> Result<Value, Error> {
    let text = std::str::from_utf8(body).map_err(|_| NO_JSON)?;
    let parsed = JSON::parse(text).map_err(|_| NO_JSON)?;
    value(&parsed, MAX_DEPTH).map_or(Err(NO_JSON), object)
}

/// As deep as serde reads; no provider comes near it.
const MAX_DEPTH: u8 = 127;

fn value(parsed: &JsValue, depth: u8) -> Option<Value> {
    let below = depth.checked_sub(1)?;
    if let Some(text) = parsed.as_string() {
        return Some(Value::String(text));
    }
    if let Some(number) = parsed.as_f64() {
        return Some(
            whole(number).map_or_else(|| Number::from_f64(number).map_or(Value::Null, Value::Number), Value::from),
        );
    }
    if let Some(list) = parsed.dyn_ref::<Array>() {
        let mut members = Vec::new();
        for member in list.iter() {
            members.push(value(&member, below)?);
        }
        return Some(Value::Array(members));
    }
    if let Some(object) = parsed.dyn_ref::<Object>() {
        let mut members = Map::new();
        for entry in Object::entries(object).iter() {
            let entry = Array::from(&entry);
            members.insert(entry.get(0).as_string()?, value(&entry.get(1), below)?);
        }
        return Some(Value::Object(members));
    }
    Some(parsed.as_bool().map_or(Value::Null, Value::Bool))
}

#[allow(clippy::cast_possible_truncation, reason = "a whole number below 2^53 is an integer")]
fn whole(number: f64) -> Option<i64> {
    const MOST: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() < MOST).then_some(number as i64)
}
