//! Everything that has to hold before a change is taken.

use xshell::{Shell, cmd};

use crate::count::Count;
use crate::engine::{Engine, engines};
use crate::packages::{self, CADDY, NGINX, PHP, PYTHON};
use crate::step::step;
use crate::{Result, api, audit, browse, chaos, docs, fuzz, package, size, tools};

mod relay;

/// Stops at the first thing that does not hold, and ends with the count of tests.
pub(crate) fn run(shell: &Shell) -> Result {
    let mut count = Count::default();
    let outcome = all(shell, &mut count);
    println!("\n{count}");
    outcome
}

fn all(shell: &Shell, count: &mut Count) -> Result {
    // What cannot be installed is better known before the long steps.
    let engines = engines(shell)?;
    packages::have(shell, &[PHP, PYTHON, NGINX, CADDY])?;
    let liquid = tools::liquid(shell)?;
    tools::rustup(shell)?;
    audit::dependencies(shell)?;
    step("Formatting", || Ok(cmd!(shell, "cargo fmt --all --check").run()?))?;
    let strict = ["--", "--deny", "warnings"];
    step("Lints", || {
        cmd!(shell, "cargo clippy --workspace --all-targets --all-features {strict...}").run()?;
        cmd!(shell, "cargo clippy --target wasm32-unknown-unknown {WIDGET...} --all-targets {strict...}").run()?;
        // Without any provider, too: the widget that speaks to gateways only.
        let bare = ["--no-default-features", "--all-targets"];
        cmd!(shell, "cargo clippy --package orders {bare...} {strict...}").run()?;
        Ok(cmd!(shell, "cargo clippy --target wasm32-unknown-unknown --package order-tracker {bare...} {strict...}")
            .run()?)
    })?;
    tools::web(shell)?;
    step("Tests on this machine", || {
        count.run(cmd!(shell, "cargo test --workspace --all-features").env("NODE_PATH", &liquid))
    })?;
    step("Tests in Chromium", || {
        let driver = Engine::Chromium.driver(shell)?;
        let capabilities = relay::capabilities(&shell.read_file("webdriver.json")?, relay::begin()?)?;
        shell.write_file(CAPABILITIES, capabilities.to_string())?;
        let capabilities_path = shell.current_dir().join(CAPABILITIES);
        let tests = || {
            cmd!(shell, "cargo test --target wasm32-unknown-unknown --package order-tracker --test browser")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
                .env("CHROMEDRIVER", &driver)
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
                .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &capabilities_path)
        };
        // A browser that does not start is started again.
        count.run_begun(tests, 3)
    })?;
    api::run(shell)?;
    browse::visit(shell, &engines, &[], count)?;
    // With what the demo has just packed.
    chaos::briefly(shell, count)?;
    package::check(shell)?;
    fuzz::check(shell, count)?;
    docs::run(shell)?;
    // What the demo has just built and packed.
    step("Weight", size::report)
}

/// How the browser of the tests is started.
const CAPABILITIES: &str = "target/webdriver.json";

/// What is built for the browser.
const WIDGET: [&str; 4] = ["--package", "order-tracker", "--package", "leptos-example"];
