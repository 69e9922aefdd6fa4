//! An engine's W3C WebDriver, on a free port.

use std::time::Duration;

use xshell::{Shell, cmd};

use super::Engine;
use super::screen::Screen;
use crate::Result;
use crate::server::{Server, free_port};

const START: Duration = Duration::from_secs(60);

/// A driver under way; dropped, it is stopped, and with it every browser that it has opened.
pub(crate) struct Driver {
    _server: Server,
    // Below the driver: the last one to go.
    _screen: Option<Screen>,
    /// Where it listens.
    pub(crate) url: String,
}

impl Driver {
    /// Starts the driver of an engine.
    pub(crate) fn start(shell: &Shell, engine: Engine) -> Result<Self> {
        let (program, port) = (engine.driver(shell)?, free_port(0)?);
        let port_text = port.to_string();
        let mut screen = None;
        let command = match engine {
            Engine::Chromium => cmd!(shell, "{program} --port={port_text} --log-level=SEVERE"),
            // At port 0 it chooses one itself for its other protocol: the usual one may be taken.
            Engine::Firefox => {
                cmd!(shell, "{program} --port={port_text} --websocket-port=0 --log=fatal").ignore_stderr()
            }
            Engine::WebKit => {
                let screen = screen.insert(Screen::start(shell)?);
                // Without a language of its own it gives pages one that is none, `C`.
                let command = cmd!(shell, "{program} --port={port_text}").env("LC_ALL", "en_US.UTF-8");
                // GTK complains where that language is not installed.
                command.env("DISPLAY", &screen.display).ignore_stderr()
            }
        };
        let mut server = Server::start_group("the browser's driver", command.quiet().ignore_stdout())?;
        server.wait_for(port, START)?;
        Ok(Self { _server: server, _screen: screen, url: format!("http://127.0.0.1:{port}") })
    }
}
