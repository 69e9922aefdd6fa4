//! Tools that Cargo installs, each version into a folder of its own.

use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use super::cache;
use crate::Result;
use crate::step::step;

/// A command-line tool from crates.io.
#[derive(Clone, Copy)]
pub(super) struct CargoTool<'a> {
    /// What its program is called.
    pub(super) program: &'a str,
    /// Where it comes from.
    pub(super) package: &'a str,
    pub(super) version: &'a str,
    /// For `cargo install`.
    pub(super) options: &'a [&'a str],
}

/// Where a tool is.
pub(super) enum Place {
    /// On the path, in the right version.
    OnThePath,
    /// In this folder.
    Folder(PathBuf),
    /// Nowhere: it would be put into this one.
    Missing(PathBuf),
}

impl CargoTool<'_> {
    /// The folder that holds the tool, which is installed where it is missing; none where the path has it already.
    pub(super) fn have(&self, shell: &Shell) -> Result<Option<PathBuf>> {
        match self.place(shell)? {
            Place::OnThePath => Ok(None),
            Place::Folder(folder) => Ok(Some(folder)),
            Place::Missing(folder) => {
                self.install(shell)?;
                Ok(Some(folder))
            }
        }
    }

    /// Where it is now.
    pub(super) fn place(&self, shell: &Shell) -> Result<Place> {
        let is_there = |program: &Path| {
            let told = cmd!(shell, "{program} --version").quiet().ignore_stderr().read();
            // mdBook says `v0.5.4`.
            told.is_ok_and(|told| told.split_whitespace().any(|word| word.trim_start_matches('v') == self.version))
        };
        if is_there(Path::new(self.program)) {
            return Ok(Place::OnThePath);
        }
        let folder = self.root()?.join("bin");
        let found = is_there(&folder.join(self.program));
        Ok(if found { Place::Folder(folder) } else { Place::Missing(folder) })
    }

    fn install(&self, shell: &Shell) -> Result {
        let (Self { package, version, options, .. }, root) = (*self, self.root()?);
        step(&format!("Installing {package} {version} (a few minutes, once)"), || {
            cmd!(shell, "cargo install {package} --version {version} --root {root} {options...}")
                // Dearer profiles would take three times as long and build the same pages.
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
                // The workspace's own target folder has nothing in common with it.
                .env("CARGO_TARGET_DIR", root.join("build"))
                .run()?;
            Ok(shell.remove_path(root.join("build"))?)
        })
    }

    fn root(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.program, self.version)))
    }
}

/// The version of a crate in Cargo.lock, which its command-line tool has to equal.
pub(super) fn locked_version(name: &str) -> Result<String> {
    let lock = std::fs::read_to_string("Cargo.lock")?;
    let mut lines = lock.lines().skip_while(|line| *line != format!("name = \"{name}\""));
    let version = lines.nth(1).and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    Ok(version.ok_or_else(|| format!("Cargo.lock has no {name}"))?.to_owned())
}
