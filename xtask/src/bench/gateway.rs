//! Look-ups per second against nginx on the same machine, and the memory that a million numbers leave behind.
//!
//! Uncached look-ups are measured twice: with a provider that takes 20 ms, which is quicker than any real one, and with
//! one that takes no time at all, where nothing but the cost of the look-up itself is left.

use std::path::Path;
use std::time::Duration;

use xshell::{Shell, cmd};

use super::wrk::{PLENTY, Questions, ask};
use super::{median, nginx};
use crate::gateway::MEMORY;
use crate::packages::{NGINX, WRK, have};
use crate::server::{Server, free_port};
use crate::step::step;
use crate::{Result, http};

const ROUNDS: u32 = 5;
const SECS: u32 = 4;
const START: Duration = Duration::from_secs(30);
/// What the gateway must reach.
const CACHED_RATIO: f64 = 0.7;
const UNCACHED_RATIO: f64 = 0.9;
const MAX_MIB: f64 = 48.0;

pub(crate) fn run(shell: &Shell) -> Result {
    have(shell, &[NGINX, WRK])?;
    step("Building the gateway", || Ok(cmd!(shell, "cargo build --release --package order-gateway").run()?))?;
    let folder = shell.current_dir().join("target/bench");
    shell.create_dir(&folder)?;
    let mut usual = Pair::start(shell, &folder, 20)?;
    let mut at_once = Pair::start(shell, &folder, 0)?;
    let (mut cached, mut uncached, mut bare) = (Vec::new(), Vec::new(), Vec::new());
    step("Asking for one order, and for others, in turns", || {
        for round in 1..=ROUNDS {
            cached.push(at_once.compare(shell, &folder, Questions::OneOrder, &format!("{round}: cached"))?);
            uncached.push(usual.compare(
                shell,
                &folder,
                Questions::OtherOrders,
                &format!("{round}: uncached, 20 ms"),
            )?);
            bare.push(at_once.compare(shell, &folder, Questions::OtherOrders, &format!("{round}: uncached, 0 ms"))?);
        }
        Ok(())
    })?;
    let mib = step("Asking for a million numbers", || at_once.a_million(shell, &folder))?;
    let (cached, uncached, bare) = (median(cached), median(uncached), median(bare));
    println!("\ncached look-ups:   {cached:.2} × nginx saying the same bytes (wanted: {CACHED_RATIO})");
    println!("uncached look-ups: {uncached:.2} × nginx passing on the same question, 20 ms (wanted: {UNCACHED_RATIO})");
    println!("                   {bare:.2} × where the provider takes no time");
    println!("memory at most:    {mib:.1} MiB resident with a million numbers (wanted: at most {MAX_MIB})");
    if cached < CACHED_RATIO || uncached < UNCACHED_RATIO || mib > MAX_MIB {
        return Err("the gateway does not reach what is wanted".into());
    }
    Ok(())
}

/// A make-believe provider, and the two who stand before it.
struct Pair {
    gateway: Server,
    url: String,
    other: String,
    /// Which numbers have been asked for.
    asked: u32,
    _others: [Server; 2],
}

impl Pair {
    fn start(shell: &Shell, folder: &Path, latency_ms: u32) -> Result<Self> {
        let folder = &folder.join(format!("{latency_ms}-ms"));
        shell.create_dir(folder)?;
        let program = shell.current_dir().join("target/release/order-gateway");
        let (provider, endpoint) = provider(shell, &program, folder, latency_ms)?;
        let (gateway, url) = gateway(shell, &program, folder, &endpoint)?;
        let said = http::ask(url.trim_start_matches("http://"), "POST", "/orders", &[], QUESTION)?;
        if said.status != 200 {
            return Err(format!("the gateway does not find the order: {}", said.status).into());
        }
        let answer = String::from_utf8(said.body)?;
        let port = free_port(0)?;
        let mut nginx = nginx::start(shell, folder, port, &endpoint, &answer)?;
        nginx.wait_for(port, START)?;
        let other = format!("http://127.0.0.1:{port}");
        Ok(Self { gateway, url: format!("{url}/orders"), other, asked: 0, _others: [provider, nginx] })
    }

    /// Ours in theirs, one after the other.
    fn compare(&mut self, shell: &Shell, folder: &Path, questions: Questions, name: &str) -> Result<f64> {
        let ours = ask(shell, folder, &self.url, questions, self.asked, SECS)?;
        let theirs = match questions {
            Questions::OneOrder => ask(shell, folder, &format!("{}/same", self.other), questions, 0, SECS)?,
            Questions::OtherOrders | Questions::OtherOrdersDirectly => {
                ask(shell, folder, &self.other, Questions::OtherOrdersDirectly, self.asked, SECS)?
            }
        };
        // Numbers that were asked for are not asked for again.
        self.asked += 2 * ours.requests + 1000;
        println!("  {name}: {:.0}/s, nginx: {:.0}/s", ours.per_second, theirs.per_second);
        Ok(ours.per_second / theirs.per_second)
    }

    /// Asks until every number has come, and gives back the most memory that was ever resident.
    fn a_million(&self, shell: &Shell, folder: &Path) -> Result<f64> {
        let mut asked = 0;
        while asked < PLENTY {
            asked += ask(shell, folder, &self.url, Questions::OtherOrders, asked, 15)?.requests;
            println!("  {asked} asked for, {:.1} MiB", resident_mib(&self.gateway, "VmRSS:")?);
        }
        resident_mib(&self.gateway, "VmHWM:")
    }
}

const QUESTION: &str = r#"{"order_id":"8000000"}"#;

/// Dream Junction, make-believe, in a process of its own.
pub(crate) fn provider(shell: &Shell, program: &Path, folder: &Path, latency_ms: u32) -> Result<(Server, String)> {
    let port = free_port(0)?;
    let (listen, log) = (format!("127.0.0.1:{port}"), folder.join("provider.log"));
    let latency = latency_ms.to_string();
    let command = cmd!(shell, "{program} --sandbox --sandbox-latency {latency} --listen {listen}").quiet();
    let mut server = Server::start_logged("the make-believe provider", command, &log)?;
    server.wait_for(port, START)?;
    let told = shell.read_file(&log)?;
    let endpoint = told.lines().find_map(|line| line.split_once("sandbox of Dream Junction at ").map(|(_, url)| url));
    Ok((server, endpoint.ok_or("the sandbox did not say where it is")?.trim().to_owned()))
}

/// The gateway in front of it, with limits that one client cannot reach.
fn gateway(shell: &Shell, program: &Path, folder: &Path, endpoint: &str) -> Result<(Server, String)> {
    let file = folder.join("gateway.toml");
    let most = u32::MAX;
    shell.write_file(
        &file,
        format!(
            "log_level = \"warn\"\n[[account]]\nprovider = \"dream-junction\"\nendpoint = \"{endpoint}\"\nproof = \"none\"\n\
             [limits]\nclient_per_minute = {most}\ntotal_per_second = {most}\n"
        ),
    )?;
    let port = free_port(0)?;
    let listen = format!("127.0.0.1:{port}");
    let command = cmd!(shell, "{program} --config {file} --listen {listen}").quiet();
    let mut server = Server::start(
        "the gateway",
        command.env(MEMORY.0, MEMORY.1).env("DREAM_JUNCTION_TOKEN", "sandbox-dream-junction"),
    )?;
    server.wait_for(port, START)?;
    Ok((server, format!("http://{listen}")))
}

fn resident_mib(server: &Server, line: &str) -> Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", server.id()))?;
    let told = status.lines().find_map(|text| text.strip_prefix(line)?.trim().strip_suffix("kB"));
    let kib: f64 = told.ok_or("this system does not tell how much memory is resident")?.trim().parse()?;
    Ok(kib / 1024.0)
}
