//! Strangers who guess, and customers who come at the same time.

use std::num::NonZeroU32;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use order_gateway::settings::{Limits, Settings};
use order_gateway::{Account, Proofs, sandbox};
use serde_json::json;
use tower::ServiceExt;

use crate::providers::{account, counted};
use crate::recorded::Recorded;
use crate::visitor::{ask_from, over, post_from, read, with};

fn count(n: u32) -> NonZeroU32 {
    NonZeroU32::new(n).unwrap()
}

fn gateway(limits: Limits) -> (Router, Recorded) {
    let upstream = Recorded::default();
    let proofs = Proofs { contact: true, signature: true };
    let account = Account { proofs, ..account("dream-junction", "http://127.0.0.1:1".to_owned()) };
    (over(vec![account], upstream.clone(), Settings { limits, ..sandbox::settings() }), upstream)
}

fn own() -> serde_json::Value {
    json!({"order_id": "7", "contact": "ana@mailbox.example"})
}

/// A customer who waits as long as the answer says.
async fn customer(gateway: &Router, address: &str) -> u16 {
    for _ in 0..3 {
        let response = post_from(gateway, address, own().to_string()).await;
        let wait = response.headers().get("retry-after").map(|secs| secs.to_str().unwrap().parse::<u64>().unwrap());
        match wait {
            Some(secs) => tokio::time::sleep(Duration::from_secs(secs.min(5))).await,
            None => return response.status().as_u16(),
        }
    }
    429
}

#[tokio::test]
async fn ten_thousand_guesses_from_one_address_show_nothing_and_soon_end() {
    let (gateway, upstream) = gateway(Limits::default());
    let mut statuses = [0; 2];
    for number in 0..10_000 {
        let guess = json!({"order_id": number.to_string(), "contact": "bo@mailbox.example"});
        match ask_from(&gateway, "198.51.100.1", guess).await.0 {
            404 => statuses[0] += 1,
            429 => statuses[1] += 1,
            other => panic!("{other}"),
        }
    }
    // 30 proofs an hour, and a few more should the test take its time.
    assert!((30..=35).contains(&statuses[0]) && statuses[0] + statuses[1] == 10_000, "{statuses:?}");
    assert!(upstream.0.load(Ordering::Relaxed) <= 35);
    assert_eq!(customer(&gateway, "203.0.113.9").await, 200);
}

#[tokio::test]
async fn ten_thousand_guesses_from_a_thousand_addresses_do_not_crowd_out_a_customer() {
    let (gateway, upstream) = gateway(Limits::default());
    let mut answered = 0;
    for number in 0..10_000 {
        match guess(&gateway, number).await {
            404 => answered += 1,
            429 => {}
            other => panic!("{other}"),
        }
    }
    assert!(answered < 5000, "{answered} of 10,000 guesses were looked at");
    assert!(upstream.0.load(Ordering::Relaxed) <= answered);
    // They go on while the customer comes, who is served at the first try.
    let crowd = async {
        for number in 10_000.. {
            assert!([404, 429].contains(&guess(&gateway, number).await));
            tokio::task::yield_now().await;
        }
    };
    let customer = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        ask_from(&gateway, "203.0.113.9", own()).await.0
    };
    tokio::select! {
        () = crowd => {}
        status = customer => assert_eq!(status, 200),
    }
}

/// One of a thousand addresses after the other, each time with another number.
async fn guess(gateway: &Router, number: u32) -> u16 {
    let client = number % 1000;
    let address = format!("198.51.{}.{}", client / 250, client % 250);
    ask_from(gateway, &address, json!({"order_id": number.to_string(), "contact": "bo@mailbox.example"})).await.0
}

#[tokio::test]
async fn one_orders_postcode_cannot_be_tried_from_everywhere() {
    let (gateway, _) = gateway(Limits::default());
    let mut looked_at = 0;
    for guess in 0..500 {
        let question = json!({"order_id": "7", "contact": format!("{:05}", 10_000 + guess)});
        let (status, _) = ask_from(&gateway, &format!("198.51.100.{}", guess % 250), question).await;
        looked_at += u32::from(status == 404);
    }
    assert!(looked_at <= 21, "{looked_at}");
    // Whoever guesses postcodes does not lock out an e-mail address, nor somebody who has looked before.
    assert_eq!(customer(&gateway, "203.0.113.9").await, 200);
    assert_eq!(customer(&gateway, "203.0.113.9").await, 200);
}

#[tokio::test]
async fn one_number_is_one_number_however_it_is_spelled() {
    let (gateway, _) = gateway(Limits::default());
    let mut looked_at = 0;
    for (guess, spelling) in ["#7", "# 7", "07", "0007", "##7", "7"].iter().cycle().take(240).enumerate() {
        let question = json!({"order_id": spelling, "contact": format!("{:05}", 10_000 + guess)});
        let (status, _) = ask_from(&gateway, &format!("198.51.100.{guess}"), question).await;
        looked_at += u32::from(status == 404);
    }
    assert!(looked_at <= 21, "{looked_at}");
}

#[tokio::test]
async fn a_customer_who_looks_again_and_again_does_not_use_up_proofs() {
    let (gateway, _) = gateway(Limits { client_proofs_per_hour: count(2), ..Limits::default() });
    for _ in 0..20 {
        assert_eq!(ask_from(&gateway, "203.0.113.9", own()).await.0, 200);
    }
}

#[tokio::test]
async fn whoever_asks_too_much_is_told_how_long_to_wait() {
    let (gateway, _) = gateway(Limits { client_per_minute: count(2), ..Limits::default() });
    for _ in 0..2 {
        assert_eq!(ask_from(&gateway, "203.0.113.9", own()).await.0, 200);
    }
    let response = post_from(&gateway, "203.0.113.9", own().to_string()).await;
    assert_eq!(response.status(), 429);
    let secs: u32 = response.headers()["retry-after"].to_str().unwrap().parse().unwrap();
    assert!((1..=30).contains(&secs), "{secs}");
    assert_eq!(read(response).await, json!({"error": "busy", "retry_after_secs": secs}));
    assert_eq!(ask_from(&gateway, "203.0.113.10", own()).await.0, 200);
}

#[tokio::test]
async fn behind_a_proxy_each_customer_is_counted_alone_and_none_can_pretend_to_be_another() {
    let limits = Limits { client_per_minute: count(1), ..Limits::default() };
    let account = account("dream-junction", "http://127.0.0.1:1".to_owned());
    let settings = Settings { limits, trusted_hops: 1, ..sandbox::settings() };
    let gateway = over(vec![account], Recorded::default(), settings);
    let ask = async |forwarded: &str| {
        let request = Request::post("/orders").header("x-forwarded-for", forwarded);
        let request = request.body(Body::from(r#"{"order_id": "7"}"#)).unwrap();
        gateway.clone().oneshot(request).await.unwrap().status().as_u16()
    };
    assert_eq!(ask("198.51.100.1").await, 200);
    assert_eq!(ask("198.51.100.2").await, 200);
    assert_eq!(ask("6.6.6.6, 198.51.100.1").await, 429);
}

#[tokio::test]
async fn a_question_too_many_at_one_time_waits() {
    let (account, asked) = counted("dream-junction", || (StatusCode::NOT_FOUND, "")).await;
    let limits = Limits { at_once: count(2), ..sandbox::settings().limits };
    let gateway = with(vec![account], Settings { limits, ..sandbox::settings() });
    let question = |number: u32| ask_from(&gateway, "203.0.113.9", json!({"order_id": number.to_string()}));
    let all = futures_util::future::join_all((0..20).map(question)).await;
    let answered = all.iter().filter(|(status, _)| *status == 404).count();
    let refused = all.iter().filter(|(status, _)| *status == 429).count();
    assert_eq!((answered, refused, asked.load(Ordering::Relaxed)), (2, 18, 2));
    assert_eq!(question(20).await.0, 404);
}
