use orders::carrier::OwnCarrier;
use secrecy::SecretString;

use super::{Config, Environment};

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
fn what_is_wrong_is_said_with_its_line_and_what_to_do() {
    let token = [("SHINEON_TOKEN", "t"), ("FINERWORKS_WEB_API_KEY", "a"), ("FINERWORKS_APP_KEY", "b")];
    let shineon = "[[account]]\nprovider = \"shineon\"\n";
    let mut said = Vec::new();
    for text in [
        "trusted_hops = \"one\"".to_owned(),
        "\n\nlisten = \"here\"".to_owned(),
        "[limits]\nclient_per_minute = 0".to_owned(),
        "[limits]\nper_minute = 3".to_owned(),
        "allowed_origins = [\"https://shop.example/\"]".to_owned(),
        "[page]\nhome = \"javascript:alert(1)\"".to_owned(),
        "[[carrier]]\nname = \"Bike Brothers\"".to_owned(),
        "[[carrier]]\nname = \"\"\ntemplate = \"https://bikes.example/{number}\"".to_owned(),
        "[[carrier]]\nname = \"Bike Brothers\"\ntemplate = \"http://bikes.example/{number}\"".to_owned(),
        "[[carrier]]\nname = \"Bike Brothers\"\ntemplate = \"https://bikes.example/\"\nlength = 3".to_owned(),
        "[[account]]\nprovider = \"printful\"".to_owned(),
        "[[account]]\nname = \"x\"".to_owned(),
        format!("{shineon}name = \"My Shop\""),
        format!("{shineon}{shineon}"),
        format!("{shineon}endpoint = \"http://api.shineon.com\""),
        format!("{shineon}proof = \"signature\""),
        format!("{shineon}proof = \"password\""),
        format!("{shineon}proof = []"),
        format!("{shineon}proof = [\"none\", \"contact\"]"),
        format!("{shineon}proof = 3"),
        "[[account]]\nprovider = \"finerworks\"\nproof = \"contact\"".to_owned(),
        format!("{shineon}name = \"other\""),
        format!("{shineon}token = \"very-secret\""),
        "signing_secret = \"very-secret".to_owned(),
    ] {
        let complaint = refused(&text, &token);
        assert!(!complaint.contains("very-secret"), "{complaint}");
        said.push(format!("{text}\n  → {complaint}"));
    }
    insta::assert_snapshot!(said.join("\n\n"));
}

#[test]
fn a_file_that_does_not_end_is_not_read_to_its_end() {
    let endless = std::path::Path::new("/dev/zero");
    let refused = Config::read(Some(endless), &Environment::new(&|_| None)).unwrap_err().to_string();
    assert!(refused.starts_with("/dev/zero has more than 64 KiB. "), "{refused}");
}

#[test]
fn variables_that_do_not_go_together_are_refused() {
    let said = refused("", &[("FINERWORKS_APP_KEY", "b"), ("FINERWORKS_WEB_API_KEY", " ")]);
    assert!(said.contains("FINERWORKS_WEB_API_KEY is missing"), "{said}");
    let said = refused("", &[("DECONETWORK_USERNAME", "u"), ("DECONETWORK_PASSWORD", "p")]);
    assert!(said.contains("DECONETWORK_URL is missing"), "{said}");
    let said = refused("", &[("SHINEON_TOKEN", "t"), ("SHINEON_TOKEN_FILE", "/t")]);
    assert!(said.contains("both SHINEON_TOKEN and SHINEON_TOKEN_FILE"), "{said}");
    let said = refused("", &[("SHINEON_TOKEN_FILE", "/nowhere/at/all")]);
    assert!(said.contains("SHINEON_TOKEN_FILE points to /nowhere/at/all, which cannot be read"), "{said}");
    let said = refused("", &[("SHINEON_TOKEN", "t"), ("ORDER_GATEWAY_SIGNING_SECRET", "short")]);
    assert!(said.contains("fewer than 32 characters") && !said.contains("short"), "{said}");
    for address in [
        "api.shineon.com",
        "https://",
        "http://127.0.0.1.shineon.com",
        "http://localhost@shineon.com",
        "http://localhost:80@shineon.com",
    ] {
        let said = refused("", &[("SHINEON_TOKEN", "t"), ("SHINEON_URL", address)]);
        assert!(said.contains("SHINEON_URL, has to begin with https://"), "{said}");
    }
}

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
