//! Tools that npm installs, each version into a folder of its own.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use sha2::{Digest, Sha256};
use xshell::{Shell, cmd};

use super::cache;
use crate::Result;
use crate::step::step;

/// The folder `node_modules` that a package is in, which is installed where it is missing.
pub(super) fn have(shell: &Shell, name: &str, version: &str) -> Result<PathBuf> {
    let root = cache()?.join(format!("{name}-{version}"));
    let folder = root.join("node_modules");
    if shell.path_exists(folder.join(name)) {
        return Ok(folder);
    }
    have_npm(shell)?;
    let package = format!("{name}@{version}");
    step(&format!("Installing {package} from npm"), || {
        shell.create_dir(&root)?;
        Ok(cmd!(shell, "npm install --no-fund --no-audit --prefix {root} {package}").run()?)
    })?;
    Ok(folder)
}

/// Where it is said what makes the files that customers load.
const PACKING: &str = "xtask/packing";
const LOCK: &str = "package-lock.json";

/// The folder `node_modules` of those tools. They and all that they need are what the lock file says, byte for byte, and nothing
/// of them is run while they are installed.
pub(super) fn packing(shell: &Shell) -> Result<PathBuf> {
    let lock = fs::read(PathBuf::from(PACKING).join(LOCK))?;
    let version: String = Sha256::digest(lock).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let root = cache()?.join(format!("packing-{version}"));
    let folder = root.join("node_modules");
    // npm writes it last.
    if shell.path_exists(folder.join(".package-lock.json")) {
        return Ok(folder);
    }
    have_npm(shell)?;
    step("Installing binaryen, esbuild and terser from npm", || {
        shell.create_dir(&root)?;
        for file in ["package.json", LOCK] {
            shell.copy_file(PathBuf::from(PACKING).join(file), &root)?;
        }
        Ok(cmd!(shell, "npm ci --ignore-scripts --no-fund --no-audit --prefix {root}").run()?)
    })?;
    Ok(folder)
}

/// The version of one of them.
pub(super) fn packing_version(name: &str) -> Result<String> {
    let lock: Value = serde_json::from_str(&fs::read_to_string(PathBuf::from(PACKING).join(LOCK))?)?;
    let version = lock["packages"][format!("node_modules/{name}")]["version"].as_str();
    Ok(version.ok_or_else(|| format!("{PACKING}/{LOCK} has no {name}"))?.to_owned())
}

fn have_npm(shell: &Shell) -> Result {
    if cmd!(shell, "npm --version").quiet().ignore_stderr().read().is_err() {
        return Err("npm is missing: install Node.js 20 or newer, which brings it (https://nodejs.org)".into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../");

    #[test]
    fn trunk_asks_for_the_binaryen_that_is_locked() {
        let read = |file: &str| fs::read_to_string([ROOT, file].concat()).unwrap();
        let lock: Value = serde_json::from_str(&read("xtask/packing/package-lock.json")).unwrap();
        let version = lock["packages"]["node_modules/binaryen"]["version"].as_str().unwrap();
        let asked = format!("wasm_opt = \"version_{}\"", version.trim_end_matches(".0"));
        for file in ["Trunk.toml", "examples/leptos/Trunk.toml"] {
            assert!(read(file).contains(&asked), "{file}: {asked}");
        }
    }

    #[test]
    fn every_package_that_packs_is_locked_by_content() {
        let lock = fs::read_to_string([ROOT, "xtask/packing/package-lock.json"].concat()).unwrap();
        let lock: Value = serde_json::from_str(&lock).unwrap();
        for (name, package) in lock["packages"].as_object().unwrap() {
            let digest = package["integrity"].as_str().unwrap_or_default();
            assert!(name.is_empty() || digest.starts_with("sha512-"), "{name}: {digest}");
        }
    }
}
