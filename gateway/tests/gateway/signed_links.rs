//! The snippets by which shops make signed links, each run and shown to the gateway.

use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

use axum::Router;
use order_gateway::{Account, Proofs, sandbox};
use serde_json::{Value, json};

use crate::program;
use crate::providers::account;
use crate::recorded::Recorded;
use crate::visitor::{ask, over};

const PAGE: &str = "https://shop.example/track";

fn gateway() -> Router {
    let proofs = Proofs { contact: false, signature: true };
    let account = Account { proofs, ..account("dream-junction", "http://127.0.0.1:1".to_owned()) };
    over(vec![account], Recorded::default(), sandbox::settings())
}

/// What a program makes of number and kind, as the page's address tells it.
fn linked(command: &mut Command) -> HashMap<String, String> {
    let output = command.env("ORDER_GATEWAY_SIGNING_SECRET", sandbox::SIGNING_SECRET).output().unwrap();
    let link = String::from_utf8(output.stdout).unwrap();
    let Some((_, query)) = link.trim().split_once('?') else {
        panic!("{command:?} wrote {link:?} and {}", String::from_utf8_lossy(&output.stderr))
    };
    form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

async fn opens(gateway: &Router, link: &HashMap<String, String>) -> (u16, Value) {
    let mut question = json!({"signature": link["signature"]});
    for (name, key) in [("order-id", "order_id"), ("purchase-order", "purchase_order")] {
        if let Some(number) = link.get(name) {
            question[key] = json!(number);
        }
    }
    ask(gateway, question).await
}

fn snippet(interpreter: &str, file: &str) -> Command {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/signed-links").join(file);
    let mut command = Command::new(interpreter);
    command.arg(path);
    command
}

async fn check(make: impl Fn(&str, &str) -> Command) {
    let gateway = gateway();
    for (kind, number) in [("order_id", "7"), ("purchase_order", "PO-7"), ("order_id", "# 7")] {
        let link = linked(&mut make(kind, number));
        assert_eq!(link[kind.replace('_', "-").as_str()], number);
        assert_eq!(opens(&gateway, &link).await.0, 200, "{link:?}");
        let mut other = link.clone();
        other.values_mut().for_each(|value| *value = value.replace('7', "8"));
        assert_eq!(opens(&gateway, &other).await.0, 404, "{other:?}");
    }
    let odd = linked(&mut make("purchase_order", "Ünïcode/7 a+b&c=d"));
    assert_eq!(odd["purchase-order"], "Ünïcode/7 a+b&c=d");
}

#[tokio::test]
async fn the_programs_own_links_open_the_order() {
    check(|kind, number| {
        let mut command = program::command();
        command.args(["sign", "--page", PAGE, &format!("--{}", kind.replace('_', "-")), number]);
        command
    })
    .await;
}

#[tokio::test]
async fn node_js_links_open_the_order() {
    check(|kind, number| {
        let mut command = snippet("node", "sign.mjs");
        command.args([PAGE, kind, number, "30"]);
        command
    })
    .await;
}

#[tokio::test]
async fn python_links_open_the_order() {
    check(|kind, number| {
        let mut command = snippet("python3", "sign.py");
        command.args([PAGE, kind, number, "30"]);
        command
    })
    .await;
}

#[tokio::test]
async fn php_links_open_the_order() {
    check(|kind, number| {
        let mut command = snippet("php", "sign.php");
        command.args([PAGE, kind, number, "30"]);
        command
    })
    .await;
}

/// Shopify signs purchase orders: its order's name.
#[tokio::test]
async fn shopify_links_open_the_order() {
    let gateway = gateway();
    let link = linked(snippet("node", "render-liquid.mjs").arg("PO-7"));
    assert_eq!(opens(&gateway, &link).await.0, 200, "{link:?}");
    let named = linked(snippet("node", "render-liquid.mjs").arg("#1001"));
    assert_eq!(named["purchase-order"], "#1001");
    assert_eq!(opens(&gateway, &named).await.0, 404);
}
