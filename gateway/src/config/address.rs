//! Where an account's keys may be sent.

use super::Misconfigured;
use super::accounts::variable;

/// Lets an address pass that begins with https://, or that is on this machine.
pub(super) fn safe(name: &str, endpoint: &str) -> Result<(), Misconfigured> {
    if is_safe(endpoint) {
        return Ok(());
    }
    let what = format!("account `{name}`: its address is `{endpoint}`");
    let remedy =
        format!("`endpoint`, or {}, has to begin with https://, since keys are sent there", variable(name, "url"));
    Err(Misconfigured::new(what, remedy))
}

/// Keys travel encrypted, or do not leave this machine.
fn is_safe(endpoint: &str) -> bool {
    let is_port = |rest: &str| {
        rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let is_here = |rest: &str| {
        let host = rest.split('/').next().unwrap_or_default();
        ["127.0.0.1", "localhost", "[::1]"].iter().any(|here| host.strip_prefix(here).is_some_and(is_port))
    };
    endpoint.strip_prefix("https://").is_some_and(|host| !host.is_empty())
        || endpoint.strip_prefix("http://").is_some_and(is_here)
}
