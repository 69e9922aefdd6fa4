//! The accounts at the providers, and the keys to them.

use std::fmt;

use orders::Provider;
use orders::provider::{Keys, PROVIDERS};
use secrecy::SecretString;

/// An account at a provider.
#[derive(Clone, Debug)]
pub struct Account {
    /// Whose it is.
    pub provider: &'static dyn Provider,
    /// Where the provider's API lives, without a slash at its end.
    pub endpoint: String,
    /// What opens it; it cannot be printed.
    pub keys: Keys,
}

/// What is wrong with an environment, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconfigured(String);

impl fmt::Display for Misconfigured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misconfigured {}

/// The accounts that an environment tells of: for each provider its credentials, such as `SHINEON_TOKEN`, and where it
/// is not the usual one its address, such as `SHINEON_URL`.
///
/// # Errors
/// Where an account is told by half, or none at all.
pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Result<Vec<Account>, Misconfigured> {
    let accounts: Result<Vec<_>, _> =
        PROVIDERS.iter().filter_map(|provider| account(*provider, &variable).transpose()).collect();
    let accounts = accounts?;
    if accounts.is_empty() {
        let all = PROVIDERS.iter().map(|provider| format!("  {}: {}", provider.name(), wanted(*provider).join(", ")));
        let all = all.collect::<Vec<_>>().join("\n");
        return Err(Misconfigured(format!("no account is set up. Set the variables of at least one provider:\n{all}")));
    }
    Ok(accounts)
}

fn account(
    provider: &'static dyn Provider,
    variable: &impl Fn(&str) -> Option<String>,
) -> Result<Option<Account>, Misconfigured> {
    let set = |name: &str| variable(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    let (missing, told): (Vec<_>, Vec<_>) = wanted(provider).into_iter().partition(|name| set(name).is_none());
    if told.is_empty() {
        return Ok(None);
    }
    if !missing.is_empty() {
        return Err(Misconfigured(format!(
            "{}: {} is set, but {} is missing",
            provider.name(),
            told.join(" and "),
            missing.join(" and ")
        )));
    }
    let keys = provider
        .credentials()
        .iter()
        .filter_map(|name| Some((*name, SecretString::from(set(&name_of(provider, name))?))));
    let url = name_of(provider, "url");
    let endpoint = set(&url).or_else(|| provider.endpoint().map(str::to_owned)).unwrap_or_default();
    if !is_safe(&endpoint) {
        let name = provider.name();
        let complaint =
            format!("{name}: {url} has to begin with https://, since keys are sent there, but is `{endpoint}`");
        return Err(Misconfigured(complaint));
    }
    Ok(Some(Account { provider, endpoint: endpoint.trim_end_matches('/').to_owned(), keys: Keys(keys.collect()) }))
}

/// Keys travel encrypted, or do not leave this machine.
fn is_safe(endpoint: &str) -> bool {
    let is_here = |rest: &str| {
        let host = rest.split('/').next().unwrap_or_default();
        ["127.0.0.1", "localhost", "[::1]"]
            .iter()
            .any(|here| host.strip_prefix(here).is_some_and(|port| port.is_empty() || port.starts_with(':')))
    };
    endpoint.starts_with("https://") || endpoint.strip_prefix("http://").is_some_and(is_here)
}

/// The variables that an account cannot do without.
fn wanted(provider: &dyn Provider) -> Vec<String> {
    let address = provider.endpoint().is_none().then_some("url");
    provider.credentials().iter().copied().chain(address).map(|name| name_of(provider, name)).collect()
}

fn name_of(provider: &dyn Provider, name: &str) -> String {
    format!("{}_{name}", provider.id()).replace('-', "_").to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(variables: &[(&str, &str)]) -> Result<Vec<Account>, String> {
        let find = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        from_environment(find).map_err(|complaint| complaint.to_string())
    }

    #[test]
    fn an_account_is_told_by_its_variables() {
        let accounts = read(&[("FINERWORKS_WEB_API_KEY", "a"), ("FINERWORKS_APP_KEY", "b")]).unwrap();
        assert_eq!(accounts[0].endpoint, "https://v2.api.finerworks.com");
        assert_eq!((accounts[0].keys.expose("web_api_key"), accounts[0].keys.expose("app_key")), ("a", "b"));
        let accounts = read(&[("SHINEON_TOKEN", "t"), ("SHINEON_URL", "http://127.0.0.1:1/")]).unwrap();
        assert_eq!(accounts[0].endpoint, "http://127.0.0.1:1");
    }

    #[test]
    fn an_account_told_by_half_names_what_is_missing() {
        let complaint = read(&[("FINERWORKS_APP_KEY", "b"), ("FINERWORKS_WEB_API_KEY", " ")]).unwrap_err();
        assert_eq!(complaint, "FinerWorks: FINERWORKS_APP_KEY is set, but FINERWORKS_WEB_API_KEY is missing");
        let complaint = read(&[("DECONETWORK_USERNAME", "u"), ("DECONETWORK_PASSWORD", "p")]).unwrap_err();
        assert!(complaint.contains("DECONETWORK_URL is missing"), "{complaint}");
        for address in [
            "api.shineon.com",
            "http://api.shineon.com",
            "http://127.0.0.1.shineon.com",
            "http://localhost@shineon.com",
        ] {
            let complaint = read(&[("SHINEON_TOKEN", "t"), ("SHINEON_URL", address)]).unwrap_err();
            assert!(complaint.contains("SHINEON_URL has to begin with https://"), "{complaint}");
        }
    }

    #[test]
    fn without_any_account_all_variables_are_named() {
        let complaint = read(&[]).unwrap_err();
        for name in ["DREAM_JUNCTION_TOKEN", "FINERWORKS_APP_KEY", "DECONETWORK_URL", "SHINEON_TOKEN"] {
            assert!(complaint.contains(name), "{complaint}");
        }
    }

    #[test]
    fn keys_cannot_be_printed() {
        let accounts = read(&[("SHINEON_TOKEN", "very-secret")]).unwrap();
        assert!(!format!("{accounts:?}").contains("very-secret"));
    }
}
