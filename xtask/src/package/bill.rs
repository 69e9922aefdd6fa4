//! The bill of materials: which crates are in what others are given, as CycloneDX. Without a time and a random number, so that
//! whoever builds the same gets the same bytes.

mod check;
mod tree;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use xshell::{Shell, cmd};

pub(crate) use self::check::{check, names_all};
use self::tree::{Crate, Tree};
use super::{VERSION, put};
use crate::{Result, tools};

/// What is built, as Cargo is told.
pub(crate) const WIDGET: &[&str] = &[
    "--package=order-tracker",
    "--target=wasm32-unknown-unknown",
    "--no-default-features",
    "--features=carriers,providers",
];
pub(crate) const GATEWAY: &[&str] = &["--package=order-gateway"];

/// Writes the bill of what is built by these options: the crates that are compiled into it, not those that only compile it.
pub(crate) fn write(shell: &Shell, build: &[&str], purl: &str, file: &Path) -> Result {
    let edges = "normal,no-proc-macro";
    let format = "|{p}|{l}";
    let told = cmd!(shell, "cargo tree --locked {build...} --edges {edges} --prefix depth --format {format}")
        .quiet()
        .read()?;
    let tree = Tree::parse(&told)?;
    let sums = checksums(&fs::read_to_string("Cargo.lock")?)?;
    let mut components = vec![std(shell)?];
    for one in tree.crates.iter().skip(1) {
        components.push(component(one, &sums)?);
    }
    let root = &tree.crates[0];
    let bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root.reference(),
                "name": root.name,
                "version": root.version,
                "licenses": [{ "expression": root.license }],
                "purl": purl,
            },
            "tools": { "components": makers(shell)? },
        },
        "components": components,
        "dependencies": tree.dependencies(),
    });
    put(file, format!("{}\n", serde_json::to_string_pretty(&bill)?).as_bytes())
}

/// A crate of our own comes from no registry: it has neither a checksum nor an address there, where somebody else's may have its
/// name.
fn component(one: &Crate, sums: &BTreeMap<(String, String), String>) -> Result<Value> {
    let mut component = json!({
        "type": "library",
        "bom-ref": one.reference(),
        "name": one.name,
        "version": one.version,
        "licenses": [{ "expression": one.license }],
    });
    if !one.is_own {
        let sum = sums.get(&(one.name.clone(), one.version.clone()));
        let sum = sum.ok_or_else(|| format!("Cargo.lock has no checksum of {}", one.reference()))?;
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
        component["purl"] = one.reference().into();
    }
    Ok(component)
}

/// Whatever is compiled has some of it inside.
fn std(shell: &Shell) -> Result<Value> {
    let told = cmd!(shell, "rustc --version --verbose").quiet().read()?;
    let line = |name: &str| told.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    let version = line("release: ");
    let purl = format!(
        "pkg:generic/rust-std@{version}?vcs_url=git%2Bhttps://github.com/rust-lang/rust%40{}",
        line("commit-hash: ")
    );
    Ok(json!({
        "type": "library",
        "bom-ref": purl,
        "name": check::STD,
        "version": version,
        "description": "Rust's standard library, with the crates that it is made of",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "purl": purl,
    }))
}

/// What makes files of it, and is in none of them.
fn makers(shell: &Shell) -> Result<Vec<Value>> {
    let rustc = cmd!(shell, "rustc --version").quiet().read()?;
    let rustc = rustc.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut makers = vec![("rustc", rustc), ("xtask", VERSION.to_owned())];
    makers.extend(tools::packing()?);
    Ok(makers
        .into_iter()
        .map(|(name, version)| json!({ "type": "application", "name": name, "version": version }))
        .collect())
}

/// What Cargo has found each crate to be made of.
fn checksums(lock: &str) -> Result<BTreeMap<(String, String), String>> {
    let lock: toml::Table = toml::from_str(lock)?;
    let mut sums = BTreeMap::new();
    for package in lock.get("package").and_then(toml::Value::as_array).ok_or("Cargo.lock lists no package")? {
        let text = |name| package.get(name).and_then(toml::Value::as_str).map(str::to_owned);
        if let (Some(name), Some(version), Some(sum)) = (text("name"), text("version"), text("checksum")) {
            sums.insert((name, version), sum);
        }
    }
    Ok(sums)
}
