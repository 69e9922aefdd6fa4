use orders::carrier::OwnCarrier;
use secrecy::SecretString;

use super::{Config, Environment};

mod refused;

const SECRET: (&str, &str) = ("ORDER_GATEWAY_SIGNING_SECRET", "0123456789abcdef0123456789abcdef");

fn read(text: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
    let find = |name: &str| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
    Config::from_text(text, "gateway.toml", &Environment::new(&find)).map_err(|wrong| wrong.to_string())
}

fn refused(text: &str, variables: &[(&str, &str)]) -> String {
    read(text, variables).map(|_| ()).unwrap_err()
}

#[test]
fn an_account_is_told_by_its_variables_alone() {
    let config = read("", &[("FINERWORKS_WEB_API_KEY", "a"), ("FINERWORKS_APP_KEY", "b"), SECRET]).unwrap();
    let account = &config.accounts[0];
    assert_eq!(account.endpoint, "https://v2.api.finerworks.com");
    assert_eq!((account.keys.expose("web_api_key"), account.keys.expose("app_key")), ("a", "b"));
    let config = read("", &[("SHINEON_TOKEN", "t"), ("SHINEON_URL", "http://127.0.0.1:1/")]).unwrap();
    assert_eq!(config.accounts[0].endpoint, "http://127.0.0.1:1");
    assert_eq!(config.listen.to_string(), "127.0.0.1:8787");
}

#[test]
fn one_file_holds_several_accounts_of_one_provider() {
    let text = r#"
        listen = "0.0.0.0:80"
        trusted_hops = 1
        allowed_origins = ["https://shop.example"]
        log_format = "json"

        [[account]]
        provider = "dream-junction"
        name = "tees-us"
        proof = ["contact", "signature"]

        [[account]]
        provider = "dream-junction"
        name = "tees-eu"
        endpoint = "https://eu.dj.example/api"
        proof = "none"

        [limits]
        client_per_minute = 7

        [cache]
        secs = 3

        [page]
        shop = "Wrenfold"

        [[carrier]]
        name = "Bike Brothers"
        template = "https://bikes.example/track/{number}"
        prefix = "BB"
        lengths = [8, 10]

        [[carrier]]
        name = "UPS"
        template = "https://parcels.wrenfold.example/?n={number}"
    "#;
    let variables = [("TEES_US_TOKEN", "u"), ("TEES_EU_TOKEN", "e"), ("TEES_EU_URL", "https://two.example"), SECRET];
    let config = read(text, &variables).unwrap();
    let told: Vec<_> = config
        .accounts
        .iter()
        .map(|account| (account.name.as_str(), account.endpoint.as_str(), account.proofs.to_string()))
        .collect();
    assert_eq!(
        told,
        [
            ("tees-us", "https://api.thedreamjunction.com/api/v3", "contact or signature".to_owned()),
            ("tees-eu", "https://two.example", "none".to_owned()),
        ]
    );
    let limits = config.settings.limits;
    assert_eq!((limits.client_per_minute.get(), limits.total_per_second.get()), (7, 200));
    assert_eq!((config.settings.cache.secs, config.settings.cache.megabytes), (3, 16));
    let carriers: Vec<_> = config.settings.carriers.iter().map(OwnCarrier::name).collect();
    assert_eq!(carriers, ["Bike Brothers", "UPS"]);
}

#[test]
fn what_the_documentation_shows_is_taken() {
    let page = include_str!("../../../docs/gateway.md");
    let text = page.split("```toml\n").nth(1).and_then(|behind| behind.split("```").next()).unwrap();
    let config = read(text, &[("TEES_US_TOKEN", "u"), SECRET]).unwrap();
    assert_eq!((config.accounts.len(), config.settings.carriers.len()), (1, 1));
}

#[test]
fn without_a_word_about_it_the_best_proof_is_wanted() {
    let proof = |variables: &[_]| read("", variables).unwrap().accounts[0].proofs.to_string();
    assert_eq!(proof(&[("SHINEON_TOKEN", "t")]), "contact");
    assert_eq!(proof(&[("SHINEON_TOKEN", "t"), SECRET]), "contact or signature");
    assert_eq!(proof(&[("SHINEON_TOKEN", "t"), ("SHINEON_PROOF", "none")]), "none");
    let finerworks = [("FINERWORKS_WEB_API_KEY", "a"), ("FINERWORKS_APP_KEY", "b")];
    assert_eq!(proof(&[finerworks[0], finerworks[1], SECRET]), "signature");
    let said = refused("", &finerworks);
    assert!(said.contains("does not tell whose an order is") && said.contains("openssl rand -hex 32"), "{said}");
}

/// Each with what it says, the line and the remedy.

#[test]
fn secrets_come_from_files_too_and_cannot_be_printed() {
    let path = std::env::temp_dir().join(format!("order-gateway-secret-{}", std::process::id()));
    std::fs::write(&path, "very-secret\n").unwrap();
    let config = read("", &[("SHINEON_TOKEN_FILE", path.to_str().unwrap()), SECRET]).unwrap();
    std::fs::remove_file(path).unwrap();
    assert_eq!(config.accounts[0].keys.expose("token"), "very-secret");
    let printed = format!("{config:?} {:?}", SecretString::from("x"));
    assert!(!printed.contains("very-secret") && !printed.contains(SECRET.1), "{printed}");
}
