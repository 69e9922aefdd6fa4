//! Chromium and its driver: used where they are there, installed where that can be done.

use xshell::{Shell, cmd};

use crate::Result;
use crate::step::step;

const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// The path of `chromedriver`, with a Chromium that it can start.
pub(crate) fn chromedriver(shell: &Shell) -> Result<String> {
    if let Some(driver) = find(shell) {
        return Ok(driver);
    }
    let is_root = cmd!(shell, "id -u").quiet().read().is_ok_and(|id| id == "0");
    let has_apt = cmd!(shell, "apt-get --version").quiet().ignore_stdout().run().is_ok();
    if is_root && has_apt {
        step("Installing Chromium and its driver", || {
            cmd!(shell, "apt-get update -q").run()?;
            Ok(cmd!(shell, "apt-get install -y -q --no-install-recommends {PACKAGES...}")
                .env("DEBIAN_FRONTEND", "noninteractive")
                .run()?)
        })?;
    }
    find(shell).ok_or_else(|| {
        let packages = PACKAGES.join(" ");
        format!("Chromium and chromedriver are missing. On Debian or Ubuntu: sudo apt-get install {packages}. Elsewhere install Chrome and the chromedriver of the same version, both on the path.").into()
    })
}

fn find(shell: &Shell) -> Option<String> {
    let works =
        |program: &str| cmd!(shell, "{program} --version").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().any(works);
    (browser && works("chromedriver")).then(|| cmd!(shell, "which chromedriver").quiet().read().ok())?
}
