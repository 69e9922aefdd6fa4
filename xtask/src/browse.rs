//! Whole pages, in browsers: the demo is started once, and each engine's visitors come to it.

use xshell::{Cmd, Shell, cmd};

use crate::count::Count;
use crate::demo::{Demo, GATEWAY, Words};
use crate::engine::{Driver, Engine, engines};
use crate::packages::{self, NGINX};
use crate::step::step;
use crate::{Result, gateway, recipes, tools};

/// Visits to these are made with Chromium only.
const RECIPES: &str = "recipes::";

/// Looks at the pages once, as customers would; what every page and language is measured by takes minutes.
pub(crate) fn check(shell: &Shell) -> Result {
    Engine::Chromium.have(shell)?;
    let quick = ["--skip", "axe::", "--skip", "narrow::", "--skip", "steady::", "--skip", RECIPES].map(str::to_owned);
    visit(shell, &[Engine::Chromium], &quick, &mut Count::default())
}

/// Makes some visits with one engine, or with each that is there.
pub(crate) fn some(shell: &Shell, engine: Option<Engine>, filter: &[String]) -> Result {
    let engines = match engine {
        Some(engine) => engine.have(shell).map(|()| vec![engine])?,
        None => engines(shell)?,
    };
    visit(shell, &engines, filter, &mut Count::default())
}

/// Makes all visits, or those that are wanted, with each engine; what one of them does not show is no reason to leave
/// out the others.
pub(crate) fn visit(shell: &Shell, engines: &[Engine], wanted: &[String], count: &mut Count) -> Result {
    packages::have(shell, &[NGINX])?;
    let (axe, [vue, angular]) = (tools::axe(shell)?, tools::frameworks(shell)?);
    let mut demo = open(shell)?;
    step("Looking at the files that the gateway serves", || gateway::check(&format!("127.0.0.1:{GATEWAY}")))?;
    if engines.contains(&Engine::Chromium) && !wanted.iter().any(|word| word == RECIPES) {
        recipes::make(shell)?;
    }
    let mut outcome = Ok(());
    for engine in engines {
        let visits = step(&format!("Visiting the pages with {}", engine.name()), || {
            // A page that is not served is no finding of a hundred visits.
            demo.ensure_running()?;
            let driver = Driver::start(shell, *engine)?;
            let visits = visitor(shell, &demo, *engine, &driver).arg("visit").arg("--axe").arg(&axe);
            let visits = visits.arg("--vue").arg(&vue).arg("--angular").arg(&angular);
            count.run(visits.args(wanted)).map_err(|error| match demo.ensure_running() {
                Ok(()) => error,
                Err(stopped) => format!("{error}, and {stopped}").into(),
            })
        });
        outcome = outcome.and(visits);
    }
    outcome
}

/// Writes pictures of all pages, and those of the documentation.
pub(crate) fn screenshots(shell: &Shell) -> Result {
    Engine::Chromium.have(shell)?;
    let demo = open(shell)?;
    let driver = Driver::start(shell, Engine::Chromium)?;
    step("Taking pictures", || {
        Ok(visitor(shell, &demo, Engine::Chromium, &driver)
            .args(["screenshots", "target/screenshots", "docs/pictures"])
            .run()?)
    })
}

fn open(shell: &Shell) -> Result<Demo> {
    step("Building the browsers' part of the tests", || Ok(cmd!(shell, "cargo build --package e2e").run()?))?;
    // The gateway tells of every look-up: not between the names of the tests.
    Demo::start(shell, Words::Kept)
}

/// The program that does what visitors do, still to be told what that is.
fn visitor<'a>(shell: &'a Shell, demo: &Demo, engine: Engine, driver: &Driver) -> Cmd<'a> {
    let (page, webdriver, engine) = (&demo.page, &driver.url, engine.id());
    let gateway = format!("http://127.0.0.1:{GATEWAY}");
    cmd!(
        shell,
        "cargo run --quiet --package e2e -- --page {page} --gateway {gateway} --engine {engine} --webdriver {webdriver}"
    )
}
