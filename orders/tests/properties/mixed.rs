//! The order of an answer's members, and members that nobody knows, make no difference.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

use crate::{everybody, read, told};

/// What is saved of every provider, good answers and others.
static SAVED: LazyLock<Vec<PathBuf>> = LazyLock::new(|| {
    let folder = |path: &Path| fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let kinds = everybody().flat_map(|provider| folder(&root.join(provider.id())));
    let mut files: Vec<_> = kinds.flat_map(|kind| folder(&kind)).collect();
    files.sort();
    files
});

/// Names that no provider uses: none is like one of theirs but for case, blanks or letters of another script.
const NAMES: [&str; 12] =
    ["", " id", "ID", "iԁ", "__proto__", "constructor", "$ref", "\u{0}", "orders[]", "Ünbekannt", "\"", "\\"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 4 * ProptestConfig::default().cases, ..ProptestConfig::default() })]

    #[test]
    fn a_saved_answer_reads_the_same_in_any_order_and_with_unknown_members(
        file in any::<Index>(), throws in vec(any::<u16>(), 1..64)
    ) {
        let file = file.get(&SAVED);
        let provider = file.ancestors().nth(2).and_then(|folder| folder.file_name());
        let provider = everybody().find(|known| provider.is_some_and(|id| id == known.id())).unwrap();
        let saved = fs::read_to_string(file).unwrap_or_default();
        if let Ok(value) = serde_json::from_str(&saved) {
            let mixed = Mixer { throws, next: 0 }.mixed("", &value);
            prop_assert_eq!(read(provider, mixed.clone()), read(provider, saved), "{}", mixed);
        }
    }
}

proptest! {
    #[test]
    fn any_answer_reads_the_same_in_any_order_and_with_unknown_members(
        (provider, body) in told::anybodys_answer(), throws in vec(any::<u16>(), 1..64)
    ) {
        let mixed = Mixer { throws, next: 0 }.mixed("", &body);
        prop_assert_eq!(read(provider, mixed.clone()), read(provider, body.to_string()), "{}", mixed);
    }

    #[test]
    fn mixing_takes_nothing_away(throws in vec(any::<u16>(), 1..64)) {
        let value = json!({"a": [1, {"b": "x", "c": null}], "d": {"e": {}}});
        let mixed: Value = serde_json::from_str(&Mixer { throws, next: 0 }.mixed("", &value)).unwrap();
        for place in ["/a/0", "/a/1/b", "/a/1/c"] {
            prop_assert_eq!(mixed.pointer(place), value.pointer(place));
        }
        prop_assert!(mixed.pointer("/d/e").is_some());
    }
}

/// Writes JSON by a run of thrown numbers, which proptest can make smaller.
struct Mixer {
    throws: Vec<u16>,
    next: usize,
}

impl Mixer {
    fn throw(&mut self, sides: usize) -> usize {
        let thrown = self.throws[self.next % self.throws.len()];
        self.next += 1;
        usize::from(thrown) % sides
    }

    fn mixed(&mut self, name: &str, value: &Value) -> String {
        match value {
            Value::Array(list) => {
                let members: Vec<_> = list.iter().map(|member| self.mixed("", member)).collect();
                format!("[{}]", members.join(","))
            }
            Value::Object(object) => {
                let mut members: Vec<_> = object.iter().map(|(name, value)| (name, self.mixed(name, value))).collect();
                let mut written = Vec::new();
                while !members.is_empty() {
                    let (name, value) = members.remove(self.throw(members.len()));
                    written.push(format!("{}:{value}", json!(name)));
                }
                // Engravings and complaints have free names: another member is another engraving.
                if !["properties", "ModelState"].contains(&name) {
                    self.add_unknown(object, &mut written);
                }
                format!("{{{}}}", written.join(","))
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
        }
    }

    fn add_unknown(&mut self, object: &serde_json::Map<String, Value>, written: &mut Vec<String>) {
        let values = [
            json!(null),
            json!(-1),
            json!(1e300),
            json!("received"),
            json!([[1], {}]),
            json!({"id": 5, "status": "shipped", "orders": [{"id": 1}], "error": "busy", "shipments": [{"id": 1}]}),
        ];
        let first = self.throw(NAMES.len());
        for step in 0..self.throw(3) {
            let name = NAMES[(first + step) % NAMES.len()];
            if !object.contains_key(name) {
                let value = &values[self.throw(values.len())];
                written.insert(self.throw(written.len() + 1), format!("{}:{value}", json!(name)));
            }
        }
    }
}
