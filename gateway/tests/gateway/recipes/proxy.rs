//! A recipe that serves, and whoever asks it.

use std::env;
use std::fs::{self, File};
use std::net::TcpListener as Port;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::HeaderMap;
use order_gateway::upstream::Network;
use order_gateway::{Account, sandbox};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(super) const RECIPES: [Recipe; 2] = [
    Recipe {
        program: "nginx",
        package: "nginx-light",
        text: include_str!("../../../../docs/proxies/nginx.conf"),
        prepare: nginx,
    },
    Recipe {
        program: "caddy",
        package: "caddy",
        text: include_str!("../../../../docs/proxies/Caddyfile"),
        prepare: caddy,
    },
];
pub(super) const PASSWORD: &str = "correct-horse";
/// `staff` and the password, as a browser sends them.
const STAFF: &str = "Basic c3RhZmY6Y29ycmVjdC1ob3JzZQ==";
/// In place of a domain of the shop's own.
const DECONETWORK: &str = "https://YOUR-SHOP.secure-decoration.com";

/// What a browser says that is no provider's business.
pub(super) const NOT_FOR_PROVIDERS: [&str; 4] = ["cookie", "referer", "dnt", "x-custom"];
/// What a provider says that is no browser's business.
pub(super) const NOT_FOR_BROWSERS: [(&str, &str); 6] = [
    ("set-cookie", "session=theirs"),
    ("cache-control", "public, max-age=3600"),
    ("etag", "\"theirs\""),
    ("location", "https://elsewhere.example/"),
    ("access-control-allow-origin", "*"),
    ("x-accel-redirect", "/track.html"),
];

type Changes = Vec<(&'static str, String)>;

pub(super) struct Recipe {
    program: &'static str,
    package: &'static str,
    text: &'static str,
    /// Writes the password file, and tells what else to change in the text and how to start it.
    prepare: fn(&Path, &Path, u16) -> (Changes, Command),
}

fn nginx(program: &Path, folder: &Path, port: u16) -> (Changes, Command) {
    fs::write(folder.join("staff"), format!("staff:{{PLAIN}}{PASSWORD}\n")).unwrap();
    let own = folder.display();
    // Elsewhere only the administrator may write.
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = kinds.map(|kind| format!("{kind}_temp_path {own}/{kind};")).concat();
    let changes = vec![
        ("listen 8088;", format!("listen 127.0.0.1:{port};")),
        ("/var/log/nginx/", format!("{own}/")),
        ("http {", format!("http {{ {temporary}")),
    ];
    let mut command = Command::new(program);
    // One process, so that none is left behind.
    command.arg("-g").arg(format!("daemon off; master_process off; pid {own}/pid;"));
    command.arg("-c").arg(folder.join("recipe"));
    (changes, command)
}

fn caddy(program: &Path, folder: &Path, port: u16) -> (Changes, Command) {
    // Made once: it takes a second, as it should.
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(|| {
        let output = Command::new(program).args(["hash-password", "--plaintext", PASSWORD]).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    });
    fs::write(folder.join("staff.caddy"), format!("staff {hash}")).unwrap();
    let mut command = Command::new(program);
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("recipe"));
    (vec![("\n:8088 {", format!("\n:{port} {{\n\tbind 127.0.0.1"))], command)
}

impl Recipe {
    /// Debian keeps nginx where only the administrator's path leads.
    fn find(&self) -> PathBuf {
        let Self { program, package, .. } = self;
        let path = env::var_os("PATH").unwrap_or_default();
        let mut places = env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]).map(|place| place.join(program));
        places.find(|file| file.is_file()).unwrap_or_else(|| {
            panic!("{program} is missing: `cargo xtask test` installs it, or `sudo apt-get install {package}`")
        })
    }
}

/// What a provider was sent.
pub(super) struct Heard {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

/// A recipe that serves; dropped, it is stopped.
pub(super) struct Proxy {
    pub(super) name: &'static str,
    pub(super) accounts: Vec<Account>,
    child: Child,
    folder: PathBuf,
    address: String,
    client: reqwest::Client,
    heard: Arc<Mutex<Vec<Heard>>>,
}

impl Proxy {
    /// In front of the sandbox's providers.
    pub(super) async fn start(recipe: &Recipe) -> Self {
        Self::before(recipe, true).await
    }

    /// With nobody behind it.
    pub(super) async fn start_alone(recipe: &Recipe) -> Self {
        Self::before(recipe, false).await
    }

    async fn before(recipe: &Recipe, are_there: bool) -> Self {
        let program = recipe.find();
        let port = Port::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{port}", recipe.program));
        fs::create_dir_all(folder.join("www")).unwrap();
        fs::write(folder.join("www/track.html"), "the staff's page").unwrap();
        let (heard, accounts, client) = (Arc::default(), sandbox::start().await.unwrap(), client());
        let mut text = put(recipe.text, "/etc/order-tracker/", &format!("{}/", folder.display()));
        text = put(&text, "/srv/order-tracker", &folder.join("www").display().to_string());
        for Account { provider, endpoint, keys, .. } in &accounts {
            let (origin, base) = split(provider.endpoint().unwrap_or(DECONETWORK));
            let there = recorder(client.clone(), endpoint.clone(), base, Arc::clone(&heard)).await;
            text = put(&text, origin, if are_there { &there } else { "http://127.0.0.1:1" });
            for name in provider.credentials() {
                let place = format!("YOUR-{}-{name}", provider.id()).to_uppercase().replace('_', "-");
                text = put(&text, &place, keys.expose(name));
            }
        }
        let (changes, mut command) = (recipe.prepare)(&program, &folder, port);
        let text = changes.iter().fold(text, |text, (from, to)| put(&text, from, to));
        fs::write(folder.join("recipe"), text).unwrap();
        let said = File::create(folder.join("said.log")).unwrap();
        // Nothing of the machine's own settings.
        command.env_clear().env("HOME", &folder).stdout(said.try_clone().unwrap()).stderr(said);
        let (name, address) = (recipe.program, format!("127.0.0.1:{port}"));
        let mut proxy = Self { name, accounts, child: command.spawn().unwrap(), folder, address, client, heard };
        while TcpStream::connect(&proxy.address).await.is_err() {
            assert!(proxy.child.try_wait().unwrap().is_none(), "{name} ended: {}", proxy.logs());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        proxy
    }

    pub(super) fn account(&self, id: &str) -> &Account {
        self.accounts.iter().find(|account| account.provider.id() == id).unwrap()
    }

    /// What providers were sent since the last time.
    pub(super) fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut self.heard.lock().unwrap())
    }

    /// Asks it to stop, and gives back all that it has written to its logs.
    pub(super) fn stop(mut self) -> String {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        self.child.wait().unwrap();
        self.logs()
    }

    fn logs(&self) -> String {
        let files = fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap().path());
        let logs = files.filter(|path| path.extension().is_some_and(|extension| extension == "log"));
        logs.map(|path| fs::read_to_string(path).unwrap()).collect()
    }

    /// Sends what the tag sends, and what a browser adds.
    pub(super) async fn ask(&self, id: &str, request: &orders::Request, password: Option<&str>) -> reqwest::Response {
        let method = request.method.as_str().parse().unwrap();
        let mut sent = self.client.request(method, format!("http://{}/{id}{}", self.address, request.path));
        let own = NOT_FOR_PROVIDERS.map(|name| (name, "the-browsers".to_owned()));
        for (name, value) in request.headers.iter().chain(&own) {
            sent = sent.header(*name, value);
        }
        if let Some(password) = password {
            sent = sent.basic_auth("staff", Some(password));
        }
        sent.body(request.body.clone()).send().await.unwrap()
    }

    /// Sends a line as it stands, which a client would tidy up, and gives back the status.
    pub(super) async fn send(&self, line: &str, body: &str) -> u16 {
        let (host, length) = (&self.address, body.len());
        let head = format!("{line} HTTP/1.1\r\nHost: {host}\r\nAuthorization: {STAFF}\r\nConnection: close");
        let whole = format!("{head}\r\nContent-Length: {length}\r\n\r\n{body}");
        let mut stream = TcpStream::connect(host).await.unwrap();
        stream.write_all(whole.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer)["HTTP/1.1 ".len()..][..3].parse().unwrap()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // One that has ended already needs neither.
        _ = self.child.kill();
        _ = self.child.wait();
        // What a failed test leaves is worth a look.
        if !std::thread::panicking() {
            _ = fs::remove_dir_all(&self.folder);
        }
    }
}

fn client() -> reqwest::Client {
    // The client needs the cryptography that this installs.
    Network::new().unwrap();
    reqwest::Client::builder().no_proxy().build().unwrap()
}

fn put(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "the recipe has no {from:?}");
    text.replace(from, to)
}

/// An address, up to its path and from there.
fn split(address: &str) -> (&str, &str) {
    let host = "https://".len();
    address.split_at(address[host..].find('/').map_or(address.len(), |path| host + path))
}

/// Stands in front of a provider: remembers what comes below `base`, and passes it on.
async fn recorder(
    client: reqwest::Client,
    provider: String,
    base: &'static str,
    heard: Arc<Mutex<Vec<Heard>>>,
) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let routes = Router::new().fallback(move |request: Request| {
        let (client, provider, heard) = (client.clone(), provider.clone(), Arc::clone(&heard));
        async move {
            let (head, body) = request.into_parts();
            let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
            let whole = head.uri.path_and_query().unwrap().as_str();
            let path = whole.strip_prefix(base).unwrap_or(whole).to_owned();
            let passed = client.request(head.method.clone(), format!("{provider}{path}"));
            let passed = passed.headers(head.headers.clone()).body(body.clone());
            heard.lock().unwrap().push(Heard { method: head.method.to_string(), path, headers: head.headers, body });
            let answer = passed.send().await.unwrap();
            (answer.status(), NOT_FOR_BROWSERS, answer.bytes().await.unwrap())
        }
    });
    tokio::spawn(async move { axum::serve(listener, routes).await });
    endpoint
}
