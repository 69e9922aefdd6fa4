//! The accounts: what the file says of them, and what the environment adds.

use std::collections::BTreeMap;

use orders::Provider;
use orders::provider::{self, Keys, PROVIDERS};

use super::address::safe;
use super::file::RawAccount;
use super::proofs::proofs;
use super::{Environment, Misconfigured};
use crate::Account;

/// The accounts of the file; without any, those that the environment tells of: a provider one of whose variables is
/// set, such as `SHINEON_TOKEN`.
pub(super) fn read(
    listed: &[RawAccount],
    environment: &Environment<'_>,
    can_sign: bool,
) -> Result<Vec<Account>, Misconfigured> {
    let mut accounts: Vec<Account> = Vec::new();
    for raw in listed {
        let account = from_file(raw, environment, can_sign)?;
        if accounts.iter().any(|other| variable(&other.name, "") == variable(&account.name, "")) {
            let what = format!("two accounts are called `{}`", account.name);
            let span = raw.name.as_ref().unwrap_or(&raw.provider).span();
            return Err(Misconfigured::new(what, "Give one of them another `name`").at(Some(span)));
        }
        accounts.push(account);
    }
    if listed.is_empty() {
        for provider in PROVIDERS.iter().copied() {
            if is_told(provider, environment) {
                accounts.push(account(provider.id(), provider, None, None, environment, can_sign)?);
            }
        }
    }
    if accounts.is_empty() {
        let all = PROVIDERS.iter().map(|provider| format!("\n  {}: {}", provider.name(), wanted(*provider).join(", ")));
        let remedy =
            format!("Set the variables of at least one provider:{}\nor try --sandbox", all.collect::<String>());
        return Err(Misconfigured::new("no account is set up", remedy));
    }
    Ok(accounts)
}

fn from_file(raw: &RawAccount, environment: &Environment<'_>, can_sign: bool) -> Result<Account, Misconfigured> {
    let id = raw.provider.get_ref();
    let known: Vec<_> = PROVIDERS.iter().map(|provider| provider.id()).collect();
    let provider = provider::by_id(id).ok_or_else(|| {
        let remedy = format!("Use one of {}", known.join(", "));
        Misconfigured::new(format!("`{id}` is no provider"), remedy).at(Some(raw.provider.span()))
    })?;
    let name = raw.name.as_ref().map_or(id, |name| name.get_ref());
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || !name.chars().all(is_plain) {
        let span = raw.name.as_ref().unwrap_or(&raw.provider).span();
        let remedy = "Use lower-case letters, digits and hyphens: it stands in front of the account's variables";
        return Err(Misconfigured::new(format!("`{name}` cannot be an account's name"), remedy).at(Some(span)));
    }
    let endpoint = raw.endpoint.as_ref().map(|endpoint| endpoint.get_ref().clone());
    if let Some(told) = &raw.endpoint {
        safe(name, told.get_ref()).map_err(|error| error.at(Some(told.span())))?;
    }
    let proof = raw.proof.as_ref().map(|proof| proof.get_ref().clone().list());
    // What is wrong with neither endpoint nor proof is wrong with the account.
    let span = raw.proof.as_ref().map_or_else(|| raw.provider.span(), toml::Spanned::span);
    account(name, provider, endpoint, proof, environment, can_sign).map_err(|error| error.at(Some(span)))
}

fn account(
    name: &str,
    provider: &'static dyn Provider,
    endpoint: Option<String>,
    proof: Option<Vec<String>>,
    environment: &Environment<'_>,
    can_sign: bool,
) -> Result<Account, Misconfigured> {
    let mut keys = BTreeMap::new();
    let mut missing = Vec::new();
    for credential in provider.credentials() {
        let variable = variable(name, credential);
        match environment.secret(&variable)? {
            Some(secret) => _ = keys.insert(*credential, secret),
            None => missing.push(variable),
        }
    }
    let url = variable(name, "url");
    let endpoint = environment.get(&url).or(endpoint).or_else(|| provider.endpoint().map(str::to_owned));
    if endpoint.is_none() {
        missing.push(url.clone());
    }
    if !missing.is_empty() {
        let what = format!("account `{name}` ({}): {} is missing", provider.name(), missing.join(" and "));
        return Err(Misconfigured::new(what, "Set it in the environment; a secret also as …_FILE, the path of a file"));
    }
    let endpoint = endpoint.unwrap_or_default();
    safe(name, &endpoint)?;
    let told = environment.get(&variable(name, "proof"));
    let proof = told.map(|told| told.split(',').map(|word| word.trim().to_owned()).collect()).or(proof);
    let proofs = proofs(name, provider, proof.as_deref(), can_sign)?;
    let endpoint = endpoint.trim_end_matches('/').to_owned();
    Ok(Account { name: name.to_owned(), provider, endpoint, keys: Keys(keys), proofs })
}

/// Whether any variable of the provider's own name is set.
fn is_told(provider: &dyn Provider, environment: &Environment<'_>) -> bool {
    let names = wanted(provider).into_iter().flat_map(|name| [format!("{name}_FILE"), name]);
    names.into_iter().any(|name| environment.get(&name).is_some())
}

/// The variables that an account cannot do without.
fn wanted(provider: &dyn Provider) -> Vec<String> {
    let address = provider.endpoint().is_none().then_some("url");
    provider.credentials().iter().copied().chain(address).map(|name| variable(provider.id(), name)).collect()
}

/// What an account's variable is called: its name in front, such as `TEES_US_TOKEN`.
pub(super) fn variable(account: &str, name: &str) -> String {
    format!("{account}_{name}").replace('-', "_").to_uppercase()
}
