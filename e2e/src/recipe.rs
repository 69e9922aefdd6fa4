//! The recipe for nginx in `docs/proxies` and its page for staff, in front of the demo's make-believe providers.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::Result;
use crate::nginx::{Nginx, changed, folder, free_ports, temporary};

const PASSWORD: &str = "correct-horse";
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
    _nginx: Nginx,
    port: u16,
}

impl Recipe {
    /// Starts it before the providers of a sandbox, as the gateway's `/sandbox` tells of them.
    pub(crate) fn serve(sandbox: &str) -> Result<Self> {
        let [port] = free_ports()?;
        let folder = folder("recipe", port)?;
        copy(Path::new("dist/embed"), &folder.join("www"))?;
        copy(Path::new("docs/proxies/track.html"), &folder.join("www/track.html"))?;
        fs::write(folder.join("staff"), format!("staff:{{PLAIN}}{PASSWORD}\n"))?;
        let configuration = written(&folder, port, sandbox)?;
        Ok(Self { _nginx: Nginx::start(folder, &configuration, port)?, port })
    }

    /// The page for staff.
    pub(crate) fn page(&self) -> String {
        format!("http://127.0.0.1:{}/track.html", self.port)
    }

    /// The same, as somebody enters who gives the password.
    pub(crate) fn with_password(&self) -> String {
        format!("http://staff:{PASSWORD}@127.0.0.1:{}/track.html", self.port)
    }
}

/// The recipe, with keys, addresses and places of this machine.
fn written(folder: &Path, port: u16, sandbox: &str) -> Result<String> {
    let own = folder.display();
    let places = [
        ("listen 8088;", format!("listen 127.0.0.1:{port};")),
        ("/var/log/nginx/", format!("{own}/")),
        ("/etc/order-tracker/", format!("{own}/")),
        ("/srv/order-tracker", format!("{own}/www")),
        ("http {", format!("http {{ {}", temporary(folder))),
    ];
    let mut changes: Vec<_> = KEYS.map(|(from, to)| (from, to.to_owned())).into_iter().chain(places).collect();
    let sandbox: Value = serde_json::from_str(sandbox)?;
    let shops = sandbox["providers"].as_array().ok_or("/sandbox tells of no providers")?;
    for (from, id) in ENDPOINTS {
        let shop = shops.iter().find(|shop| shop["provider"] == id);
        let endpoint = shop.and_then(|shop| shop["endpoint"].as_str());
        changes.push((from, endpoint.ok_or(format!("/sandbox does not tell where {id} is"))?.to_owned()));
    }
    changed("docs/proxies/nginx.conf", &changes)
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
