use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

/// Long inputs take a while: one of so many is made of a short one, always the same.
const SELDOM: u64 = 128;

/// Whether a long one is made of this.
pub(crate) fn is_seldom(input: &[u8]) -> bool {
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    !cfg!(fuzzing) || hasher.finish().is_multiple_of(SELDOM)
}

/// A text, and seldom the same text again and again.
pub(crate) fn and_repeated(text: &str, length: usize, read: impl Fn(&str)) {
    read(text);
    if !text.is_empty() && is_seldom(text.as_bytes()) {
        read(&text.repeat(length / text.len()));
    }
}

/// The same answer with its longest list repeated until it is about that long; nothing where it has no list.
pub(crate) fn stretched(body: &str, length: usize) -> Option<String> {
    let mut answer: Value = serde_json::from_str(body).ok()?;
    let rest = length.checked_sub(body.len())?;
    let list = longest(&mut answer)?;
    let row = serde_json::to_string(list).ok()?.len();
    let rows = list.clone();
    for _ in 0..rest / row {
        list.extend(rows.iter().cloned());
    }
    serde_json::to_string(&answer).ok()
}

/// The list with the most in it, at any depth.
fn longest(value: &mut Value) -> Option<&mut Vec<Value>> {
    match value {
        Value::Array(list) => {
            let inside = list.iter().map(weight).max().unwrap_or_default();
            if inside > list.len() {
                list.iter_mut().max_by_key(|one| weight(one)).and_then(longest)
            } else {
                (!list.is_empty()).then_some(list)
            }
        }
        Value::Object(members) => members.values_mut().max_by_key(|one| weight(one)).and_then(longest),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

/// How long the longest list in it is.
fn weight(value: &Value) -> usize {
    match value {
        Value::Array(list) => list.iter().map(weight).max().unwrap_or_default().max(list.len()),
        Value::Object(members) => members.values().map(weight).max().unwrap_or_default(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}
