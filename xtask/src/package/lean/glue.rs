//! The script that wasm-bindgen writes, without what this widget has no use for.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use super::put;
use crate::Result;

/// Leaves out the classes that nobody makes. Leptos brings some for streams, and wasm-bindgen exports every class.
pub(super) fn without_dead_classes(glue: &str) -> Result<String> {
    let names = glue.lines().filter_map(|line| line.strip_prefix("export class ")?.strip_suffix(" {"));
    let mut left = glue.to_owned();
    for name in names {
        let without = without_class(&left, name);
        if !words(&without).any(|word| word == name) {
            left = without;
        }
    }
    if left == glue {
        return Err("wasm-bindgen writes no class that nobody uses any more, or writes it otherwise: is `without_dead_classes` of any use?".into());
    }
    Ok(left)
}

/// Without the class, the line that lets `using` free it, and what frees it when it is forgotten.
fn without_class(glue: &str, name: &str) -> String {
    let starts = [
        (format!("export class {name} {{"), "}"),
        (format!("if (Symbol.dispose) {name}."), ";"),
        (format!("const {name}Finalization = "), ";"),
    ];
    let mut left = String::new();
    let mut end = None;
    for line in glue.lines() {
        end = end.or_else(|| starts.iter().find(|(start, _)| line.starts_with(start)).map(|(_, end)| *end));
        match end {
            None => left.extend([line, "\n"]),
            Some("}") if line != "}" => {}
            Some(last) if !line.ends_with(last) => {}
            Some(_) => end = None,
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
export class Dead {
    free() {
        wasm.__wbg_dead_free(DeadFinalization);
    }
}
if (Symbol.dispose) Dead.prototype[Symbol.dispose] = Dead.prototype.free;
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
const DeadFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_dead_free(ptr, 1));
const LifeFinalization = 1;
";

    #[test]
    fn classes_that_nobody_makes_are_left_out_and_others_stay() {
        let left = without_dead_classes(GLUE).unwrap();
        assert!(!left.to_lowercase().contains("dead"), "{left}");
        assert!(left.contains("export class Life {\n    free() {}\n}\nif (Symbol.dispose) Life"), "{left}");
        assert!(left.ends_with("    };\n}\nconst LifeFinalization = 1;\n"), "{left}");
        assert!(without_dead_classes(&left).is_err());
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
