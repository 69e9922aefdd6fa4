//! The tag's stylesheet, in the script: so the shape of an answer is seen before the wasm is there.

use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use super::{put, replaced};
use crate::Result;

/// What names the files, in the order of their rules.
const LIST: &str = "src/style.rs";
/// How the properties begin that are none of the shop's business.
const PRIVATE: &str = "--_";

/// Writes it into the package, and has the script that lies there use it.
pub(super) fn write(shell: &Shell, esbuild: &Path, npm: &Path) -> Result {
    let rules = rules(&fs::read_to_string(LIST)?)?;
    // For no target in particular: nothing is to be written in an older way.
    let css = cmd!(shell, "{esbuild} --loader=css --minify --log-level=warning").stdin(rules).read()?;
    let script = format!(
        "// Written by `cargo xtask package`, from the files of the folder `style`.\nexport default {};\n",
        serde_json::to_string(&short_names(&css))?
    );
    put(&npm.join("style.js"), script.as_bytes())?;
    let root = npm.join("root.js");
    let text = replaced(&fs::read_to_string(&root)?, "let stylesheet;", "let stylesheet = style;")?;
    put(&root, ["import style from \"./style.js\";\n\n", &text].concat().as_bytes())
}

/// What is used inside only, by a letter or two. It still begins as no page's own properties do: those are inherited.
fn short_names(css: &str) -> String {
    let mut parts = css.split(PRIVATE);
    let mut short = parts.next().unwrap_or_default().to_owned();
    let mut names = Vec::new();
    for part in parts {
        let end = part.find(|letter: char| !letter.is_alphanumeric() && letter != '-').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let index = names.iter().position(|known| *known == name).unwrap_or_else(|| {
            names.push(name);
            names.len() - 1
        });
        let letter = ('a'..='z').cycle().nth(index).map_or_else(String::new, String::from);
        short.extend([PRIVATE, &letter.repeat(index / 26 + 1), rest]);
    }
    short
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
    fn private_names_are_short_and_the_shops_stay() {
        let css = ":host{--_on-ink: var(--order-tracker-ink, #fff);--_ink: red;color:var(--_on-ink);--_on-ink:0}";
        let short = ":host{--_a: var(--order-tracker-ink, #fff);--_b: red;color:var(--_a);--_a:0}";
        assert_eq!(short_names(css), short);
        let many: Vec<_> = (0..60).map(|index| format!("--_name-{index}")).collect();
        let short = short_names(&many.join(","));
        let distinct: std::collections::BTreeSet<_> = short.split(',').collect();
        assert_eq!(distinct.len(), many.len(), "{short}");
    }

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
