//! The program itself, started as an operator starts it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use order_gateway::sandbox;

/// A program under way, and all that it writes.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: String,
    log: JoinHandle<String>,
}

pub(crate) fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_order-gateway"));
    // Nothing of the machine's own settings.
    command.env_clear();
    command
}

/// A file of this test's own.
pub(crate) fn file(name: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}

impl Program {
    /// Waits until it listens, on a port of its own.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command
            .env("ORDER_GATEWAY_LISTEN", "127.0.0.1:0")
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut log = String::new();
        let address = loop {
            let mut line = String::new();
            assert!(lines.read_line(&mut line).unwrap() > 0, "it ended: {log}");
            log += &line;
            if let Some((_, rest)) = line.split_once("listening on http://") {
                break rest.split(['"', '\n', '\u{1b}']).next().unwrap().trim().to_owned();
            }
        };
        let log = std::thread::spawn(move || {
            let mut bytes = log.into_bytes();
            lines.read_to_end(&mut bytes).unwrap();
            String::from_utf8(bytes).unwrap()
        });
        Self { child, address, log }
    }

    /// Asks it to stop, and gives back all that it has written.
    pub(crate) fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        assert!(self.child.wait().unwrap().success());
        self.log.join().unwrap()
    }
}

fn run(command: &mut Command) -> (bool, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.success(), String::from_utf8([stdout, stderr].concat()).unwrap())
}

#[test]
fn without_an_account_it_says_which_variables_to_set() {
    let (ended_well, said) = run(&mut command());
    assert!(!ended_well);
    for name in ["DREAM_JUNCTION_TOKEN", "FINERWORKS_APP_KEY", "DECONETWORK_URL", "SHINEON_TOKEN", "--sandbox"] {
        assert!(said.contains(name), "{said}");
    }
}

#[test]
fn a_wrong_configuration_is_refused_with_its_line_and_what_to_do() {
    let path = file("wrong.toml", "trusted_hops = 1\n\n[[account]]\nprovider = \"shineon\"\ntoken = \"very-secret\"\n");
    let (ended_well, said) = run(command().arg("--config").arg(&path));
    assert!(!ended_well && !said.contains("very-secret"), "{said}");
    assert!(said.contains("wrong.toml, line 5: unknown field `token`") && said.contains("NAME_TOKEN_FILE"), "{said}");
}

#[test]
fn help_names_the_commands_and_the_variables() {
    let (ended_well, said) = run(command().arg("--help"));
    assert!(ended_well);
    for word in ["check", "sign", "--sandbox", "--config", "SHINEON_TOKEN_FILE"] {
        assert!(said.contains(word), "{word}: {said}");
    }
}

#[tokio::test]
async fn a_forgotten_proxy_is_mentioned_once() {
    let path = file("proxy.toml", "[[account]]\nprovider = \"shineon\"\n");
    order_gateway::upstream::Network::new().unwrap();
    let program = Program::start(command().arg("--config").arg(path).env("SHINEON_TOKEN", "x"));
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    for _ in 0..3 {
        let request = client.post(format!("http://{}/orders", program.address)).body(r#"{"order_id": "1"}"#);
        assert_eq!(request.header("x-forwarded-for", "198.51.100.1").send().await.unwrap().status(), 401);
    }
    let log = tokio::task::spawn_blocking(move || program.stop()).await.unwrap();
    assert_eq!(log.matches("set trusted_hops = 1").count(), 1, "{log}");
}

#[tokio::test]
async fn a_check_says_of_each_account_what_works_and_what_does_not() {
    let accounts = sandbox::start().await.unwrap();
    let endpoint = |id: &str| accounts.iter().find(|account| account.provider.id() == id).unwrap().endpoint.clone();
    let text = format!(
        "[[account]]\nprovider = \"shineon\"\nendpoint = \"{}\"\n\
         [[account]]\nname = \"tees\"\nprovider = \"dream-junction\"\nendpoint = \"{}\"\n\
         [[account]]\nname = \"gone\"\nprovider = \"dream-junction\"\nendpoint = \"http://127.0.0.1:1\"\n\
         [[account]]\nname = \"prints\"\nprovider = \"finerworks\"\nendpoint = \"{}\"\nproof = \"none\"\n\
         [[account]]\nname = \"swapped\"\nprovider = \"shineon\"\nendpoint = \"{}\"\n",
        endpoint("shineon"),
        endpoint("dream-junction"),
        endpoint("finerworks"),
        endpoint("dream-junction"),
    );
    let path = file("check.toml", &text);
    let token = file("token", "sandbox-dream-junction\n");
    let (ended_well, said) = tokio::task::spawn_blocking(move || {
        let mut command = command();
        command.args(["check", "--config"]).arg(path).env("SHINEON_TOKEN", "sandbox-shineon");
        command.env("TEES_TOKEN_FILE", token).env("GONE_TOKEN", "x").env("SWAPPED_TOKEN", "x");
        command.env("PRINTS_WEB_API_KEY", "sandbox-finerworks-web").env("PRINTS_APP_KEY", "wrong");
        run(&mut command)
    })
    .await
    .unwrap();
    assert!(!ended_well, "{said}");
    for line in [
        "✓ shineon (ShineOn): works: it answers, and takes the key; proof: contact",
        "✓ tees (Dream Junction): works",
        "✗ gone (Dream Junction): no answer from http://127.0.0.1:1",
        "✗ prints (FinerWorks): the key is refused. Check PRINTS_WEB_API_KEY and PRINTS_APP_KEY; proof: none",
        "3 of 5 accounts cannot be used",
    ] {
        assert!(said.contains(line), "{line} is not in:\n{said}");
    }
}

/// A provider that takes two seconds: long enough to ask the program to stop meanwhile.
#[tokio::test]
async fn what_has_been_asked_is_answered_before_it_stops() {
    let accounts = sandbox::start_slow(std::time::Duration::from_secs(2)).await.unwrap();
    let endpoint = &accounts.iter().find(|account| account.provider.id() == "shineon").unwrap().endpoint;
    let text = format!("[[account]]\nprovider = \"shineon\"\nendpoint = \"{endpoint}\"\nproof = \"none\"\n");
    let path = file("slow.toml", &text);
    order_gateway::upstream::Network::new().unwrap();
    let program = Program::start(command().arg("--config").arg(path).env("SHINEON_TOKEN", "sandbox-shineon"));
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let address = format!("http://{}/orders", program.address);
    let asked = tokio::spawn(client.post(address).body(r#"{"order_id": "20018"}"#).send());
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let log = tokio::task::spawn_blocking(move || program.stop()).await.unwrap();
    assert_eq!(asked.await.unwrap().unwrap().status(), 200);
    assert!(log.contains("answering what has been asked"), "{log}");
}

#[test]
fn whoever_stays_connected_is_counted_as_long() {
    let program = Program::start(command().arg("--sandbox"));
    let connections = || {
        let mut stream = TcpStream::connect(&program.address).unwrap();
        stream.write_all(b"GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
        let mut said = String::new();
        stream.read_to_string(&mut said).unwrap();
        let count = said.lines().find_map(|line| line.strip_prefix("order_gateway_connections "));
        count.and_then(|count| count.parse::<u32>().ok()).unwrap()
    };
    // That somebody has gone is seen a moment later; who asks is connected, too.
    let reach = |wanted: u32| {
        let begun = Instant::now();
        while connections() != wanted {
            assert!(begun.elapsed() < Duration::from_secs(10), "{} are counted instead of {wanted}", connections());
        }
    };
    reach(1);
    let silent = TcpStream::connect(&program.address).unwrap();
    reach(2);
    drop(silent);
    reach(1);
    program.stop();
}
