//! The recipes in `examples/`, made as somebody makes them who takes one over, and laid out for a shop's server.

mod laid_out;
mod packed;
mod stamp;

use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use crate::packages::{self, PHP};
use crate::step::step;
use crate::{Result, package, tools};

/// What the shop of the tests serves as `/recipes/`.
const SERVED: &str = "target/recipes";
/// Where they are built, each in a folder of its own.
const BUILT: &str = "target/recipes-work";

/// Makes them by themselves.
pub(crate) fn run(shell: &Shell) -> Result {
    if !shell.path_exists(package::packed()) {
        return Err("there is no package yet: cargo xtask package".into());
    }
    tools::web(shell)?;
    make(shell)
}

/// Makes all of them, out of the packages in `dist/`; what has not changed since is left as it is.
pub(crate) fn make(shell: &Shell) -> Result {
    packages::have(shell, &[PHP])?;
    let liquid = tools::liquid(shell)?;
    for name in ["react", "vue", "svelte"] {
        packed::make(shell, name)?;
    }
    step("Laying out the other recipes", || laid_out::make(shell, &liquid))?;
    leptos(shell)
}

/// It is built like the widget itself, by another page.
fn leptos(shell: &Shell) -> Result {
    let sources = [
        "examples/leptos",
        "src",
        "style",
        "orders/src",
        "orders/Cargo.toml",
        "public/languages",
        "Cargo.lock",
        "Cargo.toml",
    ];
    stamp::unless_made("leptos", &sources, || {
        step("Building the recipe leptos", || {
            let dist = shell.current_dir().join(SERVED).join("leptos");
            let _folder = shell.push_dir("examples/leptos");
            Ok(cmd!(shell, "trunk build --release --offline --public-url ./ --dist {dist}").run()?)
        })
    })
}

/// A file, or a folder with all that is in it but for what npm and builds put there.
fn copy(from: &Path, to: &Path) -> Result {
    if !from.is_dir() {
        fs::create_dir_all(to.parent().ok_or("a file lies in a folder")?)?;
        fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
        return Ok(());
    }
    for entry in fs::read_dir(from)? {
        let name = entry?.file_name();
        if name != "node_modules" && name != "dist" {
            copy(&from.join(&name), &to.join(name))?;
        }
    }
    Ok(())
}
