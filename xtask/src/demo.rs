//! The whole product on this machine: make-believe providers, the gateway, the page.

use std::env;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use xshell::{Shell, cmd};

use crate::packages::{self, NGINX};
use crate::server::{Server, free_port};
use crate::step::step;
use crate::{Result, browser, gateway, tools};

/// Where Trunk.toml looks for the gateway.
const GATEWAY: u16 = 8787;
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
    let mut demo = Demo::start(shell)?;
    let page = &demo.page;
    println!("\n  Track my order      {page}/");
    println!("  Every way to use it {page}/demo/");
    println!("  Every order         {page}/demo/gallery.html");
    println!("  The gateway's page  http://127.0.0.1:{GATEWAY}/");
    println!("  The gateway         {page}/api/orders (POST)\n\n  Ctrl-C stops it.");
    while !stopped.load(Ordering::Relaxed) {
        sleep(Duration::from_millis(200));
        // A Ctrl-C reaches every part of the demo at once: that is no failure.
        if demo.has_ended()? && !stopped.load(Ordering::Relaxed) {
            return Err("a part of the demo has stopped".into());
        }
    }
    println!("\nStopping.");
    Ok(())
}

/// Looks at the page once, as a customer would.
pub(crate) fn check(shell: &Shell) -> Result {
    in_browser(shell, "Looking at an order of each provider", &["check"])
}

/// Writes the pictures of the documentation.
pub(crate) fn screenshots(shell: &Shell) -> Result {
    in_browser(shell, "Taking pictures", &["screenshots", "docs/pictures"])
}

fn in_browser(shell: &Shell, name: &str, what: &[&str]) -> Result {
    let driver = browser::chromedriver(shell)?;
    packages::have(shell, &[NGINX])?;
    step("Building the browser's part of the tests", || Ok(cmd!(shell, "cargo build --package e2e").run()?))?;
    let demo = Demo::start(shell)?;
    let port = free_port(0)?;
    let port_text = port.to_string();
    let mut chromedriver = Server::start(
        "chromedriver",
        cmd!(shell, "{driver} --port={port_text} --log-level=SEVERE").quiet().ignore_stdout(),
    )?;
    chromedriver.wait_for(port, START)?;
    let (page, webdriver) = (&demo.page, format!("http://127.0.0.1:{port}"));
    let hosted = format!("http://127.0.0.1:{GATEWAY}");
    step("Looking at the files that the gateway serves", || gateway::check(&format!("127.0.0.1:{GATEWAY}")))?;
    step(name, || {
        Ok(cmd!(
            shell,
            "cargo run --quiet --package e2e -- --page {page} --gateway {hosted} --webdriver {webdriver} {what...}"
        )
        .run()?)
    })
}

/// The gateway in sandbox mode and trunk's server.
struct Demo {
    servers: Vec<Server>,
    page: String,
}

impl Demo {
    fn start(shell: &Shell) -> Result<Self> {
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
        let mut gateway = Server::start("the gateway", cmd!(shell, "{program} --sandbox --listen {listen}").quiet())?;
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
        // The gateway serves it too, as its own tracking page.
        gateway::widget(Path::new("dist"))?;
        Ok(Self { servers: vec![serve, gateway], page: format!("http://127.0.0.1:{page_port}") })
    }

    fn has_ended(&mut self) -> Result<bool> {
        let mut ended = false;
        for server in &mut self.servers {
            ended |= server.ended()?;
        }
        Ok(ended)
    }
}
