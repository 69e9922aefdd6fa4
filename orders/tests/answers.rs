//! Saved answers of every provider, read. `fixtures/PROVIDER/found/` are snapshots of whole orders; every other folder is
//! named after the error that its answers stand for. A file name may begin with the HTTP status: `401-no-token.json`.

#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read is a failed test")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use orders::provider::{GATEWAY, PROVIDERS};
use orders::{Answer, Error, Moment, Orders, Provider};

/// When the answers of the fixtures came.
const RECEIVED_AT: &str = "2026-11-22T12:00:00Z";

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn everybody() -> impl Iterator<Item = &'static dyn Provider> {
    PROVIDERS.iter().copied().chain([GATEWAY])
}

fn answer(body: &[u8], status: u16) -> Answer {
    Answer {
        status,
        retry_after_secs: None,
        received_at: Moment::parse(RECEIVED_AT).unwrap(),
        parse: orders::json::parse,
        body: String::from_utf8(body.to_vec()).unwrap_or_default(),
    }
}

fn saved(file: &Path) -> Answer {
    let name = file.file_name().unwrap().to_str().unwrap();
    let status = name.split('-').next().and_then(|status| status.parse().ok()).unwrap_or(200);
    answer(&fs::read(file).unwrap(), status)
}

fn provider_of(file: &Path) -> &'static dyn Provider {
    let id = file.ancestors().nth(2).unwrap().file_name().unwrap().to_str().unwrap();
    everybody().find(|provider| provider.id() == id).expect("fixtures lie in a folder named after their provider")
}

#[test]
fn every_found_answer_reads_as_its_snapshot() {
    insta::glob!("../fixtures", "*/found/*.json", |file| {
        let provider = provider_of(file);
        let orders = provider.read(None, &saved(file)).unwrap_or_else(|error| panic!("{}: {error:?}", file.display()));
        insta::assert_json_snapshot!(Orders::from(orders));
    });
}

#[test]
fn every_other_answer_is_the_error_its_folder_is_named_after() {
    for provider in everybody() {
        for folder in files(&fixtures().join(provider.id())) {
            let code = folder.file_name().unwrap().to_str().unwrap();
            for file in files(&folder).iter().filter(|_| code != "found") {
                let read = provider.read(None, &saved(file));
                assert_eq!(read.map_err(Error::code), Err(code), "{}", file.display());
            }
        }
    }
}

#[test]
fn every_provider_has_fixtures_for_found_not_found_refused_and_unreadable() {
    for provider in everybody() {
        for folder in ["found", "not_found", "unauthorized", "unreadable"] {
            let folder = fixtures().join(provider.id()).join(folder);
            assert!(!files(&folder).is_empty(), "{} wants a fixture", folder.display());
        }
    }
}

#[test]
fn every_folder_of_fixtures_belongs_to_a_provider_and_an_error() {
    for provider in files(&fixtures()) {
        for folder in files(&provider) {
            let code = folder.file_name().unwrap().to_str().unwrap();
            assert!(code == "found" || Error::from_code(code, None).is_some(), "{}", folder.display());
            files(&folder).iter().for_each(|file| _ = provider_of(file));
        }
    }
}

#[test]
fn every_stage_is_told_by_some_fixture_of_each_provider_that_can_tell_it() {
    let told = |provider: &dyn Provider| {
        let found = files(&fixtures().join(provider.id()).join("found"));
        let orders = found.iter().flat_map(|file| provider.read(None, &saved(file)).unwrap());
        orders.map(|order| order.stage.code()).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>().join(" ")
    };
    let all: Vec<_> = everybody().map(|provider| format!("{}: {}", provider.id(), told(provider))).collect();
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn an_http_status_is_told_alike_for_every_provider() {
    for provider in PROVIDERS {
        for (status, code) in [
            (400, "invalid_number"),
            (401, "unauthorized"),
            (403, "unauthorized"),
            (404, "not_found"),
            (422, "invalid_number"),
            (429, "busy"),
            (500, "unreachable"),
            (502, "unreachable"),
            (504, "unreachable"),
            (302, "unreadable"),
            (418, "unreadable"),
        ] {
            for body in ["", "{}", "<html>sorry</html>", "null"] {
                let read = provider.read(None, &answer(body.as_bytes(), status));
                assert_eq!(read.map_err(Error::code), Err(code), "{}: {status} {body}", provider.id());
            }
        }
    }
}

#[test]
fn what_cannot_be_understood_is_unreadable() {
    let deep = [b"{\"orders\":[".repeat(1_000_000), b"1".to_vec()].concat();
    for provider in everybody() {
        for body in [
            &b""[..],
            b"  \n",
            b"null",
            b"[]",
            b"{}",
            b"true",
            b"7",
            b"<!doctype html><form>log in</form>",
            b"{\"id\": 1",
            b"\0\xff\xfe",
            &deep,
        ] {
            let read = provider.read(None, &answer(body, 200));
            assert_eq!(read.map_err(Error::code), Err("unreadable"), "{}", provider.id());
        }
    }
}

/// Whatever one value of an answer is replaced by, the rest is still read, or the answer has a name; nothing panics.
#[test]
fn wrong_types_in_any_field_do_not_break_the_reading() {
    for provider in everybody() {
        for file in files(&fixtures().join(provider.id()).join("found")) {
            let whole: serde_json::Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
            for wrong in ["null", "true", "-1", "1e300", "\"\"", "\"\\u0000\"", "[]", "[[1]]", "{}", "{\"a\": {}}"] {
                let wrong: serde_json::Value = serde_json::from_str(wrong).unwrap();
                // Every place of a small answer, a good sample of a large one.
                let all = places(&whole);
                for place in (0..all).step_by(1 + all / 100) {
                    let mut bent = whole.clone();
                    bend(&mut bent, &mut place.clone(), &wrong);
                    if let Ok(orders) = provider.read(None, &answer(bent.to_string().as_bytes(), 200)) {
                        assert!(!orders.is_empty(), "{}: {wrong}", file.display());
                    }
                }
            }
        }
    }
}

fn places(value: &serde_json::Value) -> usize {
    use serde_json::Value;
    1 + match value {
        Value::Array(list) => list.iter().map(places).sum(),
        Value::Object(members) => members.values().map(places).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    }
}

/// Replaces the value at a place, counted in the order of writing.
fn bend(value: &mut serde_json::Value, place: &mut usize, wrong: &serde_json::Value) -> bool {
    use serde_json::Value;
    if *place == 0 {
        *value = wrong.clone();
        return true;
    }
    *place -= 1;
    match value {
        Value::Array(list) => list.iter_mut().any(|value| bend(value, place, wrong)),
        Value::Object(members) => members.values_mut().any(|value| bend(value, place, wrong)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// Our gateway sends what the adapters read, and the widget reads it back.
#[test]
fn the_neutral_answer_is_read_back_as_it_was_written() {
    for provider in PROVIDERS {
        for file in files(&fixtures().join(provider.id()).join("found")) {
            let orders = provider.read(None, &saved(&file)).unwrap();
            let written = serde_json::to_vec(&Orders::from(orders.clone())).unwrap();
            assert_eq!(GATEWAY.read(None, &answer(&written, 200)).as_ref(), Ok(&orders), "{}", file.display());
        }
    }
}
