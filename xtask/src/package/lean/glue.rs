//! The script that wasm-bindgen writes, without what this widget has no use for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use super::put;
use crate::Result;

/// Names each module once: wasm-bindgen does so for each of its functions that needs no help.
pub(super) fn modules_once(glue: &str) -> String {
    let (mut seen, mut left) = (BTreeSet::new(), String::new());
    for line in glue.lines() {
        if !line.trim().starts_with("\"./snippets/") || seen.insert(line.trim()) {
            left.extend([line, "\n"]);
        }
    }
    left
}

/// Leaves out the functions that the wasm does not import.
pub(super) fn without_imports(glue: &str, imported: &BTreeSet<String>) -> String {
    let mut left = String::new();
    let mut is_dead = false;
    for line in glue.lines() {
        let name = line.strip_prefix("        ").and_then(|line| line.split_once(": function("));
        // Deeper lines begin with a space.
        is_dead |= name.is_some_and(|(name, _)| words(name).eq([name]) && !imported.contains(name));
        if !is_dead {
            left.extend([line, "\n"]);
        }
        is_dead &= line != "        },";
    }
    left
}

/// As esbuild writes it, without functions that nobody calls.
pub(super) fn shaken(shell: &Shell, esbuild: &Path, folder: &Path, glue: &str) -> Result<String> {
    let (whole, shaken) = (folder.join("whole.js"), folder.join("shaken.js"));
    put(&whole, glue.as_bytes())?;
    cmd!(
        shell,
        "{esbuild} {whole} --bundle --format=esm --target=es2022 --external:./snippets/* --log-level=warning --outfile={shaken}"
    )
    .quiet()
    .run()?;
    Ok(fs::read_to_string(shaken)?)
}

/// The script for one that compiles the wasm itself, as `start.js` does: without what fetches and compiles it.
pub(in crate::package) fn for_compiled(glue: &str) -> Result<String> {
    let begin = "export default async function init({ module_or_path }) {
  const module = await module_or_path;
  return __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";
    let (rest, _) = glue.split_once("async function __wbg_load(").ok_or("wasm-bindgen begins otherwise than it did")?;
    Ok([rest, begin].concat())
}

/// The wasm's own functions that the script calls, and whatever else the wasm exports.
pub(super) fn called(script: &str) -> impl Iterator<Item = &str> {
    script.split("wasm.").skip(1).filter_map(|rest| words(rest).next().filter(|name| rest.starts_with(name)))
}

/// Its names, and other words.
pub(super) fn words(script: &str) -> impl Iterator<Item = &str> {
    script.split(|letter: char| !letter.is_alphanumeric() && !"_$".contains(letter)).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export class Life {
    free() {}
}
if (Symbol.dispose) Life.prototype[Symbol.dispose] = Life.prototype.free;
function imports() {
    const import0 = {
        __wbg_asked: function(arg0) {
            return Life.__wrap(arg0);
        },
        __wbg_unasked: function() {
            return ((a) => {
                return a;
            })();
        },
    };
}
const LifeFinalization = 1;
";

    #[test]
    fn a_module_is_named_once() {
        let line = "    \"./snippets/x/page.js\": import1,\n";
        assert_eq!(modules_once(&["{\n", line, line, "}\n"].concat()), ["{\n", line, "}\n"].concat());
    }

    #[test]
    fn what_fetches_the_wasm_is_left_out_for_those_who_have_it() {
        let glue = "let wasm;\nasync function __wbg_load(module) {}\nexport { __wbg_load as default };\n";
        let begins = for_compiled(glue).unwrap();
        assert!(begins.starts_with("let wasm;\nexport default async function init"), "{begins}");
        assert!(for_compiled(&begins).is_err());
    }

    #[test]
    fn functions_that_the_wasm_does_not_import_are_left_out() {
        let left = without_imports(GLUE, &["__wbg_asked".to_owned()].into());
        assert!(!left.contains("unasked") && !left.contains("return a;"), "{left}");
        assert!(left.contains("            return Life.__wrap(arg0);\n        },\n    };\n}\n"), "{left}");
    }
}
