//! What the program does.

mod serve;
mod sign;

pub(crate) use serve::Serve;
pub(crate) use sign::Sign;

use std::time::Duration;

use order_gateway::upstream::Network;

use crate::{Configured, Result};

/// Asks each account once.
pub(crate) async fn check(configured: &Configured) -> Result {
    let config = configured.read()?;
    let count = config.accounts.len();
    let findings = order_gateway::check::check(config.accounts, &Network::new()?, Duration::from_secs(9)).await;
    findings.iter().for_each(|finding| println!("{finding}"));
    let bad = findings.iter().filter(|finding| !finding.is_good()).count();
    if bad == 0 { Ok(()) } else { Err(format!("{bad} of {count} accounts cannot be used").into()) }
}
