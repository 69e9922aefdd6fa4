//! Everything that has to hold before a change is taken.

use std::path::Path;

use xshell::{Shell, cmd};

use crate::step::step;
use crate::{Result, browser, demo, size, tools};

/// Stops at the first thing that does not hold.
pub(crate) fn run(shell: &Shell) -> Result {
    step("Formatting", || Ok(cmd!(shell, "cargo fmt --all --check").run()?))?;
    tools::wasm_target(shell)?;
    let strict = ["--", "--deny", "warnings"];
    step("Lints", || {
        cmd!(shell, "cargo clippy --workspace --all-targets --all-features {strict...}").run()?;
        Ok(cmd!(
            shell,
            "cargo clippy --target wasm32-unknown-unknown --package order-tracker --all-targets {strict...}"
        )
        .run()?)
    })?;
    tools::web(shell)?;
    let driver = browser::chromedriver(shell)?;
    step("Tests on this machine", || Ok(cmd!(shell, "cargo test --workspace --all-features").run()?))?;
    step("Tests in Chromium", || {
        Ok(cmd!(shell, "cargo test --target wasm32-unknown-unknown --package order-tracker --test browser")
            .env("CHROMEDRIVER", &driver)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .run()?)
    })?;
    demo::check(shell)?;
    // What `trunk serve --release` has just built.
    step("Weight", || size::report(Path::new("dist")))
}
