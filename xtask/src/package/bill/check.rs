use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::Value;
use xshell::{Shell, cmd};

use super::super::lean::compile;
use super::super::{Widget, put, replaced};
use crate::{Result, tools};

/// What it is called in a bill.
pub(super) const STD: &str = "rust-std";

/// Compares a bill with its schema.
pub(crate) fn check(shell: &Shell, bill: &Path) -> Result {
    let (ajv, schemas) = (tools::ajv(shell)?, tools::bill_schemas(shell)?);
    let schema = schemas.join("bom-1.6.SNAPSHOT.schema.json");
    // It refers to them by the names of their files, and they call themselves otherwise.
    let [licenses, signatures] = ["spdx", "jsf-0.82"].map(|name| {
        let file = format!("{name}.SNAPSHOT.schema.json");
        let text = fs::read_to_string(schemas.join(&file))?;
        let known = Path::new("target/bill").join(&file);
        put(&known, replaced(&text, &format!("/{name}.schema.json"), &format!("/{file}"))?.as_bytes())?;
        Ok::<_, Box<dyn Error>>(known)
    });
    let (licenses, signatures) = (licenses?, signatures?);
    let validate = ["validate", "--strict=false", "--validate-formats=false"];
    Ok(cmd!(shell, "{ajv} {validate...} -s {schema} -r {licenses} -r {signatures} -d {bill}").run()?)
}

/// Whether a bill names the crates that were compiled into the widgets, and no others.
pub(crate) fn names_all(shell: &Shell, bill: &Path) -> Result {
    let bill: Value = serde_json::from_str(&fs::read_to_string(bill)?)?;
    let components = bill["components"].as_array().into_iter().flatten().chain([&bill["metadata"]["component"]]);
    let called = components.filter_map(|component| {
        let (name, version) = (component["name"].as_str()?, component["version"].as_str()?);
        // The standard library is compiled along with them, as one.
        (name != STD).then(|| format!("{name}@{version}"))
    });
    let named: BTreeSet<_> = called.collect();
    let mut compiled = BTreeSet::new();
    for widget in Widget::ALL {
        compiled.extend(compile::compiled(shell, widget)?);
    }
    // The standard library is made of crates, too, which its own lock file names.
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    let lock = fs::read_to_string(Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock"))?;
    compiled.retain(|one| {
        let (name, version) = one.split_once('@').unwrap_or_default();
        named.contains(one) || !lock.contains(&format!("name = \"{name}\"\nversion = \"{version}\"\n"))
    });
    let differing: Vec<_> = named.symmetric_difference(&compiled).map(String::as_str).collect();
    if differing.is_empty() {
        return Ok(());
    }
    Err(format!("in the bill or in the widgets alone: {}", differing.join(", ")).into())
}
