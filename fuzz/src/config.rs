//! The operator's file.

use order_gateway::config::{Config, Environment};

use crate::bounds::{LONGEST, with};
use crate::stretch::and_repeated;

/// What the variables of secrets end in.
const SECRETS: [&str; 7] =
    ["_TOKEN", "_WEB_API_KEY", "_APP_KEY", "_USERNAME", "_PASSWORD", "_SECRET", "_SECRET_PREVIOUS"];
const SECRET: &str = "canary-3c1f0b9e7d5a4826b0f4-and-some-more";

/// In bytes, for the 64 KiB that are read at most: once it is taken apart, a bracket is a hundred times as long.
const MEMORY: usize = 12 * 1024 * 1024;

/// Reads a text as the gateway's configuration, with every secret set.
pub(crate) fn read(text: &str) {
    and_repeated(text, LONGEST, told);
}

fn told(text: &str) {
    let is_secret = |name: &str| SECRETS.iter().any(|end| name.ends_with(end));
    let variable = |name: &str| match name {
        _ if is_secret(name) => Some(SECRET.to_owned()),
        _ if name.ends_with("_URL") => Some("https://shop.example".to_owned()),
        _ => None,
    };
    let said =
        with(text.len(), MEMORY, || match Config::from_text(text, "gateway.toml", &Environment::new(&variable)) {
            Ok(config) => format!("{config:?}"),
            Err(wrong) => format!("{wrong} {wrong:?}"),
        });
    assert!(!said.contains(SECRET) || text.contains(SECRET), "{said}");
}
