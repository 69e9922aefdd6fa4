//! Chromium's driver.

use xshell::Shell;

use crate::Result;
use crate::packages::{CHROMEDRIVER, CHROMIUM, have};

/// The path of `chromedriver`, with a Chromium that it can start.
pub(crate) fn chromedriver(shell: &Shell) -> Result<String> {
    have(shell, &[CHROMIUM, CHROMEDRIVER])?;
    Ok(CHROMEDRIVER.find(shell).ok_or("chromedriver has gone")?)
}
