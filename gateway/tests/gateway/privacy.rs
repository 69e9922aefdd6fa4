//! What is private stays inside: not in an answer, not in a header, not in the log at any level.

use std::fmt::Write;

use axum::Router;
use orders::provider::PROVIDERS;
use serde_json::Value;

use crate::program::{Program, command, file};

/// Every provider's answer, with a canary in each field that is nobody's business.
fn canaries(id: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/gateway/canaries/{id}.json", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// What must not be seen, in lower case: canaries, prices, weights, keys, contacts, numbers of orders.
const PRIVATE: [&str; 4] = ["canary", "98765", "9876.5", "sesame"];

async fn provider(id: &'static str) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let routes = Router::new().fallback(move || async move { canaries(id) });
    tokio::spawn(async move { axum::serve(listener, routes).await });
    endpoint
}

async fn configuration(format: &str) -> String {
    let mut text = format!("log_level = \"trace\"\nlog_format = \"{format}\"\ntrusted_hops = 1\n");
    for provider_of in PROVIDERS {
        let (id, endpoint) = (provider_of.id(), provider(provider_of.id()).await);
        let proof = if provider_of.contacts().is_empty() { "none" } else { "contact" };
        writeln!(text, "[[account]]\nprovider = \"{id}\"\nendpoint = \"{endpoint}\"\nproof = \"{proof}\"").unwrap();
    }
    text
}

async fn ask(address: &str, question: &Value) -> String {
    // The client needs the cryptography that this installs.
    order_gateway::upstream::Network::new().unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.post(format!("http://{address}/orders")).header("x-forwarded-for", "198.51.100.77");
    let response = request.body(question.to_string()).send().await.unwrap();
    let head = format!("{} {:?}", response.status(), response.headers());
    format!("{head}\n{}", response.text().await.unwrap())
}

#[tokio::test]
async fn no_canary_is_seen_outside() {
    for format in ["text", "json"] {
        let path = file(&format!("canaries-{format}.toml"), &configuration(format).await);
        let mut command = command();
        command.arg("--config").arg(path);
        for provider in PROVIDERS {
            for credential in provider.credentials() {
                command.env(format!("{}_{credential}", provider.id()).replace('-', "_").to_uppercase(), "open-sesame");
            }
        }
        let program = Program::start(&mut command);
        let mut answers = String::new();
        for (id, number) in [("dream-junction", 81), ("finerworks", 82), ("deconetwork", 83), ("shineon", 84)] {
            for contact in ["canary@canary.example", "CANARY1", "wrong@canary.example"] {
                let question = serde_json::json!({"order_id": number.to_string(), "provider": id, "contact": contact});
                let answer = ask(&program.address, &question).await;
                let is_shown = contact != "wrong@canary.example" || id == "finerworks";
                assert_eq!(answer.starts_with("200"), is_shown, "{id} {contact} {answer}");
                answers += &answer;
            }
            // One that the provider answers with another order, and all that can go wrong on the way.
            answers += &ask(&program.address, &serde_json::json!({"purchase_order": "canary", "provider": id})).await;
        }
        let log = program.stop();
        assert!(log.contains("look-up"), "{log}");
        for (place, text) in [("answers", &answers), ("log", &log)] {
            let text = text.to_lowercase();
            for private in PRIVATE {
                let at =
                    text.find(private).map(|at| text[at.saturating_sub(80)..].chars().take(160).collect::<String>());
                assert_eq!(at, None, "{private} in the {place} ({format})");
            }
        }
        for private in ["198.51.100.77", "PO-81", "\"81\"", "/81"] {
            assert!(!log.contains(private), "{private} in the log: {log}");
        }
    }
}

#[tokio::test]
async fn what_is_answered_is_answered_with_what_customers_may_see() {
    for provider in PROVIDERS {
        let id = provider.id();
        let answer = orders::Answer {
            status: 200,
            retry_after_secs: None,
            received_at: orders::Moment::from_unix_ms(1_800_000_000_000),
            parse: orders::json::parse,
            body: canaries(id),
        };
        let read = provider.read(None, &answer).unwrap();
        assert!(!read[0].shipments.is_empty() || !read[0].items.is_empty(), "{id}: the canaries are an order");
    }
}
