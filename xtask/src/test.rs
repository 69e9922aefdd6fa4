//! Everything that has to hold before a change is taken.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use xshell::{Cmd, Shell, cmd};

use crate::packages::{self, CADDY, NGINX, PHP, PYTHON};
use crate::step::step;
use crate::{Result, api, browser, demo, size, tools};

/// Stops at the first thing that does not hold, and ends with the count of tests.
pub(crate) fn run(shell: &Shell) -> Result {
    let mut count = Count::default();
    let outcome = all(shell, &mut count);
    println!("\n{} passed, {} failed", count.passed, count.failed);
    outcome
}

fn all(shell: &Shell, count: &mut Count) -> Result {
    // What cannot be installed is better known before the long steps.
    let driver = browser::chromedriver(shell)?;
    packages::have(shell, &[PHP, PYTHON, NGINX, CADDY])?;
    let liquid = tools::liquid(shell)?;
    tools::rustup(shell)?;
    step("Formatting", || Ok(cmd!(shell, "cargo fmt --all --check").run()?))?;
    let strict = ["--", "--deny", "warnings"];
    step("Lints", || {
        cmd!(shell, "cargo clippy --workspace --all-targets --all-features {strict...}").run()?;
        Ok(cmd!(shell, "cargo clippy --target wasm32-unknown-unknown {WIDGET...} --all-targets {strict...}").run()?)
    })?;
    tools::web(shell)?;
    step("Tests on this machine", || {
        count.run(cmd!(shell, "cargo test --workspace --all-features").env("NODE_PATH", &liquid))
    })?;
    step("Tests in Chromium", || {
        let tests = cmd!(shell, "cargo test --target wasm32-unknown-unknown --package order-tracker --test browser");
        let runner = ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
        count.run(tests.env("CHROMEDRIVER", &driver).env(runner.0, runner.1).env("WASM_BINDGEN_TEST_TIMEOUT", "120"))
    })?;
    api::run(shell)?;
    demo::check(shell)?;
    // What `trunk serve --release` has just built.
    step("Weight", || size::report(Path::new("dist")))
}

/// What is built for the browser.
const WIDGET: [&str; 4] = ["--package", "order-tracker", "--package", "leptos-example"];

/// The tests that ran so far.
#[derive(Default)]
struct Count {
    passed: u32,
    failed: u32,
}

impl Count {
    /// Runs tests, shows what they print, and adds their results.
    fn run(&mut self, tests: Cmd<'_>) -> Result {
        eprintln!("$ {tests}");
        let mut child = Command::from(tests).stdout(Stdio::piped()).spawn()?;
        for line in BufReader::new(child.stdout.take().ok_or("no output to read")?).lines() {
            let line = line?;
            self.add(&line);
            println!("{line}");
        }
        let status = child.wait()?;
        if status.success() { Ok(()) } else { Err(format!("the tests ended with {status}").into()) }
    }

    /// `test result: ok. 3 passed; 0 failed; …`
    fn add(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let words: Vec<_> = result.split_whitespace().collect();
        for pair in words.windows(2) {
            match (pair[0].parse::<u32>(), pair[1]) {
                (Ok(number), "passed;") => self.passed += number,
                (Ok(number), "failed;") => self.failed += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_runs_are_added() {
        let mut count = Count::default();
        for line in [
            "test result: ok. 18 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test failed_once ... ok",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out; finished in 7.52s",
        ] {
            count.add(line);
        }
        assert_eq!((count.passed, count.failed), (19, 2));
    }
}
