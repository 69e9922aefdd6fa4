//! Tools that npm installs, each version into a folder of its own.

use std::path::PathBuf;

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
    if cmd!(shell, "npm --version").quiet().ignore_stderr().read().is_err() {
        return Err("npm is missing: install Node.js 20 or newer, which brings it (https://nodejs.org)".into());
    }
    let package = format!("{name}@{version}");
    step(&format!("Installing {package} from npm"), || {
        shell.create_dir(&root)?;
        Ok(cmd!(shell, "npm install --no-fund --no-audit --prefix {root} {package}").run()?)
    })?;
    Ok(folder)
}
