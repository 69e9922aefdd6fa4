//! What wasm-bindgen writes beside the functions that a wasm imports: without what this one has no use for.

use super::texts;
use crate::Result;
use crate::package::replaced;

/// Functions in the place of its own.
const OURS: &str = include_str!("helpers.js");
/// For browsers that cannot run this wasm anyway; and what finds out that the script has forgotten something: `free` is called for
/// each life, and closures are dropped by Rust.
const GONE: [&str; 5] = [
    "if (Symbol.dispose) ",
    "const LifeFinalization = ",
    "const CLOSURE_DTORS = ",
    "if (!('encodeInto' in cachedTextEncoder)) {",
    "    if (realloc === undefined) {",
];
/// What is looked for only where there is no `self`.
const NO_PAGES: [&str; 3] = ["globalThis", "window", "global"];
/// Behind the imports, and before what fetches the wasm.
const PLACE: &str = "\nfunction __wbg_get_imports() {";

/// The script as wasm-bindgen writes it, with these helpers.
pub(super) fn shorter(glue: &str) -> Result<String> {
    let mut short: String =
        glue.split_inclusive('\n').filter(|line| !line.trim().starts_with("LifeFinalization.")).collect();
    let names = OURS.split("\nfunction ").skip(1).filter_map(|ours| ours.split_inclusive('(').next());
    let theirs: Vec<_> = names.map(|name| ["function ", name].concat()).filter(|name| glue.contains(name)).collect();
    for head in theirs.iter().map(String::as_str).chain(GONE) {
        short = without(&short, head)?;
    }
    for name in NO_PAGES {
        let looks = format!(
            "const ret = typeof {name} === 'undefined' ? undefined : {name};
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);"
        );
        short = short.replace(&looks, "return 0;");
    }
    replaced(&texts::shorter(&short)?, PLACE, &["\n", OURS, PLACE].concat())
}

/// Leaves out a statement.
fn without(glue: &str, head: &str) -> Result<String> {
    let gone = || format!("“{head}” is not there any more");
    let (before, rest) = glue.split_once(&format!("\n{head}")).ok_or_else(gone)?;
    let is_block = head.ends_with('{') || rest.lines().next().is_some_and(|line| line.ends_with('{'));
    let indent = &head[..head.len() - head.trim_start().len()];
    let end = if is_block { format!("\n{indent}}}\n") } else { ";\n".to_owned() };
    let (_, behind) = rest.split_once(&end).ok_or_else(gone)?;
    Ok([before, "\n", behind].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
import { flat } from './json.js';
export class Life {
    free() {
        LifeFinalization.unregister(this);
    }
}
if (Symbol.dispose) Life.prototype[Symbol.dispose] = Life.prototype.free;
function __wbg_get_imports() {
    const import0 = {
        __wbg_self: function() {
            const ret = typeof self === 'undefined' ? undefined : self;
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        },
        __wbg_window: function() {
            const ret = typeof window === 'undefined' ? undefined : window;
            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);
        },
    };
}
const LifeFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_life_free(ptr, 1));
const CLOSURE_DTORS = new FinalizationRegistry(() => {});
function getStringFromWasm0(ptr, len) {
    return theirs;
}
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        theirs(, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    }
    last(, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
}
if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
    };
}
end();
";

    #[test]
    fn helpers_are_ours_and_there_once() {
        let short = shorter(GLUE).unwrap();
        for gone in ["theirs", "Finalization", "CLOSURE_DTORS", "dispose", "'encodeInto'", "typeof window"] {
            assert!(!short.contains(gone), "{gone}: {short}");
        }
        for kept in ["typeof self", "    last();\n}\n", "\nend();\n", "    free() {\n    }\n}\n"] {
            assert!(short.contains(kept), "{kept}: {short}");
        }
        assert_eq!(short.matches("function getStringFromWasm0(").count(), 1);
        assert!(shorter(&short).is_err());
    }
}
