//! JSON that stays JSON while it is changed: members are lost, moved and doubled, and hold what nobody expects.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// Changes a body in its first `size` bytes, and gives back how long it has become. Every second time `as_bytes` does that.
pub fn json(
    body: &mut [u8],
    size: usize,
    max_size: usize,
    seed: u32,
    as_bytes: fn(&mut [u8], usize, usize) -> usize,
) -> usize {
    let mut luck = Rng::with_seed(seed.into());
    let parsed: Option<Value> = luck.bool().then(|| serde_json::from_slice(&body[..size]).ok()).flatten();
    let Some(mut value) = parsed else { return as_bytes(body, size, max_size) };
    let known = value.clone();
    for _ in 0..luck.usize(1..4) {
        change(&mut value, &known, &mut luck);
    }
    let changed = value.to_string();
    if changed.len() > max_size {
        return as_bytes(body, size, max_size);
    }
    body[..changed.len()].copy_from_slice(changed.as_bytes());
    changed.len()
}

/// Changes one place in it.
fn change(value: &mut Value, known: &Value, luck: &mut Rng) {
    let place = luck.usize(..count(value));
    let Some(place) = nth(value, &mut { place }) else { return };
    match (luck.u8(..8), &mut *place) {
        (0, Value::Object(members)) => lose(members, luck),
        (1, Value::Object(members)) => rename(members, known, luck),
        (2, Value::Object(members)) => {
            members.insert(name(known, luck), piece(known, luck));
        }
        (0 | 1, Value::Array(list)) if !list.is_empty() => {
            let row = list[luck.usize(..list.len())].clone();
            list.extend(std::iter::repeat_n(row, luck.usize(1..20)));
        }
        (2, Value::Array(list)) if !list.is_empty() => _ = list.swap_remove(luck.usize(..list.len())),
        (3, Value::Array(list)) => list.push(piece(known, luck)),
        (3, _) => *place = json!([place.take()]),
        (4, _) => *place = json!({ name(known, luck): place.take() }),
        (5, _) => *place = piece(known, luck),
        (_, Value::String(text)) => edit(text, luck),
        (..) => *place = odd(luck),
    }
}

fn lose(members: &mut Map<String, Value>, luck: &mut Rng) {
    if let Some(name) = luck.choice(members.keys().cloned().collect::<Vec<_>>()) {
        members.remove(&name);
    }
}

fn rename(members: &mut Map<String, Value>, known: &Value, luck: &mut Rng) {
    let old = luck.choice(members.keys().cloned().collect::<Vec<_>>());
    if let Some(value) = old.and_then(|old| members.remove(&old)) {
        members.insert(name(known, luck), value);
    }
}

fn edit(text: &mut String, luck: &mut Rng) {
    let at = luck.usize(..=text.chars().count());
    let at = text.char_indices().nth(at).map_or(text.len(), |(index, _)| index);
    match luck.u8(..4) {
        0 => text.truncate(at),
        1 => *text = text.split_off(at),
        2 => text.insert_str(at, luck.choice(PIECES.iter().copied()).unwrap_or_default()),
        _ => *text = text.repeat(luck.usize(1..12)),
    }
}

/// A place of the answer as it was.
fn piece(known: &Value, luck: &mut Rng) -> Value {
    let mut known = known.clone();
    let place = luck.usize(..count(&known));
    nth(&mut known, &mut { place }).map(Value::take).unwrap_or_default()
}

/// A name that stands in it, or one that adapters look for.
fn name(known: &Value, luck: &mut Rng) -> String {
    let mut names = Vec::new();
    collect(known, &mut names);
    let own = luck.choice(names).filter(|_| luck.u8(..4) > 0);
    own.unwrap_or_else(|| luck.choice(NAMES.iter().copied()).unwrap_or_default().to_owned())
}

fn collect(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::Array(list) => list.iter().for_each(|one| collect(one, names)),
        Value::Object(members) => {
            for (name, value) in members {
                names.push(name.clone());
                collect(value, names);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What nobody expects there.
fn odd(luck: &mut Rng) -> Value {
    match luck.u8(..10) {
        0 => Value::Null,
        1 => json!(luck.bool()),
        2 => json!(luck.i64(..)),
        3 => json!(luck.u64(..)),
        4 => json!(f64::from_bits(luck.u64(..))),
        5 => json!(luck.i8(..)),
        6 => json!([]),
        7 => json!({}),
        8 => (0..luck.u32(1..140)).fold(Value::Null, |inside, _| json!([inside])),
        _ => json!(luck.choice(PIECES.iter().copied()).unwrap_or_default()),
    }
}

/// How many places there are, itself among them.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(list) => list.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}

fn nth<'a>(value: &'a mut Value, left: &mut usize) -> Option<&'a mut Value> {
    if *left == 0 {
        return Some(value);
    }
    *left -= 1;
    match value {
        Value::Array(list) => list.iter_mut().find_map(|one| nth(one, left)),
        Value::Object(members) => members.values_mut().find_map(|one| nth(one, left)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    }
}

const NAMES: &[&str] = &[
    "id",
    "order",
    "orders",
    "items",
    "shipments",
    "line_items",
    "order_lines",
    "workflow_items",
    "status",
    "error",
    "message",
    "tracking_number",
    "tracking_url",
    "views",
    "qty",
];

const PIECES: &[&str] = &[
    "",
    " ",
    "\0",
    "\u{202e}",
    "\u{200b}",
    "👨‍👩‍👧‍👦",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "https://example.org/?n=1Z999AA10123456784",
    "https://user@example.org:8443/",
    "1Z999AA10123456784, 784512309876",
    "2020-02-01T23:00:24.691 -07:00",
    "2025-01-14T13:40:43.8471322-06:00",
    "0001-01-01T00:00:00",
    "9999-12-31T23:59:60Z",
    "shipped",
    "canceled",
    "on_hold",
    "1e308",
    "-9223372036854775808",
    "18446744073709551616",
    ",",
    ";",
    "#",
];
