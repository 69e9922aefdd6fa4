//! Questions with their proofs, through the gateway's own door, and signatures.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::Body;
use axum::http::Request as HttpRequest;
use futures_executor::block_on;
use order_gateway::settings::{Settings, Signing};
use order_gateway::upstream::{Trouble, Upstream};
use order_gateway::{Account, Gateway, Peer, Proofs, app, is_signed, sign};
use orders::provider::{Keys, by_id};
use orders::{Answer, Lookup, Moment, OrderNumber, Request};
use secrecy::SecretString;
use tower::ServiceExt;

use crate::bounds::{LONGEST, within};
use crate::stretch::and_repeated;

const ORDER: &str = include_str!("../../orders/fixtures/dream-junction/found/documented.json");

/// Reads a text as the body of a question, as a signature, and as a contact.
pub(crate) fn read(text: &str) {
    and_repeated(text, LONGEST, told);
}

fn told(text: &str) {
    let secret = Signing::with(SecretString::from("a sentence of more than 32 characters"));
    within(text.len(), || {
        _ = orders::contact::normal(text);
        let Ok(number) = OrderNumber::parse("PO-1") else { return };
        let lookup = Lookup::PurchaseOrder(number);
        assert!(!is_signed(&secret, &lookup, text, UNIX_EPOCH), "a forged signature");
        let good = sign(&secret, &lookup, UNIX_EPOCH + Duration::from_secs(text.len() as u64));
        assert!(good.is_some_and(|good| is_signed(&secret, &lookup, &good, UNIX_EPOCH)));
    });
    block_on(ask(text, secret));
}

async fn ask(body: &str, signing: Signing) {
    let account = Account {
        name: "shirts".to_owned(),
        provider: by_id("dream-junction").expect("it was built in"),
        endpoint: String::new(),
        keys: Keys::default(),
        proofs: Proofs { contact: true, signature: true },
    };
    let settings = Settings { signing, ..Settings::default() };
    let gateway = app(Gateway::new(vec![account], Saved, settings).expect("there is randomness"));
    let peer = Peer(([127, 0, 0, 1], 4711).into());
    let question = HttpRequest::post("/orders").extension(peer).body(Body::from(body.to_owned())).expect("a request");
    let Ok(answer) = gateway.oneshot(question).await;
    // The saved order tells no contact, and no secret of the gateway's is known here.
    assert!(matches!(answer.status().as_u16(), 400 | 401 | 404 | 413), "{}", answer.status());
}

/// Has one order, at every number.
struct Saved;

impl Upstream for Saved {
    async fn send(&self, _: &str, _: Request, _: Duration) -> Result<Answer, Trouble> {
        let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let received_at = Moment::from_unix_ms(since_1970.as_millis() as i64);
        let body = ORDER.to_owned();
        Ok(Answer { status: 200, retry_after_secs: None, received_at, body, parse: orders::json::parse })
    }

    async fn pause(&self, time: Duration) {
        // Whoever waits for a failed proof waits less than a second; the time to answer in is longer.
        if time > Duration::from_secs(2) {
            std::future::pending::<()>().await;
        }
    }
}
