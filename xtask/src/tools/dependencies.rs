//! The tools that look at what is depended on.

use std::path::PathBuf;

use xshell::Shell;

use super::crates::CargoTool;
use crate::Result;

const DENY: CargoTool<'_> =
    CargoTool { program: "cargo-deny", package: "cargo-deny", version: "0.20.2", options: &["--locked"] };
/// It need not look into programs.
const AUDIT: CargoTool<'_> = CargoTool {
    program: "cargo-audit",
    package: "cargo-audit",
    version: "0.22.2",
    options: &["--locked", "--no-default-features"],
};

/// The program that compares what is depended on with `deny.toml`, installed where it is missing.
pub(crate) fn deny(shell: &Shell) -> Result<PathBuf> {
    Ok(DENY.have(shell)?.unwrap_or_default().join(DENY.program))
}

/// The program that compares lock files with the advisories of RustSec, installed where it is missing.
pub(crate) fn audit(shell: &Shell) -> Result<PathBuf> {
    Ok(AUDIT.have(shell)?.unwrap_or_default().join(AUDIT.program))
}
