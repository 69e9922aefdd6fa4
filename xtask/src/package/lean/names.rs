//! What script and wasm call each other's functions.

use std::collections::BTreeMap;

use serde_json::Value;

use super::glue::words;
use crate::Result;
use crate::package::replaced;

/// The short names by the long ones.
pub(super) struct Names {
    /// Module, long name, short name.
    imports: Vec<[String; 3]>,
    exports: BTreeMap<String, String>,
}

/// What Binaryen calls the one module that all imports come from afterwards.
const MODULE: &str = "a";

impl Names {
    /// Reads what `wasm-opt --minify-imports-and-exports-and-modules` has told.
    pub(super) fn parse(told: &str) -> Result<Self> {
        let told: Value = serde_json::from_str(told)?;
        let rows = |kind: &str| told[kind].as_array().into_iter().flatten();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        Ok(Self {
            imports: rows("imports").map(|row| [0, 1, 2].map(|column| text(&row[column]))).collect(),
            exports: rows("exports").map(|row| (text(&row[0]), text(&row[1]))).collect(),
        })
    }

    /// The script with the short names: those of its imports are members of an object, those of exports of `wasm`.
    pub(super) fn in_script(&self, script: &str) -> Result<String> {
        let (members, whole) = script.split_once("const import0 = {\n").ok_or("the script has no object of imports")?;
        let mut renamed = [members, "const import0 = {\n"].concat();
        // A function that needs no help is taken from its own module.
        for [module, long, short] in self.imports.iter().filter(|[module, ..]| module.starts_with("./snippets/")) {
            let (_, rest) = whole.split_once(&format!("\"{module}\": ")).ok_or_else(|| format!("no {module}"))?;
            let object = words(rest).next().unwrap_or_default();
            renamed += &format!("    {short}: {object}.{long},\n");
        }
        renamed.extend(
            whole.lines().filter(|line| !line.trim().starts_with("\"./snippets/")).flat_map(|line| [line, "\n"]),
        );
        for [module, long, short] in self.imports.iter().filter(|[module, ..]| !module.starts_with("./snippets/")) {
            renamed = renamed.replace(&format!("\"{module}\": "), &format!("{MODULE}: "));
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
        let told = r#"{"imports": [["./x_bg.js", "__wbg_now_1", "b"], ["./snippets/x/page.js", "is_awake", "d"]],
            "exports": [["__wbindgen_malloc", "c"]]}"#;
        let script = "import * as import1 from \"./snippets/x/page.js\";
const import0 = {
  __wbg_now_1: function(arg0) {}
};
return {
  \"./x_bg.js\": import0,
  \"./snippets/x/page.js\": import1
};
wasm.__wbindgen_malloc(wasm.__wbindgen_malloc)
";
        let renamed = Names::parse(told).unwrap().in_script(script).unwrap();
        let expected = "import * as import1 from \"./snippets/x/page.js\";
const import0 = {
    d: import1.is_awake,
  b: function(arg0) {}
};
return {
  a: import0,
};
wasm.c(wasm.c)
";
        assert_eq!(renamed, expected);
        assert!(Names::parse(told).unwrap().in_script(&renamed).is_err());
    }
}
