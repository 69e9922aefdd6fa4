//! The operator's file.

use order_gateway::config::{Config, Environment};

use crate::bounds::with;
use crate::stretch::and_repeated;

/// What the variables of secrets end in.
const SECRETS: [&str; 7] =
    ["_TOKEN", "_WEB_API_KEY", "_APP_KEY", "_USERNAME", "_PASSWORD", "_SECRET", "_SECRET_PREVIOUS"];
const SECRET: &str = "canary-3c1f0b9e7d5a4826b0f4-and-some-more";

/// As long as a configuration may be, in bytes.
const LONGEST: usize = 64 * 1024;
/// In bytes, for the longest: once it is taken apart, a bracket is a hundred times as long.
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
