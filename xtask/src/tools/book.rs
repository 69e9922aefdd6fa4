//! The tools that the documentation is made with.

use std::path::PathBuf;

use xshell::Shell;

use super::crates::CargoTool;
use crate::Result;

const MDBOOK: CargoTool<'_> = CargoTool {
    program: "mdbook",
    package: "mdbook",
    version: "0.5.4",
    options: &["--locked", "--no-default-features", "--features", "search"],
};
const HYPERLINK: CargoTool<'_> =
    CargoTool { program: "hyperlink", package: "hyperlink", version: "0.3.2", options: &["--locked"] };

/// The program that makes a site of Markdown pages, installed where it is missing.
pub(crate) fn mdbook(shell: &Shell) -> Result<PathBuf> {
    Ok(MDBOOK.have(shell)?.unwrap_or_default().join(MDBOOK.program))
}

/// The program that follows a site's links, installed where it is missing.
pub(crate) fn hyperlink(shell: &Shell) -> Result<PathBuf> {
    Ok(HYPERLINK.have(shell)?.unwrap_or_default().join(HYPERLINK.program))
}
