//! How wasm-bindgen's script passes texts, in fewer words.

use crate::Result;
use crate::package::replaced;

/// How a text gets its memory: in the same way everywhere.
const MEMORY: [&str; 2] = ["wasm.__wbindgen_malloc", "wasm.__wbindgen_realloc"];
/// More than any function takes.
const ARGUMENTS: usize = 16;

pub(super) fn shorter(glue: &str) -> Result<String> {
    let [malloc, realloc] = MEMORY;
    let short = replaced(glue, &format!(", {malloc}, {realloc})"), ")")?;
    let short =
        replaced(&short, "(arg, malloc, realloc) {", &format!("(arg, malloc = {malloc}, realloc = {realloc}) {{"))?;
    Ok(returned(&unguarded(&short)))
}

/// Without what gives memory back where the next text is none: they always are.
fn unguarded(glue: &str) -> String {
    let mut left = String::new();
    let mut is_guard = false;
    for (line, next) in glue.lines().zip(glue.lines().skip(1).chain([""])) {
        let begins = line == "        try {" && next.contains("= passStringToWasm0(");
        is_guard |= line == "        } catch (e) {";
        if !begins && !is_guard {
            left.extend([line, "\n"]);
        }
        is_guard &= line != "        }";
    }
    left
}

/// Texts that Rust is given, and those that it need not give, by a function of `helpers.js`.
fn returned(glue: &str) -> String {
    let mut short = glue.to_owned();
    for (kind, none) in [("const", ""), ("var", "isLikeNone(ret) ? 0 : ")] {
        let long = format!(
            "{kind} ptr1 = {none}passStringToWasm0(ret);
            {kind} len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);"
        );
        short = short.replace(&long, "returnString(arg0, ret);");
    }
    for index in 0..ARGUMENTS {
        let text = format!("getStringFromWasm0(arg{index}, ");
        short = short.replace(&format!("arg{index} === 0 ? undefined : {text}"), &text);
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
    press(part) {
        let ptr0, len0;
        try {
            ptr0 = passStringToWasm0(part, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            len0 = WASM_VECTOR_LEN;
        } catch (e) {
            if (ptr0) { wasm.__wbindgen_free(ptr0, len0 * 1, 1); }
            throw e;
        }
        wasm.life_press(ptr0, len0);
    }
        __wbg_flat: function(arg0, arg1, arg2) {
            const ret = flat(arg1 === 0 ? undefined : getStringFromWasm0(arg1, arg2));
            const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);
        },
function passStringToWasm0(arg, malloc, realloc) {
";

    #[test]
    fn texts_are_passed_in_fewer_words() {
        let expected = "\
    press(part) {
        let ptr0, len0;
            ptr0 = passStringToWasm0(part);
            len0 = WASM_VECTOR_LEN;
        wasm.life_press(ptr0, len0);
    }
        __wbg_flat: function(arg0, arg1, arg2) {
            const ret = flat(getStringFromWasm0(arg1, arg2));
            returnString(arg0, ret);
        },
function passStringToWasm0(arg, malloc = wasm.__wbindgen_malloc, realloc = wasm.__wbindgen_realloc) {
";
        assert_eq!(shorter(GLUE).unwrap(), expected);
        assert!(shorter(expected).is_err());
    }
}
