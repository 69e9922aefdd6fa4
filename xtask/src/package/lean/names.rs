//! What script and wasm call each other's functions.

use std::collections::BTreeMap;

use serde_json::Value;

use super::glue::words;
use crate::Result;
use crate::package::replaced;

/// The short names by the long ones.
pub(super) struct Names {
    /// The one module that all imports come from.
    module: (String, String),
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads what `wasm-opt --minify-imports-and-exports-and-modules` has told.
    pub(super) fn parse(told: &str) -> Result<Self> {
        let told: Value = serde_json::from_str(told)?;
        let rows = |kind: &str| told[kind].as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let module = rows("imports").next().map(|row| text(&row[0])).ok_or("the wasm imports nothing")?;
        if rows("imports").any(|row| row[0] != module.as_str()) {
            return Err("the wasm imports from several modules".into());
        }
        Ok(Self {
            // As Binaryen calls it, whatever it was called.
            module: (module, "a".to_owned()),
            imports: rows("imports").map(|row| (text(&row[1]), text(&row[2]))).collect(),
            exports: rows("exports").map(|row| (text(&row[0]), text(&row[1]))).collect(),
        })
    }

    /// The script with the short names: those of its imports are members of an object, those of exports of `wasm`.
    pub(super) fn in_script(&self, script: &str) -> Result<String> {
        let (long, short) = &self.module;
        let mut renamed = replaced(script, &format!("\"{long}\""), short)?;
        for (long, short) in &self.imports {
            renamed = replaced(&renamed, &format!("  {long}: function("), &format!("  {short}: function("))?;
        }
        let mut out = String::with_capacity(renamed.len());
        let mut rest = renamed.as_str();
        while let Some((before, after)) = rest.split_once("wasm.") {
            let name = words(after).next().filter(|name| after.starts_with(name)).unwrap_or_default();
            let short = self.exports.get(name).ok_or_else(|| format!("the wasm exports no {name}"))?;
            out.extend([before, "wasm.", short]);
            rest = &after[name.len()..];
        }
        out.push_str(rest);
        Ok(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_called_by_their_short_names() {
        let told = r#"{"imports": [["./x_bg.js", "__wbg_now_1", "b"]], "exports": [["__wbindgen_malloc", "c"]]}"#;
        let script = "const import0 = {\n  __wbg_now_1: function(arg0) {}\n};\nreturn { \"./x_bg.js\": import0 };\nwasm.__wbindgen_malloc(wasm.__wbindgen_malloc)";
        let renamed = Names::parse(told).unwrap().in_script(script).unwrap();
        assert_eq!(renamed, "const import0 = {\n  b: function(arg0) {}\n};\nreturn { a: import0 };\nwasm.c(wasm.c)");
        assert!(Names::parse(told).unwrap().in_script(&renamed).is_err());
    }
}
