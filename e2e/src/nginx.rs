//! nginx on this machine, for as long as somebody needs it.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::Result;

const START: Duration = Duration::from_secs(10);

/// nginx under way, and what it writes; dropped, both are gone.
pub(crate) struct Nginx {
    child: Child,
    folder: PathBuf,
}

impl Nginx {
    /// Starts it with a configuration that keeps to a folder and listens on a port.
    pub(crate) fn start(folder: PathBuf, configuration: &str, port: u16) -> Result<Self> {
        let file = folder.join("nginx.conf");
        fs::write(&file, configuration)?;
        // One process, so that none is left behind.
        let directives = format!("daemon off; master_process off; pid {}/pid;", folder.display());
        let child = Command::new(program()?).arg("-c").arg(file).args(["-g", &directives]).spawn()?;
        let mut nginx = Self { child, folder };
        nginx.wait(port)?;
        Ok(nginx)
    }

    fn wait(&mut self, port: u16) -> Result {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
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

impl Drop for Nginx {
    fn drop(&mut self) {
        // One that has ended already needs neither.
        _ = self.child.kill();
        _ = self.child.wait();
        _ = fs::remove_dir_all(&self.folder);
    }
}

/// Ports that nobody listens on, all different.
pub(crate) fn free_ports<const COUNT: usize>() -> Result<[u16; COUNT]> {
    let mut ports = [0; COUNT];
    let mut held = Vec::new();
    for port in &mut ports {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        *port = listener.local_addr()?.port();
        held.push(listener);
    }
    Ok(ports)
}

/// A folder in the target folder, wherever that is.
pub(crate) fn folder(name: &str, port: u16) -> Result<PathBuf> {
    let folder = env::current_exe()?.with_file_name(format!("{name}-{port}"));
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Where it may write: elsewhere only the administrator can.
pub(crate) fn temporary(folder: &Path) -> String {
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    kinds.map(|kind| format!("{kind}_temp_path {}/{kind}; ", folder.display())).concat()
}

/// A configuration with other places and addresses in it.
pub(crate) fn changed(file: &str, changes: &[(&str, String)]) -> Result<String> {
    let mut text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    for (from, to) in changes {
        if !text.contains(from) {
            return Err(format!("{file} has no “{from}” any more").into());
        }
        text = text.replace(from, to);
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
