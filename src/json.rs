//! The browser's own parser: a second one would be a tenth of what the widget weighs.

use orders::Error;
use orders::json::{NO_JSON, Tree, object};
use orders::parts::cut;
use wasm_bindgen::prelude::*;

/// Parses JSON. An id above 2^53 that is written as a number, not as text, is lost: browsers cannot tell it.
pub(crate) fn parse(json: &str) -> Result<Tree, Error> {
    read(&flat(json))
}

/// Reads JSON that is flat already.
pub(crate) fn read(mut flat: &str) -> Result<Tree, Error> {
    tree(&mut flat).map_or(Err(NO_JSON), object)
}

#[wasm_bindgen(module = "/src/json.js")]
extern "C" {
    /// JSON in a form that takes little to read; nothing, where it is none.
    fn flat(json: &str) -> String;
}

/// Reads one value, and leaves what comes behind it.
fn tree(rest: &mut &str) -> Option<Tree> {
    let kind = *rest.as_bytes().first()?;
    *rest = rest.get(1..)?;
    Some(match kind {
        b's' => Tree::Text(text(rest)?),
        b'n' => Tree::Number(text(rest)?),
        b't' | b'f' => Tree::Truth(kind == b't'),
        b'[' => {
            let mut members = Vec::new();
            while !ends(rest, "]") {
                members.push(tree(rest)?);
            }
            Tree::List(members)
        }
        b'{' => {
            let mut members = Vec::new();
            while !ends(rest, "}") {
                *rest = rest.get(1..)?;
                members.push((text(rest)?, tree(rest)?));
            }
            Tree::Object(members)
        }
        _ => Tree::Null,
    })
}

fn text(rest: &mut &str) -> Option<String> {
    let (text, behind) = cut(rest, b'\0')?;
    *rest = behind;
    Some(text.to_owned())
}

fn ends(rest: &mut &str, mark: &str) -> bool {
    let behind = rest.strip_prefix(mark);
    *rest = behind.unwrap_or(rest);
    behind.is_some()
}
