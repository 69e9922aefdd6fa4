//! The tools that a build needs: used where they are there in the right version, installed into the user's cache where
//! they are not.

use std::env;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::step::step;
use crate::{Result, packages};

/// Newer ones need a newer compiler.
const TRUNK: &str = "0.21.14";
/// The number of the npm package `binaryen`; Trunk.toml names the same one.
const BINARYEN: &str = "132";

/// Makes the wasm target, trunk, wasm-bindgen and wasm-opt available to every command of this process.
pub(crate) fn web(shell: &Shell) -> Result {
    rustup(shell)?;
    let bindgen = locked_version("wasm-bindgen")?;
    let paths = [
        // Dearer profiles would take three times as long and build the same pages.
        cargo_tool(shell, "trunk", TRUNK, &["--locked", "--no-default-features", "--features", "rustls"])?,
        // Its own lock file names a version that not every mirror has.
        cargo_tool(shell, "wasm-bindgen", &bindgen, &[])?,
        binaryen(shell)?,
    ];
    // The shell's own, which holds what an earlier call has added.
    let path = shell.var_os("PATH").unwrap_or_default();
    let path = env::join_paths(paths.into_iter().flatten().chain(env::split_paths(&path)))?;
    shell.set_var("PATH", path);
    Ok(())
}

/// The parts of Rust itself: the WebAssembly target, and what a minimal installation leaves out.
pub(crate) fn rustup(shell: &Shell) -> Result {
    const TARGET: &str = "wasm32-unknown-unknown";
    const COMPONENTS: [&str; 2] = ["clippy", "rustfmt"];
    let installed = cmd!(shell, "rustup target list --installed").quiet().read()?;
    if !installed.lines().any(|line| line == TARGET) {
        step("Installing Rust's WebAssembly target", || Ok(cmd!(shell, "rustup target add {TARGET}").run()?))?;
    }
    let installed = cmd!(shell, "rustup component list --installed").quiet().read()?;
    if !COMPONENTS.iter().all(|component| installed.lines().any(|line| line.starts_with(component))) {
        step("Installing rustfmt and clippy", || Ok(cmd!(shell, "rustup component add {COMPONENTS...}").run()?))?;
    }
    Ok(())
}

/// The folder that holds the tool; none where the path has it already.
fn cargo_tool(shell: &Shell, name: &str, version: &str, options: &[&str]) -> Result<Option<PathBuf>> {
    let is_there = |program: &Path| {
        let told = cmd!(shell, "{program} --version").quiet().ignore_stderr().read();
        told.is_ok_and(|told| told.split_whitespace().any(|word| word == version))
    };
    if is_there(Path::new(name)) {
        return Ok(None);
    }
    let root = cache()?.join(format!("{name}-{version}"));
    let folder = root.join("bin");
    if is_there(&folder.join(name)) {
        return Ok(Some(folder));
    }
    let package = if name == "wasm-bindgen" { "wasm-bindgen-cli" } else { name };
    step(&format!("Installing {package} {version} (a few minutes, once)"), || {
        cmd!(shell, "cargo install {package} --version {version} --root {root} {options...}")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            // The workspace's own target folder has nothing in common with it.
            .env("CARGO_TARGET_DIR", root.join("build"))
            .run()?;
        Ok(shell.remove_path(root.join("build"))?)
    })?;
    Ok(Some(folder))
}

fn binaryen(shell: &Shell) -> Result<Option<PathBuf>> {
    let root = cache()?.join(format!("binaryen-{BINARYEN}"));
    let folder = root.join("node_modules/.bin");
    if !shell.path_exists(folder.join("wasm-opt")) {
        npm(shell, &root, &format!("binaryen@{BINARYEN}"))?;
    }
    Ok(Some(folder))
}

/// The program that makes up questions from a description of an interface.
pub(crate) fn schemathesis(shell: &Shell) -> Result<PathBuf> {
    const VERSION: &str = "4.32.5";
    let root = cache()?.join(format!("schemathesis-{VERSION}"));
    let program = root.join("bin/schemathesis");
    if !shell.path_exists(&program) {
        step(&format!("Installing schemathesis {VERSION} from PyPI"), || {
            packages::have_venv(shell)?;
            cmd!(shell, "python3 -m venv {root}").run()?;
            let pip = root.join("bin/pip");
            Ok(cmd!(shell, "{pip} install --quiet --disable-pip-version-check schemathesis=={VERSION}").run()?)
        })?;
    }
    Ok(program)
}

/// The folder of npm's packages that the tests' Liquid engine is in.
pub(crate) fn liquid(shell: &Shell) -> Result<PathBuf> {
    const LIQUID: &str = "liquidjs@10.30.1";
    let root = cache()?.join(LIQUID.replace('@', "-"));
    let folder = root.join("node_modules");
    if !shell.path_exists(folder.join("liquidjs")) {
        npm(shell, &root, LIQUID)?;
    }
    Ok(folder)
}

fn npm(shell: &Shell, root: &Path, package: &str) -> Result {
    if cmd!(shell, "npm --version").quiet().ignore_stderr().read().is_err() {
        return Err("npm is missing: install Node.js 20 or newer, which brings it (https://nodejs.org)".into());
    }
    step(&format!("Installing {package} from npm"), || {
        shell.create_dir(root)?;
        Ok(cmd!(shell, "npm install --no-fund --no-audit --prefix {root} {package}").run()?)
    })
}

/// Where tools are kept for all copies of this repository.
fn cache() -> Result<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cache"));
    let base = env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from).or_else(home);
    Ok(base.ok_or("neither XDG_CACHE_HOME nor HOME is set: nowhere to keep the tools")?.join("order-tracker/tools"))
}

/// The version of a crate in Cargo.lock, which its command-line tool has to equal.
fn locked_version(name: &str) -> Result<String> {
    let lock = std::fs::read_to_string("Cargo.lock")?;
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{name}\""));
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version.ok_or_else(|| format!("Cargo.lock has no {name}"))?.to_owned())
}
