//! Providers on a bad day, and how they are treated.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use order_gateway::sandbox;
use order_gateway::settings::Settings;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;

use crate::providers::{account, counted, order, raw, write_on};
use crate::visitor::{ask, ask_from, with};

const DEADLINE: Duration = Duration::from_millis(800);

fn quick() -> Settings {
    Settings { deadline: DEADLINE, ..sandbox::settings() }
}

fn order_id(number: impl ToString) -> Value {
    json!({"order_id": number.to_string()})
}

fn failed(code: &str) -> Value {
    json!({ "error": code })
}

#[tokio::test]
async fn a_thousand_customers_who_look_at_one_order_cost_its_provider_one_request() {
    let (account, count) = counted("dream-junction", || order(7, "", "")).await;
    let gateway = with(vec![account], sandbox::settings());
    let customers = (0..1000).map(|_| ask(&gateway, order_id(7)));
    let answers = futures_util::future::join_all(customers).await;
    assert!(answers.iter().all(|(status, _)| *status == 200));
    assert_eq!(count.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn that_there_is_no_order_is_remembered_too() {
    let (account, count) = counted("dream-junction", || (StatusCode::NOT_FOUND, "")).await;
    let gateway = with(vec![account], sandbox::settings());
    for _ in 0..10 {
        assert_eq!(ask(&gateway, order_id(7)).await, (404, failed("not_found")));
    }
    assert_eq!(count.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn whoever_gives_up_waiting_leaves_the_others_their_answer() {
    let (account, count) = counted("dream-junction", || order(7, "", "")).await;
    let gateway = with(vec![account], sandbox::settings());
    let impatient = tokio::time::timeout(Duration::from_millis(5), ask(&gateway, order_id(7)));
    let patient = ask(&gateway, order_id(7));
    let (gone, answered) = futures_util::future::join(impatient, patient).await;
    assert!(gone.is_err());
    assert_eq!(answered.0, 200);
    assert!(count.load(Ordering::Relaxed) <= 2);
}

#[tokio::test]
async fn a_provider_that_stumbles_is_asked_once_more() {
    let stumbling = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let answer = move || {
        if stumbling.swap(false, Ordering::Relaxed) {
            (StatusCode::BAD_GATEWAY, Vec::new())
        } else {
            (StatusCode::OK, order(7, "", ""))
        }
    };
    let (account, count) = counted("dream-junction", answer).await;
    assert_eq!(ask(&with(vec![account], sandbox::settings()), order_id(7)).await.0, 200);
    assert_eq!(count.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_provider_that_says_when_is_not_asked_before() {
    let (account, count) =
        counted("dream-junction", || (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "40")], "slow down")).await;
    let gateway = with(vec![account], sandbox::settings());
    assert_eq!(ask(&gateway, order_id(1)).await, (429, json!({"error": "busy", "retry_after_secs": 40})));
    for number in 2..10 {
        let (status, answer) = ask(&gateway, order_id(number)).await;
        assert!(status == 429 && answer["retry_after_secs"].as_u64().unwrap() <= 40, "{answer}");
    }
    assert_eq!(count.load(Ordering::Relaxed), 1);
}

/// Each of them gets its answer in time, is left alone after a few failures, and is back when it is well again.
#[tokio::test]
async fn a_hostile_provider_costs_no_more_than_the_deadline() {
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    let reset = raw("dream-junction", |_| async {}).await;
    let hang = raw("dream-junction", |stream| async move {
        tokio::time::sleep(Duration::from_secs(60)).await;
        drop(stream);
    });
    let half = raw("dream-junction", move |mut stream| async move {
        _ = stream.write_all(format!("{head}content-length: 1000\r\n\r\n{{\"id\": 7").as_bytes()).await;
    });
    let drip = raw("dream-junction", move |stream| async move {
        write_on(stream, &format!("{head}content-length: 9000\r\n\r\n"), vec![b' '], Duration::from_secs(1)).await;
    });
    let flood = raw("dream-junction", move |stream| async move {
        let head = format!("{head}content-length: 1073741824\r\n\r\n");
        write_on(stream, &head, vec![b' '; 1 << 16], Duration::ZERO).await;
    });
    let html = counted("dream-junction", || "<html>Down for maintenance</html>").await;
    let broken = counted("dream-junction", || (StatusCode::INTERNAL_SERVER_ERROR, "{}")).await;
    let nobody = (account("dream-junction", "http://127.0.0.1:1".to_owned()), Default::default());
    for (name, (account, open), code) in [
        ("reset", reset, "unreachable"),
        ("hang", hang.await, "unreachable"),
        ("half", half.await, "unreachable"),
        ("drip", drip.await, "unreachable"),
        ("flood", flood.await, "unreadable"),
        ("html", html, "unreadable"),
        ("500", broken, "unreachable"),
        ("nobody", nobody, "unreachable"),
    ] {
        let gateway = with(vec![account], quick());
        for number in 0..3 {
            let begun = Instant::now();
            assert_eq!(ask(&gateway, order_id(number)).await, (502, failed(code)), "{name}");
            let share = begun.elapsed().as_secs_f64() / DEADLINE.as_secs_f64();
            assert!(share < 2.0, "{name} took {share} of the deadline");
        }
        if !["html", "500", "nobody"].contains(&name) {
            drop(gateway);
            let gone = async {
                while open.load(Ordering::Relaxed) > 0 {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
            };
            let patience = if name == "hang" { 0 } else { 5 };
            let ended = tokio::time::timeout(Duration::from_secs(patience), gone).await.is_ok();
            assert!(ended || name == "hang", "{name}: a connection is left behind");
        }
    }
}

#[tokio::test]
async fn a_provider_that_was_down_is_found_again_by_itself() {
    let is_down = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(true));
    let down = std::sync::Arc::clone(&is_down);
    let answer = move || {
        if down.load(Ordering::Relaxed) {
            (StatusCode::GATEWAY_TIMEOUT, Vec::new())
        } else {
            (StatusCode::NOT_FOUND, Vec::new())
        }
    };
    let (account, count) = counted("dream-junction", answer).await;
    let gateway = with(vec![account], quick());
    for number in 0..20 {
        assert_eq!(ask(&gateway, order_id(number)).await, (502, failed("unreachable")));
    }
    assert_eq!(count.load(Ordering::Relaxed), 10, "after five failures in a row, each tried twice, it is left alone");
    is_down.store(false, Ordering::Relaxed);
    let begun = Instant::now();
    let mut number = 100;
    while ask(&gateway, order_id(number)).await != (404, failed("not_found")) {
        assert!(begun.elapsed() < Duration::from_secs(10), "it is not found again");
        tokio::time::sleep(Duration::from_millis(100)).await;
        number += 1;
    }
}

#[tokio::test]
async fn a_number_that_makes_a_provider_stumble_does_not_close_it_for_the_others() {
    let (account, count) = counted("dream-junction", || (StatusCode::INTERNAL_SERVER_ERROR, "")).await;
    let gateway = with(vec![account], quick());
    for number in 0..20 {
        assert_eq!(ask(&gateway, order_id(number)).await, (502, failed("unreachable")));
    }
    assert_eq!(count.load(Ordering::Relaxed), 20);
}

/// As many orders as one number may have, each with a customer of its own.
#[tokio::test]
async fn an_answer_of_a_thousand_orders_costs_no_more_than_its_length() {
    let rows = |count: u32, same: bool| {
        let row = |n: u32| {
            let id = if same { 7 } else { n };
            format!(r#"{{"order":{{"id":{id},"purchase_order":"P","ship_to_email":"{n}@x.example"}}}}"#)
        };
        format!(r#"{{"orders":[{}]}}"#, (0..count).map(row).collect::<Vec<_>>().join(","))
    };
    let mut took = Vec::new();
    for same in [false, true] {
        let body = rows(1000, same);
        let (account, _) = counted("dream-junction", move || body.clone()).await;
        let account =
            order_gateway::Account { proofs: order_gateway::Proofs { contact: true, signature: false }, ..account };
        let gateway = with(vec![account], sandbox::settings());
        let begun = Instant::now();
        let question = json!({"purchase_order": "P", "contact": "999@x.example"});
        assert_eq!(ask(&gateway, question).await.0, 200);
        took.push(begun.elapsed().as_secs_f64());
    }
    assert!(took[1] < 5.0 * took[0], "{took:?}");
}

#[tokio::test]
async fn what_answers_in_time_is_shown_and_the_rest_is_named() {
    let (slow, _) = raw("finerworks", |stream| async move {
        tokio::time::sleep(Duration::from_secs(60)).await;
        drop(stream);
    })
    .await;
    let (well, _) = counted("dream-junction", || order(7, "", "")).await;
    let gateway = with(vec![slow, well], quick());
    let (status, answer) = ask_from(&gateway, "203.0.113.9", json!({"purchase_order": "PO-7"})).await;
    assert_eq!((status, &answer["orders"][0]["id"]), (200, &json!("7")));
    assert_eq!(answer["incomplete"], json!(["finerworks"]));
}
