use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::page;
use crate::docs::tests::{sources, workspace};

fn manifest() -> String {
    fs::read_to_string(workspace().join("package/custom-elements.json")).unwrap()
}

/// The names in a list of the manifest.
fn names(list: &str) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_str(&manifest()).unwrap();
    let rows = manifest["modules"][0]["declarations"][0][list].as_array().unwrap().clone();
    rows.iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_name_of_the_manifest_is_in_the_tables() {
    let page = page(&manifest()).unwrap();
    for list in ["attributes", "members", "events", "slots", "cssStates", "cssProperties", "cssParts"] {
        for name in names(list) {
            assert!(page.contains(&format!("`{name}")) || page.contains(&format!("({name})")), "{list}: {name}");
        }
    }
}

#[test]
fn a_type_of_several_words_stays_in_its_cell() {
    let entry = json!({"name": "mood", "type": {"text": "\"a\" | \"b\""}, "description": "one | two"});
    let empty = json!([]);
    let tag = json!({"attributes": [entry], "members": empty, "events": empty, "slots": empty, "cssStates": empty,
        "cssProperties": empty, "cssParts": empty});
    let page = page(&json!({"modules": [{"declarations": [tag]}]}).to_string()).unwrap();
    assert!(page.contains("| `mood` | one \\| two | `\"a\" \\| \"b\"` |\n"), "{page}");
}

#[test]
fn a_manifest_that_lacks_a_list_is_refused() {
    let complaint = page(r#"{"modules": [{"declarations": [{"attributes": []}]}]}"#).unwrap_err().to_string();
    assert_eq!(complaint, "the manifest has no members");
}

#[test]
fn the_manifest_names_the_parts_that_the_views_have_and_no_others() {
    let scripts = sources("src", "js") + &sources("package", "js");
    let views = sources("src", "rs");
    let mut shown: BTreeSet<_> = views.lines().flat_map(drawn).map(str::to_owned).collect();
    let parts = names("cssParts");
    let is_set =
        |part: &&String| scripts.contains(&format!("\"{part}\"")) || views.contains(&format!("(\"part\", \"{part}\")"));
    shown.extend(parts.iter().filter(is_set).cloned());
    assert_eq!(shown, parts);
}

/// The parts of the elements that a line of a view draws, as `tag|part|class`.
fn drawn(line: &str) -> impl Iterator<Item = &str> {
    line.split('"').filter_map(|text| match text.split('|').collect::<Vec<_>>()[..] {
        [tag, part, _, ..] if is_name(tag) && is_name(part) => Some(part),
        _ => None,
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[test]
fn the_manifest_names_the_custom_properties_that_the_stylesheet_reads_and_no_others() {
    const PREFIX: &str = "var(--order-tracker-";
    let styles = sources("style", "css");
    let read = styles.split(PREFIX).skip(1).map(|piece| {
        let end = piece.find([',', ')']).unwrap();
        format!("--order-tracker-{}", &piece[..end])
    });
    assert_eq!(read.collect::<BTreeSet<_>>(), names("cssProperties"));
}

#[test]
fn the_manifest_names_the_attributes_that_the_tag_reads_and_no_others() {
    let settings = fs::read_to_string(workspace().join("src/settings.rs")).unwrap();
    let list = settings.split("pub const ATTRIBUTES").nth(1).unwrap().split(']').nth(1).unwrap();
    let read = list.split('"').skip(1).step_by(2).map(str::to_owned);
    assert_eq!(read.collect::<BTreeSet<_>>(), names("attributes"));
}
