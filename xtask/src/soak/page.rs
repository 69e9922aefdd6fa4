//! A page that stays open for a simulated week.

use xshell::{Shell, cmd};

use crate::count::Count;
use crate::engine::{Driver, Engine};
use crate::step::step;
use crate::{Result, package};

/// Packs the widget anew, and looks whether what a page needs grows.
pub(crate) fn run(shell: &Shell) -> Result {
    Engine::Chromium.have(shell)?;
    package::build(shell)?;
    step("A page that stays open for a week", || {
        let driver = Driver::start(shell, Engine::Chromium)?;
        let (webdriver, embed) = (&driver.url, package::EMBED);
        let told = ["--engine", Engine::Chromium.id(), "--webdriver", webdriver, "week", "--embed", embed];
        Count::default().run(cmd!(shell, "cargo run --quiet --package e2e -- {told...}"))
    })
}
