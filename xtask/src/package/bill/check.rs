use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

use serde_json::Value;
use xshell::{Shell, cmd};

use super::super::{Widget, put, replaced};
use crate::{Result, size, tools};

/// Whose code the standard library is.
const STD: [&str; 5] = ["__rustc", "alloc", "compiler_builtins", "core", "std"];

/// Compares a bill with its schema; and the widget's with the functions in its wasm, which tell by their names whose they are.
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

/// Whether every crate whose code is in the wasm is in the bill.
pub(crate) fn names_all(bill: &Path) -> Result {
    let bill: Value = serde_json::from_str(&fs::read_to_string(bill)?)?;
    let named = named(&bill);
    for widget in Widget::ALL {
        let inside = size::crates(widget)?;
        let missing: Vec<_> = inside.iter().filter(|name| !named.contains(*name)).map(String::as_str).collect();
        if inside.is_empty() || !missing.is_empty() {
            return Err(format!("{}: not in the bill of materials: {}", widget.name(), missing.join(", ")).into());
        }
    }
    Ok(())
}

/// As they are called in code.
fn named(bill: &Value) -> BTreeSet<String> {
    let components = bill["components"].as_array().into_iter().flatten();
    let all = components.chain([&bill["metadata"]["component"]]);
    let names = all.filter_map(|component| component["name"].as_str()).map(|name| name.replace('-', "_"));
    names.chain(STD.map(str::to_owned)).collect()
}
