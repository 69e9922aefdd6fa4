//! What the operator wants: one TOML file, and the environment for secrets. See `docs/gateway.md`.

use std::fs;
use std::io::{self, Read};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use crate::Account;
use crate::settings::{Settings, Signing};

mod accounts;
mod address;
mod carriers;
mod environment;
mod file;
mod misconfigured;
mod proofs;
mod shape;
#[cfg(test)]
mod tests;

pub use environment::Environment;
pub use misconfigured::Misconfigured;

use file::File;

/// Everything that an operator can say.
#[derive(Debug)]
pub struct Config {
    /// Where to listen.
    pub listen: SocketAddr,
    /// How much is logged, and how.
    pub log: Log,
    /// Who is asked.
    pub accounts: Vec<Account>,
    /// How customers are answered.
    pub settings: Settings,
}

/// What the log looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Log {
    /// Lines for people, or JSON for machines.
    pub format: LogFormat,
    /// From which level on.
    pub level: tracing::Level,
}

/// Lines for people, or JSON for machines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// A line for each event.
    #[default]
    Text,
    /// A JSON object for each event.
    Json,
}

/// Where the gateway listens when nobody says otherwise: on this machine only.
pub const LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8787);

impl Config {
    /// Reads the file, where there is one, and the environment.
    ///
    /// # Errors
    /// What is wrong, in which line, and what to do about it.
    pub fn read(path: Option<&Path>, environment: &Environment<'_>) -> Result<Self, Misconfigured> {
        let Some(path) = path else {
            return Self::from_text("", "", environment);
        };
        let text = read(path).map_err(|error| {
            Misconfigured::new(format!("{} cannot be read: {error}", path.display()), "Check the path and the rights")
        })?;
        Self::from_text(&text, &path.display().to_string(), environment)
    }

    /// Reads the text of a file of that name.
    ///
    /// # Errors
    /// What is wrong, in which line, and what to do about it.
    pub fn from_text(text: &str, name: &str, environment: &Environment<'_>) -> Result<Self, Misconfigured> {
        let located = |error: Misconfigured| error.in_file(name, text);
        if text.len() > MAX_BYTES {
            let what = format!("{name} has more than {} KiB", MAX_BYTES / 1024);
            return Err(Misconfigured::new(what, "Check the path: hundreds of accounts take less"));
        }
        shape::check(text).map_err(located)?;
        let file = File::read(text).map_err(located)?;
        let signing = Signing::from_environment(environment)?;
        let can_sign = signing.is_possible();
        let settings = file.settings(signing).map_err(located)?;
        let accounts = accounts::read(&file.account, environment, can_sign).map_err(located)?;
        Ok(Self { listen: file.listen.unwrap_or(LISTEN), log: file.log(), accounts, settings })
    }
}

/// Nobody writes a longer one, and what is made of it takes many times as much memory.
const MAX_BYTES: usize = 64 * 1024;

/// No more of it than shows that it is too long.
fn read(path: &Path) -> io::Result<String> {
    let mut text = Vec::new();
    fs::File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut text)?;
    if text.len() > MAX_BYTES {
        // Where it was cut is nobody's mistake.
        return Ok(String::from_utf8_lossy(&text).into_owned());
    }
    String::from_utf8(text).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.utf8_error()))
}
