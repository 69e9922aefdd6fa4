//! The wasm, without what no script mentions, and made small.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use wasmparser::{Parser, Payload};
use xshell::{Shell, cmd};

use super::glue::called;
use super::names::Names;
use super::put;
use crate::Result;

/// What is least once it is compressed, of some forty orders of passes. Below the first kilobyte is the end of the stack: whoever
/// comes there is about to trap.
const PASSES: [&str; 5] = ["--low-memory-unused", "--flatten", "--rereloop", "-O2", "-Os"];

/// Drops the exports that the script does not mention, and what only they need.
pub(super) fn keep_mentioned(shell: &Shell, wasm: &Path, script: &str, kept: &Path) -> Result {
    let mentioned: BTreeSet<_> = called(script).collect();
    let exports = exports(wasm)?;
    let kept_exports: Vec<_> = exports.iter().filter(|name| mentioned.contains(name.as_str())).collect();
    let mut graph = vec![json!({ "name": "script", "root": true, "reaches": kept_exports })];
    graph.extend(kept_exports.iter().map(|name| json!({ "name": name, "export": name })));
    let description = kept.with_extension("json");
    put(&description, Value::from(graph).to_string().as_bytes())?;
    Ok(cmd!(shell, "wasm-metadce {wasm} -g -f {description} -o {kept}").quiet().ignore_stdout().run()?)
}

/// Keeps the names of functions.
pub(super) fn optimise(shell: &Shell, wasm: &Path, named: &Path) -> Result {
    Ok(cmd!(shell, "wasm-opt -g {PASSES...} {wasm} -o {named}").run()?)
}

/// Strips it, and calls what it shares with its script by one or two letters: a hash in each name cannot be compressed.
pub(super) fn shorten(shell: &Shell, named: &Path, short: &Path) -> Result<Names> {
    let strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
    let told = cmd!(shell, "wasm-opt {strip...} --minify-imports-and-exports-and-modules {named} -o {short}")
        .quiet()
        .read()?;
    Names::parse(&told)
}

/// The names of what it takes from its script.
pub(super) fn imports(wasm: &Path) -> Result<BTreeSet<String>> {
    let bytes = fs::read(wasm)?;
    let mut names = BTreeSet::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        if let Payload::ImportSection(section) = payload? {
            for import in section.into_imports() {
                names.insert(import?.name.to_owned());
            }
        }
    }
    Ok(names)
}

fn exports(wasm: &Path) -> Result<Vec<String>> {
    let bytes = fs::read(wasm)?;
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(&bytes) {
        if let Payload::ExportSection(section) = payload? {
            for export in section {
                names.push(export?.name.to_owned());
            }
        }
    }
    Ok(names)
}
