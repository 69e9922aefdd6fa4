//! What others take: the files that a shop copies to its server, and the package for npm.

pub(crate) mod bill;
mod embed;
mod lean;
mod manifest;
mod npm;
mod sri;
mod style;

use std::fs;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

pub(crate) use self::embed::EMBED_BILL;
pub(crate) use self::lean::Widget;
#[cfg(test)]
pub(crate) use self::npm::LICENSES;
use crate::step::step;
use crate::{Result, tools};

/// For a server or a CDN.
pub(crate) const EMBED: &str = "dist/embed";
/// What npm packs.
const NPM: &str = "dist/npm";
/// The package's bill of materials.
const BILL: &str = "sbom.cdx.json";
/// Every crate and the package have the same.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Builds the widget, writes both, and looks whether others' tools can read them.
pub(crate) fn run(shell: &Shell) -> Result {
    build(shell)?;
    check(shell)?;
    println!("\n  {EMBED}                     for your server or CDN: docs/embed/plain-html.md");
    println!("  {}   for npm", packed());
    Ok(())
}

/// Builds the widgets and writes both.
pub(crate) fn build(shell: &Shell) -> Result {
    tools::web(shell)?;
    let esbuild = tools::esbuild(shell)?;
    for widget in Widget::ALL {
        lean::build(shell, &esbuild, widget)?;
    }
    step("Packing the widgets", || {
        npm::write(Path::new(NPM))?;
        style::write(shell, &esbuild, Path::new(NPM))?;
        bill::write(shell, bill::WIDGET, &format!("pkg:npm/order-tracker@{VERSION}"), &Path::new(NPM).join(BILL))?;
        embed::write(shell, &esbuild, Path::new(NPM), Path::new(EMBED))?;
        copy(Path::new(EMBED), &Path::new(NPM).join("embed"))?;
        Ok(cmd!(shell, "npm pack --silent --pack-destination dist ./{NPM}").ignore_stdout().run()?)
    })
}

/// What npm has packed.
pub(crate) fn packed() -> String {
    format!("dist/order-tracker-{VERSION}.tgz")
}

/// Whether bundlers, TypeScript and editors can read it.
pub(crate) fn check(shell: &Shell) -> Result {
    let (publint, attw) = (tools::publint(shell)?, tools::attw(shell)?);
    let packed = packed();
    step("Looking at the package as bundlers do (publint)", || {
        Ok(cmd!(shell, "{publint} run {packed} --strict").run()?)
    })?;
    step("Looking at its types as TypeScript does (attw)", || {
        let [whole, gateway] = ["wasm/order-tracker_bg.wasm", "wasm/order-tracker-gateway_bg.wasm"];
        let entries = [whole, gateway, "custom-elements.json", "package.json"];
        let rest = cmd!(shell, "{attw} {packed} --profile esm-only --no-emoji --format ascii");
        Ok(rest.arg("--exclude-entrypoints").args(entries).run()?)
    })?;
    step("Comparing the bill of materials with its schema and with what was compiled", || {
        let bill = Path::new(NPM).join(BILL);
        bill::check(shell, &bill)?;
        bill::names_all(shell, &bill)
    })?;
    step("Comparing custom-elements.json with its schema", || manifest::check(shell))
}

/// A file, or a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result {
    if from.is_dir() {
        for path in files(from)? {
            copy(&path, &to.join(path.strip_prefix(from)?))?;
        }
        return Ok(());
    }
    put(to, &fs::read(from).map_err(|error| format!("{}: {error}", from.display()))?)
}

/// All files of a folder and of those in it, sorted.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// Writes a file, with the folders that it lies in.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result {
    fs::create_dir_all(path.parent().ok_or("a file lies in a folder")?)?;
    Ok(fs::write(path, bytes)?)
}

/// Begins anew, so that nothing of an older build stays.
pub(crate) fn emptied(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    Ok(fs::create_dir_all(folder)?)
}

/// Replaces what has to be there.
pub(crate) fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    if text.contains(from) {
        Ok(text.replace(from, to))
    } else {
        Err(format!("“{from}” is not there any more").into())
    }
}
