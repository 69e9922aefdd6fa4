//! A page that stays open for a week, by a clock of its own; and half an hour of a gateway's life: all kinds of clients at once, while its memory, open files and answers are watched; then it
//! is told to stop in the middle of it, and started again.

mod clients;
mod page;
mod restart;
mod seen;
mod talk;

use std::path::Path;
use std::time::{Duration, Instant};

use xshell::{Shell, cmd};

use self::clients::Clients;
use self::seen::{Seen, verdict};
use crate::gateway::MEMORY;
use crate::server::{Server, free_port};
use crate::step::step;
use crate::{Result, bench};

/// What is watched.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// For how long the gateway is watched.
    #[arg(long, default_value_t = 30)]
    minutes: u32,
    /// Only one of the two.
    #[arg(long, value_enum)]
    only: Option<Watched>,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Watched {
    Gateway,
    Page,
}

/// How often it is looked at meanwhile.
const LOOKS: u32 = 120;
/// How long a provider takes; the quickest real one takes longer.
const LATENCY_MS: u32 = 20;
const RESTARTS: u32 = 10;
const START: Duration = Duration::from_secs(30);

pub(crate) fn run(shell: &Shell, options: &Options) -> Result {
    if options.only != Some(Watched::Gateway) {
        page::run(shell)?;
    }
    if options.only == Some(Watched::Page) { Ok(()) } else { watch(shell, options.minutes) }
}

fn watch(shell: &Shell, minutes: u32) -> Result {
    step("Building the gateway", || Ok(cmd!(shell, "cargo build --release --package order-gateway").run()?))?;
    let folder = shell.current_dir().join("target/soak");
    shell.create_dir(&folder)?;
    let program = shell.current_dir().join("target/release/order-gateway");
    let (_provider, endpoint) = bench::provider(shell, &program, &folder, LATENCY_MS)?;
    let gateway = Gateway { shell, program: &program, folder: &folder, port: free_port(0)? };
    gateway.configure(&endpoint)?;
    let server = gateway.start()?;
    let runtime = tokio::runtime::Runtime::new()?;
    let clients = runtime.block_on(Clients::begin(gateway.port));
    let seen = step(&format!("Watching the gateway for {minutes} minutes"), || {
        let pause = Duration::from_secs(60) * minutes / LOOKS;
        let begun = Instant::now();
        let look = |look: u32| {
            std::thread::sleep((pause * (look + 1)).saturating_sub(begun.elapsed()));
            let seen = Seen::now(&server, gateway.port, &clients)?;
            println!("  {:>4} s: {seen}", begun.elapsed().as_secs());
            Ok(seen)
        };
        (0..LOOKS).map(look).collect::<Result<Vec<_>>>()
    })?;
    let restarts = step("Stopping and starting it under load", || restart::all(&gateway, server, &clients, RESTARTS))?;
    let counted = clients.counted();
    drop(runtime);
    let flat = verdict(&seen);
    println!("\nsoak: {minutes} minutes, {counted}; {}; {restarts}", flat.words);
    if counted.wrong > 0 {
        return Err(format!("an answer was wrong: {}", counted.example).into());
    }
    if !flat.is_good || !restarts.is_good() {
        return Err("the gateway does not stay as it was".into());
    }
    Ok(())
}

/// How a gateway is started here.
struct Gateway<'a> {
    shell: &'a Shell,
    program: &'a Path,
    folder: &'a Path,
    port: u16,
}

impl Gateway<'_> {
    /// Limits that all clients together do not reach, and a proxy that says who they are.
    fn configure(&self, endpoint: &str) -> Result {
        let most = u32::MAX;
        let text = format!(
            "log_level = \"warn\"\ntrusted_hops = 1\n[[account]]\nprovider = \"dream-junction\"\nendpoint = \"{endpoint}\"\n\
             proof = \"none\"\n[limits]\nclient_per_minute = {most}\ntotal_per_second = {most}\n"
        );
        Ok(self.shell.write_file(self.folder.join("gateway.toml"), text)?)
    }

    fn start(&self) -> Result<Server> {
        let mut server = self.launch()?;
        server.wait_for(self.port, START)?;
        Ok(server)
    }

    fn launch(&self) -> Result<Server> {
        let (program, file) = (self.program, self.folder.join("gateway.toml"));
        let listen = format!("127.0.0.1:{}", self.port);
        let command = cmd!(self.shell, "{program} --config {file} --listen {listen}").quiet();
        Server::start_logged(
            "the gateway",
            command.env(MEMORY.0, MEMORY.1).env("DREAM_JUNCTION_TOKEN", "sandbox-dream-junction"),
            &self.folder.join("gateway.log"),
        )
    }
}
