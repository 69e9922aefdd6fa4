//! Whose order it is, as each provider's saved answers tell.
#![cfg(feature = "keys")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use orders::contact::contacts;
use orders::{Answer, Moment, provider};

fn told(id: &str, name: &str) -> Vec<(String, Vec<String>)> {
    let body = std::fs::read_to_string(format!("{}/fixtures/{id}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let received_at = Moment::from_unix_ms(0);
    let answer = Answer { status: 200, retry_after_secs: None, received_at, parse: orders::json::parse, body };
    let all = contacts(provider::by_id(id).unwrap(), &answer);
    all.into_iter().map(|contacts| (contacts.order_id, contacts.values)).collect()
}

fn of(id: &str, name: &str) -> Vec<String> {
    let mut all = told(id, name);
    assert_eq!(all.len(), 1, "{name}");
    let mut values = all.remove(0).1;
    values.sort();
    values.dedup();
    values
}

#[test]
fn dream_junction_tells_where_the_parcel_goes() {
    assert_eq!(of("dream-junction", "found/private-address.json"), ["97999", "persephone@quillfeather.example"]);
    assert!(of("dream-junction", "found/documented.json").is_empty());
}

#[test]
fn deconetwork_tells_who_pays_and_where_it_goes() {
    assert_eq!(of("deconetwork", "found/documented.json"), ["92647", "fred@acme.co"]);
    assert_eq!(of("deconetwork", "found/awaiting-artwork.json"), ["78704", "rosa.c@mailbox.example"]);
}

#[test]
fn shineon_tells_the_customer() {
    assert_eq!(of("shineon", "found/documented.json"), ["40202", "test@shineon.com"]);
    assert!(of("shineon", "found/absent-lists.json").is_empty());
    assert!(!told("shineon", "found/list-envelope.json").is_empty());
}

#[test]
fn finerworks_tells_nobody() {
    assert!(provider::by_id("finerworks").unwrap().contacts().is_empty());
    assert!(told("finerworks", "found/documented.json").iter().all(|(_, values)| values.is_empty()));
}

#[test]
fn what_is_no_answer_tells_nobody() {
    assert!(told("shineon", "unreadable/login-page.html").is_empty());
}
