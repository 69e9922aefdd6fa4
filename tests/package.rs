//! What the package says in words of its own, compared with the words that are used.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what cannot be read is a failed test")]

use std::fs;

use orders::provider::PROVIDERS;
use orders::{Error, Stage};
use serde_json::Value;

fn file(path: &str) -> String {
    fs::read_to_string([env!("CARGO_MANIFEST_DIR"), "/package/", path].concat()).unwrap()
}

/// The texts that a type of TypeScript is one of.
fn one_of(name: &str) -> Vec<String> {
    let types = file("types/index.d.ts");
    let start = format!("export type {name} =");
    let union = types.split(&start).nth(1).unwrap().split(';').next().unwrap();
    // Comments are no part of it.
    let lines = union.lines().filter(|line| !line.trim_start().starts_with("/**"));
    lines.collect::<String>().split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn types_name_every_stage_provider_and_error() {
    assert_eq!(one_of("Stage"), Stage::ALL.map(Stage::code));
    let mut providers = one_of("Provider");
    providers.sort();
    assert_eq!(providers, PROVIDERS.iter().map(|provider| provider.id()).collect::<Vec<_>>());
    // A number that is not found has an event of its own; the tag itself knows two more.
    let is_told = |error: &Error| *error != Error::NotFound;
    let mut codes: Vec<_> = Error::ALL.into_iter().filter(is_told).map(Error::code).collect();
    codes.dedup();
    codes.extend(["misconfigured", "not_started"]);
    assert_eq!(one_of("ErrorCode"), codes);
}

#[test]
fn the_manifest_names_every_stage_as_a_state() {
    let manifest: Value = serde_json::from_str(&file("custom-elements.json")).unwrap();
    let states = manifest["modules"][0]["declarations"][0]["cssStates"].as_array().unwrap();
    let has = |name: &str| states.iter().any(|state| state["name"] == name);
    for stage in Stage::ALL {
        let name = format!("stage-{}", stage.code().replace('_', "-"));
        assert!(has(&name), "{name}");
    }
    for status in one_of("Status") {
        assert!(has(&status), "{status}");
    }
}
