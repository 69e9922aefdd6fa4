//! The whole product on this machine: make-believe providers, the gateway, the page.

use std::env;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use xshell::{Shell, cmd};

use crate::server::{Server, free_port};
use crate::step::step;
use crate::{Result, gateway, package, tools};

/// Where Trunk.toml looks for the gateway.
pub(crate) const GATEWAY: u16 = 8787;
/// What a build must bring.
const WASM: &str = "dist/order-tracker_bg.wasm";
/// A first release build takes minutes.
const BUILD: Duration = Duration::from_secs(30 * 60);
const START: Duration = Duration::from_secs(60);

/// Serves until Ctrl-C.
pub(crate) fn run(shell: &Shell) -> Result {
    // Heard from the beginning, so that a Ctrl-C during the build stops everything too.
    let stopped = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&stopped);
    ctrlc::set_handler(move || stop.store(true, Ordering::Relaxed))?;
    let mut demo = Demo::start(shell, Words::Shown)?;
    let page = &demo.page;
    println!("\n  Track my order      {page}/");
    println!("  Every way to use it {page}/demo/");
    println!("  Every order         {page}/demo/gallery.html");
    println!("  The gateway's page  http://127.0.0.1:{GATEWAY}/");
    println!("  The gateway         {page}/api/orders (POST)\n\n  Ctrl-C stops it.");
    while !stopped.load(Ordering::Relaxed) {
        sleep(Duration::from_millis(200));
        // A Ctrl-C reaches every part of the demo at once: that is no failure.
        let running = demo.ensure_running();
        if !stopped.load(Ordering::Relaxed) {
            running?;
        }
    }
    println!("\nStopping.");
    Ok(())
}

/// What becomes of what the gateway says.
pub(crate) enum Words {
    Shown,
    /// In `target/debug/demo.log`.
    Kept,
}

/// The gateway in sandbox mode and trunk's server.
pub(crate) struct Demo {
    servers: Vec<Server>,
    /// Where the page is served.
    pub(crate) page: String,
}

impl Demo {
    pub(crate) fn start(shell: &Shell, words: Words) -> Result<Self> {
        tools::web(shell)?;
        step("Building the gateway", || Ok(cmd!(shell, "cargo build --package order-gateway").run()?))?;
        if free_port(GATEWAY)? != GATEWAY {
            return Err(format!(
                "port {GATEWAY} is in use, and Trunk.toml looks for the gateway there: stop what uses it"
            )
            .into());
        }
        let (listen, page_port) = (format!("127.0.0.1:{GATEWAY}"), free_port(8080)?);
        // Cargo puts it beside this very program, wherever the target folder is.
        let program = env::current_exe()?.with_file_name(format!("order-gateway{}", env::consts::EXE_SUFFIX));
        let command = cmd!(shell, "{program} --sandbox --listen {listen}").quiet();
        let mut gateway = match words {
            Words::Shown => Server::start("the gateway", command)?,
            Words::Kept => Server::start_logged("the gateway", command, &program.with_file_name("demo.log"))?,
        };
        gateway.wait_for(GATEWAY, START)?;
        let serve = step("Building the widget (the first time takes minutes)", || {
            let page_port = page_port.to_string();
            // trunk serves the last build when the new one fails; without one, that is seen.
            shell.remove_path(WASM)?;
            let serve = cmd!(shell, "trunk serve --release --offline --no-autoreload --port {page_port}");
            let mut serve = Server::start("trunk", serve)?;
            serve.wait_for(page_port.parse()?, BUILD)?;
            if !shell.path_exists(WASM) {
                return Err("trunk has said above why it could not build".into());
            }
            Ok(serve)
        })?;
        // What shops get is what their recipes and the gateway's own page are tried with.
        package::build(shell)?;
        gateway::widget()?;
        Ok(Self { servers: vec![serve, gateway], page: format!("http://127.0.0.1:{page_port}") })
    }

    /// An error that names the part that has stopped.
    pub(crate) fn ensure_running(&mut self) -> Result {
        self.servers.iter_mut().try_for_each(Server::ensure_running)
    }
}
