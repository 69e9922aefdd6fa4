//! The tag's stylesheet, in the script: so the shape of an answer is seen before the wasm is there.

use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use super::{put, replaced};
use crate::Result;

/// What names the files, in the order of their rules.
const LIST: &str = "src/style.rs";

/// Writes it into the package, and has the script that lies there use it.
pub(super) fn write(shell: &Shell, esbuild: &Path, npm: &Path) -> Result {
    let rules = rules(&fs::read_to_string(LIST)?)?;
    // For no target in particular: nothing is to be written in an older way.
    let css = cmd!(shell, "{esbuild} --loader=css --minify --log-level=warning").stdin(rules).read()?;
    let script = format!(
        "// Written by `cargo xtask package`, from the files of the folder `style`.\nexport default {};\n",
        serde_json::to_string(&css)?
    );
    put(&npm.join("style.js"), script.as_bytes())?;
    let root = npm.join("root.js");
    let text = replaced(&fs::read_to_string(&root)?, "let stylesheet;", "let stylesheet = style;")?;
    put(&root, ["import style from \"./style.js\";\n\n", &text].concat().as_bytes())
}

fn rules(list: &str) -> Result<String> {
    let files = names(list).map(|name| fs::read_to_string(Path::new("style").join(name)));
    Ok(files.collect::<std::io::Result<Vec<_>>>()?.concat())
}

fn names(list: &str) -> impl Iterator<Item = &str> {
    list.split("\"../style/").skip(1).filter_map(|rest| rest.split('"').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stylesheet_of_the_tag_is_packed() {
        let mut packed: Vec<_> = names(include_str!("../../../src/style.rs")).map(str::to_owned).collect();
        let all = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../style")).unwrap();
        let mut all: Vec<_> = all.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
        // The shop's own.
        all.retain(|name| name != "page.css");
        packed.sort();
        all.sort();
        assert_eq!(packed, all);
    }
}
