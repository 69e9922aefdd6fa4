//! `order-gateway check`: each account is asked once, and what comes back is told in words.

use std::fmt;
use std::time::Duration;

use futures_util::future::join_all;
use orders::{Error, Lookup, OrderNumber};

use crate::{Account, Upstream};

/// What came of asking one account.
#[derive(Debug)]
pub struct Finding {
    account: Account,
    /// `None` where all is well.
    error: Option<Error>,
}

/// Asks all accounts for an order that does not exist.
pub async fn check<U: Upstream>(accounts: Vec<Account>, upstream: &U, within: Duration) -> Vec<Finding> {
    let findings = accounts.into_iter().map(async |account| {
        let error = ask(&account, upstream, within).await.err();
        Finding { account, error }
    });
    join_all(findings).await
}

async fn ask<U: Upstream>(account: &Account, upstream: &U, within: Duration) -> Result<(), Error> {
    let provider = account.provider;
    // No provider counts from zero; some only take digits.
    let lookup = Lookup::OrderId(OrderNumber::parse("0")?);
    let mut request = provider.request(&lookup)?;
    provider.authorize(&mut request, &account.keys);
    let answer = upstream.send(&account.endpoint, request, within).await.map_err(|_| Error::Unreachable)?;
    match provider.read(Some(&lookup), &answer) {
        // Every provider says so in JSON: a bare 400 or 404 comes from some other place.
        Err(Error::NotFound | Error::InvalidNumber) if answer.json().is_err() => {
            Err(Error::Unreadable { why: "it refuses the question without the provider's words" })
        }
        // A number that it refuses or does not know is one that it has looked at, with our key.
        Ok(_) | Err(Error::NotFound | Error::InvalidNumber) => Ok(()),
        Err(error) => Err(error),
    }
}

impl Finding {
    /// Whether the account can be used.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.error.is_none()
    }

    fn words(&self) -> String {
        let Account { name, provider, endpoint, .. } = &self.account;
        let variables = || {
            let name = name.replace('-', "_").to_uppercase();
            let names = provider.credentials().iter().map(|key| format!("{name}_{}", key.to_uppercase()));
            names.collect::<Vec<_>>().join(" and ")
        };
        match self.error {
            None => "works: it answers, and takes the key".to_owned(),
            Some(Error::Unauthorized) => format!("the key is refused. Check {}", variables()),
            Some(Error::Unreachable) => {
                format!(
                    "no answer from {endpoint}. Check the address, this machine's network, and the provider's status"
                )
            }
            Some(Error::Busy { .. }) => "answers that it is busy. Try again in a minute".to_owned(),
            Some(Error::Unreadable { why }) => {
                format!("answers, but not as {} does ({why}). Check whether {endpoint} is its API", provider.name())
            }
            Some(Error::Unsupported | Error::InvalidNumber | Error::NotFound | Error::ProofNeeded(_)) => {
                "cannot be checked this way".to_owned()
            }
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_good() { '✓' } else { '✗' };
        let Account { name, provider, proofs, .. } = &self.account;
        write!(f, "{mark} {name} ({}): {}; proof: {proofs}", provider.name(), self.words())
    }
}
