//! What is not taken, and what is said of it.

use super::{Config, Environment, refused};

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
        format!("listen = \"127.0.0.1:80\"\na{} = 1", ".b".repeat(201)),
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
