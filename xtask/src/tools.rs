//! The tools that a build needs: used where they are there in the right version, installed into the user's cache where
//! they are not.

pub(crate) mod book;
mod crates;
mod dependencies;
mod npm;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use xshell::{Shell, cmd};

use self::crates::{CargoTool, Place, locked_version};
pub(crate) use self::dependencies::{audit, deny};
use crate::step::step;
use crate::{Result, packages};

/// Newer ones need a newer compiler.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: CargoTool<'_> =
    CargoTool { program: "geckodriver", package: "geckodriver", version: "0.36.0", options: &[] };

/// Makes the wasm target, trunk, wasm-bindgen and wasm-opt available to every command of this process.
pub(crate) fn web(shell: &Shell) -> Result {
    rustup(shell)?;
    let bindgen = locked_version("wasm-bindgen")?;
    let trunk = &["--locked", "--no-default-features", "--features", "rustls"];
    let paths = [
        CargoTool { program: "trunk", package: "trunk", version: TRUNK, options: trunk }.have(shell)?,
        // Its own lock file names a version that not every mirror has.
        CargoTool { program: "wasm-bindgen", package: "wasm-bindgen-cli", version: &bindgen, options: &[] }
            .have(shell)?,
        Some(npm::packing(shell)?.join(".bin")),
    ];
    // The shell's own, which holds what an earlier call has added.
    let path = shell.var_os("PATH").unwrap_or_default();
    let path = env::join_paths(paths.into_iter().flatten().chain(env::split_paths(&path)))?;
    shell.set_var("PATH", path);
    Ok(())
}

/// The program that drives Firefox, installed where it is missing.
pub(crate) fn geckodriver(shell: &Shell) -> Result<PathBuf> {
    Ok(GECKODRIVER.have(shell)?.unwrap_or_default().join(GECKODRIVER.program))
}

/// The same, where it is there already.
pub(crate) fn found_geckodriver(shell: &Shell) -> Result<Option<PathBuf>> {
    Ok(match GECKODRIVER.place(shell)? {
        Place::OnThePath => Some(GECKODRIVER.program.into()),
        Place::Folder(folder) => Some(folder.join(GECKODRIVER.program)),
        Place::Missing(_) => None,
    })
}

/// The path with the program that builds what is fuzzed.
pub(crate) fn cargo_fuzz(shell: &Shell) -> Result<OsString> {
    let fuzz = CargoTool { program: "cargo-fuzz", package: "cargo-fuzz", version: "0.13.2", options: &["--locked"] };
    let path = shell.var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(fuzz.have(shell)?.into_iter().chain(env::split_paths(&path)))?)
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

/// The sources of the standard library, for a widget that is compiled with its own.
pub(crate) fn rust_src(shell: &Shell) -> Result {
    const COMPONENT: &str = "rust-src";
    let installed = cmd!(shell, "rustup component list --installed").quiet().read()?;
    if installed.lines().any(|line| line == COMPONENT) {
        return Ok(());
    }
    step("Installing the sources of Rust's standard library", || {
        Ok(cmd!(shell, "rustup component add {COMPONENT}").run()?)
    })
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
    npm::have(shell, "liquidjs", "10.30.1")
}

/// The script that looks whether everybody can use a page.
pub(crate) fn axe(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::have(shell, "axe-core", "4.14.1")?.join("axe-core/axe.min.js"))
}

/// The scripts of frameworks that compile what they find on a page: Vue, and AngularJS, which ended with this version and is
/// still in use.
pub(crate) fn frameworks(shell: &Shell) -> Result<[PathBuf; 2]> {
    let vue = npm::have(shell, "vue", "3.5.45")?.join("vue/dist/vue.global.prod.js");
    Ok([vue, npm::have(shell, "angular", "1.8.3")?.join("angular/angular.min.js")])
}

/// The program that makes one small script of several.
pub(crate) fn esbuild(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::packing(shell)?.join(".bin/esbuild"))
}

/// The program that makes a small script smaller.
pub(crate) fn terser(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::packing(shell)?.join(".bin/terser"))
}

/// The folder of npm's packages that the bench's Preact is in.
pub(crate) fn preact(shell: &Shell) -> Result<PathBuf> {
    npm::have(shell, "preact", "11.2.0")
}

/// The program that reads a package as bundlers do.
pub(crate) fn publint(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::have(shell, "publint", "0.3.25")?.join(".bin/publint"))
}

/// The program that reads a package's types as TypeScript does ("are the types wrong").
pub(crate) fn attw(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::have(shell, "@arethetypeswrong/cli", "0.18.5")?.join(".bin/attw"))
}

/// The program that compares JSON with a schema.
pub(crate) fn ajv(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::have(shell, "ajv-cli", "5.0.0")?.join(".bin/ajv"))
}

/// The schema of `custom-elements.json`.
pub(crate) fn manifest_schema(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::have(shell, "custom-elements-manifest", "2.1.0")?.join("custom-elements-manifest/schema.json"))
}

/// The folder of the schemas of bills of materials.
pub(crate) fn bill_schemas(shell: &Shell) -> Result<PathBuf> {
    Ok(npm::have(shell, "@cyclonedx/cyclonedx-library", "10.3.0")?.join("@cyclonedx/cyclonedx-library/res/schema"))
}

/// What the shipped files are made with, besides Rust's own tools.
pub(crate) fn packing() -> Result<Vec<(&'static str, String)>> {
    let mut tools = vec![("wasm-bindgen-cli", locked_version("wasm-bindgen")?)];
    for name in ["binaryen", "esbuild", "terser"] {
        tools.push((name, npm::packing_version(name)?));
    }
    Ok(tools)
}

/// Where tools are kept for all copies of this repository.
fn cache() -> Result<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cache"));
    let base = env::var_os("XDG_CACHE_HOME").filter(|path| !path.is_empty()).map(PathBuf::from).or_else(home);
    Ok(base.ok_or("neither XDG_CACHE_HOME nor HOME is set: nowhere to keep the tools")?.join("order-tracker/tools"))
}
