//! A screen that nobody sees: WebKit's browser has no mode without one.

use xshell::{Shell, cmd};

use crate::Result;
use crate::packages::XVFB;
use crate::server::Server;

/// Large enough for every window of the tests.
const SIZE: &str = "1400x1000x24";

/// An X server under way; dropped, it is stopped, and so is whatever draws on it.
pub(super) struct Screen {
    _server: Server,
    /// What `DISPLAY` is to be.
    pub(super) display: String,
}

impl Screen {
    /// Starts one on a display that is free, which it chooses and tells itself.
    pub(super) fn start(shell: &Shell) -> Result<Self> {
        let program = XVFB.find(shell).ok_or("Xvfb has gone")?;
        let command = cmd!(shell, "{program} -displayfd 1 -screen 0 {SIZE} -nolisten tcp").quiet().ignore_stderr();
        let (server, number) = Server::start_saying("Xvfb", command)?;
        Ok(Self { _server: server, display: format!(":{number}") })
    }
}
