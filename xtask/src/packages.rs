//! Programs of the system's own: used where they are there, installed where that can be done.

use xshell::{Shell, cmd};

use crate::Result;
use crate::step::step;

/// A program, or several that belong together, and the Debian packages that bring it.
pub(crate) struct Wanted {
    /// What people call it.
    pub(crate) name: &'static str,
    /// Any of these will do.
    pub(crate) programs: &'static [&'static str],
    /// What Debian and Ubuntu call it.
    pub(crate) packages: &'static [&'static str],
    /// What to do on other systems.
    pub(crate) elsewhere: &'static str,
}

pub(crate) const CHROMIUM: Wanted = Wanted {
    name: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    packages: &["chromium"],
    elsewhere: "install Chrome and the chromedriver of the same version",
};
pub(crate) const CHROMEDRIVER: Wanted = Wanted {
    name: "Chromium's driver",
    programs: &["chromedriver"],
    packages: &["chromium-driver"],
    elsewhere: "install the chromedriver of your Chrome's version",
};
pub(crate) const FIREFOX: Wanted = Wanted {
    name: "Firefox",
    programs: &["firefox-esr", "firefox"],
    packages: &["firefox-esr"],
    elsewhere: "install Firefox",
};
pub(crate) const WEBKIT: Wanted = Wanted {
    name: "WebKit's driver",
    programs: &["WebKitWebDriver"],
    packages: &["webkit2gtk-driver"],
    elsewhere: "install the WebKitWebDriver of WebKitGTK 2.50 or newer",
};
pub(crate) const XVFB: Wanted =
    Wanted { name: "Xvfb, a screen for WebKit", programs: &["Xvfb"], packages: &["xvfb"], elsewhere: "install Xvfb" };
pub(crate) const PHP: Wanted = Wanted {
    name: "PHP, for the snippets that sign links",
    programs: &["php"],
    packages: &["php-cli"],
    elsewhere: "install PHP 8's command line",
};
pub(crate) const PYTHON: Wanted =
    Wanted { name: "Python", programs: &["python3"], packages: &["python3"], elsewhere: "install Python 3.9 or newer" };
pub(crate) const NGINX: Wanted = Wanted {
    name: "nginx",
    programs: &["nginx"],
    packages: &["nginx-light"],
    elsewhere: "install nginx 1.22 or newer",
};
pub(crate) const WRK: Wanted = Wanted {
    name: "wrk, which asks as fast as it can",
    programs: &["wrk"],
    packages: &["wrk"],
    elsewhere: "install wrk 4",
};
pub(crate) const CADDY: Wanted =
    Wanted { name: "Caddy", programs: &["caddy"], packages: &["caddy"], elsewhere: "install Caddy 2.6 or newer" };

/// Makes all of them available, or says what to do.
pub(crate) fn have(shell: &Shell, wanted: &[Wanted]) -> Result {
    let missing: Vec<_> = wanted.iter().filter(|wanted| wanted.find(shell).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.iter().map(|wanted| wanted.name).collect::<Vec<_>>().join(", ");
    let packages: Vec<_> = missing.iter().flat_map(|wanted| wanted.packages).copied().collect();
    install(shell, &names, &packages)?;
    for wanted in missing {
        if wanted.find(shell).is_none() {
            let packages = packages.join(" ");
            let Wanted { name, elsewhere, .. } = wanted;
            return Err(format!(
                "{name} is missing. On Debian or Ubuntu: sudo apt-get install {packages}. Elsewhere {elsewhere}, on the path."
            )
            .into());
        }
    }
    Ok(())
}

/// Python's own way to install packages apart, which Debian leaves out of Python.
pub(crate) fn have_venv(shell: &Shell) -> Result {
    let is_there = || cmd!(shell, "python3 -c 'import ensurepip, venv'").quiet().ignore_stderr().run().is_ok();
    if !is_there() {
        install(shell, "Python's venv", &["python3-venv"])?;
        if !is_there() {
            return Err("Python's venv is missing. On Debian or Ubuntu: sudo apt-get install python3-venv".into());
        }
    }
    Ok(())
}

/// Installs Debian's packages where that can be done, and does nothing elsewhere.
fn install(shell: &Shell, names: &str, packages: &[&str]) -> Result {
    let is_root = cmd!(shell, "id -u").quiet().read().is_ok_and(|id| id == "0");
    let has_apt = cmd!(shell, "apt-get --version").quiet().ignore_stdout().ignore_stderr().run().is_ok();
    if !is_root || !has_apt {
        return Ok(());
    }
    step(&format!("Installing {names}"), || {
        cmd!(shell, "apt-get update -q").run()?;
        let install = cmd!(shell, "apt-get install -y -q --no-install-recommends {packages...}");
        // A web server that comes along is not started.
        Ok(install.env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1").run()?)
    })
}

impl Wanted {
    /// The path of the program. Some are kept where only the administrator's path leads.
    pub(crate) fn find(&self, shell: &Shell) -> Option<String> {
        let places = self.programs.iter().flat_map(|program| [(*program).to_owned(), format!("/usr/sbin/{program}")]);
        places.into_iter().find_map(|program| cmd!(shell, "which {program}").quiet().ignore_stderr().read().ok())
    }
}
