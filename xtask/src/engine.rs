//! The engines of the browsers that a customer may have, and the programs that drive them here.

mod driver;
mod screen;

pub(crate) use driver::Driver;

use std::env;
use std::path::PathBuf;

use xshell::Shell;

use crate::packages::{CHROMEDRIVER, CHROMIUM, FIREFOX, WEBKIT, Wanted, XVFB, have};
use crate::{Result, tools};

/// What draws the page.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Engine {
    /// Chrome's, Edge's and most others'.
    Chromium,
    Firefox,
    /// Safari's, and that of every browser on an iPhone.
    #[value(name = "webkit")]
    WebKit,
}

/// The engines that the tests use: Chromium always, the others where they are there. On a machine of continuous
/// integration, which says so by the variable `CI`, all are installed, and none may be missing.
pub(crate) fn engines(shell: &Shell) -> Result<Vec<Engine>> {
    let is_ci = env::var_os("CI").is_some_and(|value| !value.is_empty());
    let mut engines = Vec::new();
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        if is_ci || engine == Engine::Chromium {
            engine.have(shell)?;
        } else if let Some(missing) = engine.missing(shell)? {
            println!("Without {}: {missing} is missing. CI=true cargo xtask test installs it.", engine.name());
            continue;
        }
        engines.push(engine);
    }
    let names: Vec<_> = engines.iter().map(|engine| engine.name()).collect();
    println!("Browsers: {}", names.join(", "));
    Ok(engines)
}

impl Engine {
    /// Makes it available, with its driver.
    pub(crate) fn have(self, shell: &Shell) -> Result {
        have(shell, self.wanted())?;
        match self {
            Self::Firefox => tools::geckodriver(shell).map(drop),
            Self::Chromium | Self::WebKit => Ok(()),
        }
    }

    /// What the tests call it.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What people call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    fn wanted(self) -> &'static [Wanted] {
        match self {
            Self::Chromium => &[CHROMIUM, CHROMEDRIVER],
            Self::Firefox => &[FIREFOX],
            Self::WebKit => &[WEBKIT, XVFB],
        }
    }

    /// What it lacks on this machine.
    fn missing(self, shell: &Shell) -> Result<Option<&'static str>> {
        if let Some(wanted) = self.wanted().iter().find(|wanted| wanted.find(shell).is_none()) {
            return Ok(Some(wanted.name));
        }
        let has_driver = self != Self::Firefox || tools::found_geckodriver(shell)?.is_some();
        Ok((!has_driver).then_some("its driver, geckodriver,"))
    }

    /// The program that drives it.
    pub(crate) fn driver(self, shell: &Shell) -> Result<PathBuf> {
        let found = match self {
            Self::Chromium => CHROMEDRIVER.find(shell).map(PathBuf::from),
            Self::Firefox => tools::found_geckodriver(shell)?,
            Self::WebKit => WEBKIT.find(shell).map(PathBuf::from),
        };
        Ok(found.ok_or_else(|| format!("{}'s driver has gone", self.name()))?)
    }
}
