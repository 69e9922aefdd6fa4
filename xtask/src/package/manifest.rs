//! The tag as editors read it: https://custom-elements-manifest.open-wc.org

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use xshell::{Shell, cmd};

use super::put;
use crate::{Result, tools};

const MANIFEST: &str = "package/custom-elements.json";

/// Compares the whole with its schema, and the tag by itself: in the whole, the schema also takes it for any class, whatever
/// is wrong with it.
pub(super) fn check(shell: &Shell) -> Result {
    let (ajv, schema) = (tools::ajv(shell)?, tools::manifest_schema(shell)?);
    cmd!(shell, "{ajv} validate --strict=false -s {schema} -d {MANIFEST}").run()?;
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema)?)?;
    let schema = json!({
        "$schema": schema["$schema"],
        "definitions": schema["definitions"],
        "$ref": "#/definitions/CustomElementDeclaration",
    });
    let manifest: Value = serde_json::from_str(&fs::read_to_string(MANIFEST)?)?;
    let [schema_file, tag_file] = ["target/manifest/schema.json", "target/manifest/tag.json"];
    put(Path::new(schema_file), schema.to_string().as_bytes())?;
    put(Path::new(tag_file), manifest["modules"][0]["declarations"][0].to_string().as_bytes())?;
    Ok(cmd!(shell, "{ajv} validate --strict=false -s {schema_file} -d {tag_file}").run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../package/");

    /// What a line of a class is about.
    fn member(line: &str) -> Option<&str> {
        let line = line.strip_prefix("  ")?;
        let line = ["get ", "set ", "readonly "].iter().find_map(|word| line.strip_prefix(word)).unwrap_or(line);
        let name = line.split(['(', ':']).next()?;
        name.chars().all(char::is_alphabetic).then_some(name)
    }

    #[test]
    fn typescript_and_editors_are_told_of_the_same_members_and_events() {
        let manifest = fs::read_to_string([FOLDER, "custom-elements.json"].concat()).unwrap();
        let types = fs::read_to_string([FOLDER, "types/index.d.ts"].concat()).unwrap();
        let manifest: Value = serde_json::from_str(&manifest).unwrap();
        let tag = &manifest["modules"][0]["declarations"][0];
        let class = types.split("export class OrderTracker").nth(1).unwrap();
        let names = |of: &str| -> Vec<String> {
            let all = tag[of].as_array().unwrap().iter();
            all.map(|one| one["name"].as_str().unwrap().to_owned()).collect()
        };
        let class = class.split("\n}").next().unwrap();
        let written = class.lines().filter(|line| !line.contains(" static ") && !line.contains("Callback("));
        let mut typed: Vec<_> = written.filter_map(member).collect();
        let mut told = names("members");
        typed.sort_unstable();
        typed.dedup();
        told.sort_unstable();
        assert_eq!(typed, told);
        for name in names("events") {
            assert!(types.contains(&format!("\"{name}\": CustomEvent<")), "{name}");
        }
        for name in names("attributes") {
            let written = if name.contains('-') { format!("\"{name}\"?:") } else { format!("{name}?:") };
            assert!(types.contains(&written), "{name}");
        }
    }
}
