//! What is depended on: who may be, and whether something is known against them.

use std::path::Path;

use xshell::{Shell, cmd};

use crate::step::step;
use crate::{Result, tools};

/// Each has a lock file of its own. What looks for faults is never given to anybody: any licence will do.
const WORKSPACES: [(&str, &[&str]); 2] =
    [("Cargo.toml", &["licenses", "bans", "sources"]), ("fuzz/Cargo.toml", &["sources"])];
/// An exception that is not needed any more is an error, too.
const STRICT: [&str; 6] = ["-D", "unnecessary-skip", "-D", "unmatched-skip", "-D", "license-exception-not-encountered"];

/// Licences, sources and versions: what `deny.toml` says, and the sources on this machine.
pub(crate) fn dependencies(shell: &Shell) -> Result {
    let deny = tools::deny(shell)?;
    step("Licences, sources and versions of what is depended on", || {
        for (manifest, checks) in workspaces(shell) {
            let known = ["--workspace", "--locked", "--manifest-path", manifest];
            cmd!(shell, "{deny} {known...} check --hide-inclusion-graph {STRICT...} {checks...}").run()?;
        }
        Ok(())
    })
}

/// The same, and whether the advisories of RustSec name one of them, by two programs that read them. Whoever has no network says
/// so: what was not looked at is no success.
pub(crate) fn run(shell: &Shell, is_offline: bool) -> Result {
    dependencies(shell)?;
    if is_offline {
        println!(
            "\n! NOT CHECKED: the advisories. They are read from the network by `cargo xtask audit`, without --offline."
        );
        return Ok(());
    }
    let deny = tools::deny(shell)?;
    step("Advisories (cargo-deny)", || {
        if cmd!(shell, "{deny} fetch db").run().is_err() {
            return Err(UNREACHABLE.into());
        }
        for (manifest, _) in workspaces(shell) {
            let known = ["--workspace", "--locked", "--manifest-path", manifest];
            cmd!(shell, "{deny} {known...} check --hide-inclusion-graph advisories").run()?;
        }
        Ok(())
    })?;
    let audit = tools::audit(shell)?;
    step("Advisories (cargo-audit)", || {
        for (manifest, _) in workspaces(shell) {
            let lock = Path::new(manifest).with_extension("lock");
            // Not what nobody looks after any more: deny.toml says whose that may be.
            cmd!(shell, "{audit} audit --deny unsound --deny yanked --file {lock}").run()?;
        }
        Ok(())
    })
}

const UNREACHABLE: &str = "NOT CHECKED: the advisories could not be fetched. They are a git repository, \
    https://github.com/rustsec/advisory-db: run `cargo xtask audit` where it can be reached, or name a mirror in \
    deny.toml as `db-urls`. `cargo xtask audit --offline` checks all the rest";

fn workspaces(shell: &Shell) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    WORKSPACES.into_iter().filter(|(manifest, _)| shell.path_exists(manifest))
}
