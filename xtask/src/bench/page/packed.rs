//! The contestants' files, each as it would be put on a server.

use std::fs;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use super::contestant::Make;
use super::site::FOLDER;
use crate::package::{EMBED, files};
use crate::{Result, tools};

/// What of the widget's stylesheet an order needs that is found.
const STYLE: [&str; 8] = ["tokens", "base", "badge", "answer", "progress", "rows", "skeleton", "print"];
/// The one with the gateway alone is what a shop with a gateway takes.
const SCRIPTS: [&str; 2] = ["embed-gateway.js", "embed.js"];

/// The widget's script, and the wasm that it names.
pub(super) fn widget() -> Result<(PathBuf, Vec<PathBuf>)> {
    let embed = Path::new(EMBED);
    let script = SCRIPTS.map(PathBuf::from).into_iter().find(|script| embed.join(script).exists());
    let script = script.ok_or_else(|| format!("{EMBED} has no script: leave out --as-built"))?;
    let says = fs::read_to_string(embed.join(&script))?;
    let mut wasm = Vec::new();
    for file in files(embed)? {
        let name = file.strip_prefix(embed)?;
        if name.extension().is_some_and(|kind| kind == "wasm") && says.contains(&*name.to_string_lossy()) {
            wasm.push(name.to_owned());
        }
    }
    if wasm.is_empty() { Err(format!("{} names no wasm", script.display()).into()) } else { Ok((script, wasm)) }
}

/// The widget's own rules, so that all look alike.
pub(super) fn style(shell: &Shell) -> Result<PathBuf> {
    let (esbuild, folder) = (tools::esbuild(shell)?, shell.current_dir().join(FOLDER));
    let mut rules = String::new();
    for name in STYLE {
        rules += &shell.read_file(format!("style/{name}.css"))?;
    }
    let (all, out) = (folder.join("all.css"), folder.join("order-tracker.css"));
    shell.write_file(&all, rules)?;
    cmd!(shell, "{esbuild} {all} --minify --log-level=warning --outfile={out} --allow-overwrite").quiet().run()?;
    Ok(out)
}

/// Everything in one script.
pub(super) fn baseline(shell: &Shell, make: Make, style: &Path) -> Result<Vec<u8>> {
    let (esbuild, name) = (tools::esbuild(shell)?, make.name());
    let out = shell.current_dir().join(FOLDER).join(format!("{name}.js"));
    let entry = if make == Make::Preact { "index.jsx" } else { "index.js" };
    cmd!(
        shell,
        "{esbuild} benches/page/{name}/{entry} --bundle --minify --format=esm --target=es2022 --legal-comments=none
            --log-level=warning --alias:order-tracker.css={style} --loader:.css=text --jsx-factory=h --jsx-fragment=Fragment
            --define:process.env.NODE_ENV=\"production\" --outfile={out} --allow-overwrite"
    )
    .env("NODE_PATH", tools::preact(shell)?)
    .quiet()
    .run()?;
    Ok(fs::read(out)?)
}
