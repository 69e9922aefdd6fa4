//! The recipe for nginx in `docs/proxies` and its page for staff, in front of the demo's make-believe providers.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Result;

const PASSWORD: &str = "correct-horse";
const START: Duration = Duration::from_secs(10);
/// What `trunk build` wrote, as far as a page needs it.
const WIDGET: [&str; 5] = ["embed.js", "order-tracker.js", "order-tracker_bg.wasm", "snippets", "languages"];
/// The lines marked `change`: where each provider is, and the sandbox's keys.
const ENDPOINTS: [(&str, &str); 4] = [
    ("https://api.thedreamjunction.com/api/v3", "dream-junction"),
    ("https://v2.api.finerworks.com", "finerworks"),
    ("https://YOUR-SHOP.secure-decoration.com", "deconetwork"),
    ("https://api.shineon.com", "shineon"),
];
const KEYS: [(&str, &str); 6] = [
    ("YOUR-DREAM-JUNCTION-TOKEN", "sandbox-dream-junction"),
    ("YOUR-FINERWORKS-WEB-API-KEY", "sandbox-finerworks-web"),
    ("YOUR-FINERWORKS-APP-KEY", "sandbox-finerworks-app"),
    ("YOUR-DECONETWORK-USERNAME", "sandbox"),
    ("YOUR-DECONETWORK-PASSWORD", "sandbox-deconetwork"),
    ("YOUR-SHINEON-TOKEN", "sandbox-shineon"),
];

/// nginx under way; dropped, it is stopped.
pub(crate) struct Recipe {
    nginx: Child,
    folder: PathBuf,
    port: u16,
}

impl Recipe {
    /// Starts it before the providers of a sandbox, as the gateway's `/sandbox` tells of them.
    pub(crate) fn serve(sandbox: &str) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        // In the target folder, wherever that is.
        let folder = env::current_exe()?.with_file_name(format!("recipe-{port}"));
        for name in WIDGET {
            copy(&Path::new("dist").join(name), &folder.join("www").join(name))?;
        }
        copy(Path::new("docs/proxies/track.html"), &folder.join("www/track.html"))?;
        fs::write(folder.join("staff"), format!("staff:{{PLAIN}}{PASSWORD}\n"))?;
        let file = folder.join("nginx.conf");
        fs::write(&file, written(&folder, port, sandbox)?)?;
        // One process, so that none is left behind.
        let directives = format!("daemon off; master_process off; pid {}/pid;", folder.display());
        let nginx = Command::new(program()?).arg("-c").arg(file).args(["-g", &directives]).spawn()?;
        let mut recipe = Self { nginx, folder, port };
        recipe.wait()?;
        Ok(recipe)
    }

    /// The page for staff.
    pub(crate) fn page(&self) -> String {
        format!("http://127.0.0.1:{}/track.html", self.port)
    }

    /// The same, as somebody enters who gives the password.
    pub(crate) fn with_password(&self) -> String {
        format!("http://staff:{PASSWORD}@127.0.0.1:{}/track.html", self.port)
    }

    fn wait(&mut self) -> Result {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.nginx.try_wait()? {
                return Err(format!("nginx ended with {status}").into());
            }
            if begun.elapsed() > START {
                return Err(format!("nginx does not listen after {} s", START.as_secs()).into());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Recipe {
    fn drop(&mut self) {
        // One that has ended already needs neither.
        _ = self.nginx.kill();
        _ = self.nginx.wait();
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// The recipe, with keys, addresses and places of this machine.
fn written(folder: &Path, port: u16, sandbox: &str) -> Result<String> {
    let own = folder.display();
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = kinds.map(|kind| format!("{kind}_temp_path {own}/{kind};")).concat();
    let places = [
        ("listen 8088;", format!("listen 127.0.0.1:{port};")),
        ("/var/log/nginx/", format!("{own}/")),
        ("/etc/order-tracker/", format!("{own}/")),
        ("/srv/order-tracker", format!("{own}/www")),
        // Elsewhere only the administrator may write.
        ("http {", format!("http {{ {temporary}")),
    ];
    let mut changes: Vec<_> = KEYS.map(|(from, to)| (from, to.to_owned())).into_iter().chain(places).collect();
    let sandbox: Value = serde_json::from_str(sandbox)?;
    let shops = sandbox["providers"].as_array().ok_or("/sandbox tells of no providers")?;
    for (from, id) in ENDPOINTS {
        let shop = shops.iter().find(|shop| shop["provider"] == id);
        let endpoint = shop.and_then(|shop| shop["endpoint"].as_str());
        changes.push((from, endpoint.ok_or(format!("/sandbox does not tell where {id} is"))?.to_owned()));
    }
    let mut text = fs::read_to_string("docs/proxies/nginx.conf")?;
    for (from, to) in changes {
        if !text.contains(from) {
            return Err(format!("docs/proxies/nginx.conf has no “{from}” any more").into());
        }
        text = text.replace(from, &to);
    }
    Ok(text)
}

/// Debian keeps it where only the administrator's path leads.
fn program() -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut places = env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]).map(|place| place.join("nginx"));
    let missing = "nginx is missing: `cargo xtask test` installs it, or `sudo apt-get install nginx-light`";
    Ok(places.find(|file| file.is_file()).ok_or(missing)?)
}

/// A file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result {
    if from.is_dir() {
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            copy(&from.join(&name), &to.join(name))?;
        }
        return Ok(());
    }
    fs::create_dir_all(to.parent().ok_or("a file lies in a folder")?)?;
    fs::copy(from, to).map_err(|error| format!("{}: {error}", from.display()))?;
    Ok(())
}
