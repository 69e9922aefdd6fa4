//! The recipes of `docs/proxies`, each run for real in front of the sandbox's providers.

mod proxy;

use orders::{Answer, Error, Lookup, Moment, OrderNumber, Request};
use proxy::{Heard, NOT_FOR_BROWSERS, PASSWORD, Proxy, RECIPES};

type Kind = fn(OrderNumber) -> Lookup;

/// Orders that the sandbox has.
const LOOK_UPS: [(&str, Kind, &str); 7] = [
    ("dream-junction", Lookup::OrderId, "6724120"),
    ("dream-junction", Lookup::PurchaseOrder, "5697626056"),
    ("finerworks", Lookup::OrderId, "123456"),
    ("finerworks", Lookup::PurchaseOrder, "PO_0001"),
    ("deconetwork", Lookup::OrderId, "INV1234"),
    ("shineon", Lookup::OrderId, "20018"),
    ("shineon", Lookup::PurchaseOrder, "PO 2026/88"),
];

/// Method, address and body of what is not a look-up.
const REFUSED: [(&str, &str); 57] = [
    // Other methods.
    ("DELETE /dream-junction/orders/6724120", ""),
    ("PUT /dream-junction/orders/6724120", "{}"),
    ("POST /dream-junction/orders", "{}"),
    ("HEAD /dream-junction/orders/6724120", ""),
    ("OPTIONS /dream-junction/orders/6724120", ""),
    ("GET /finerworks/v3/fetch_order_status", ""),
    ("PUT /finerworks/v3/update_order", "{}"),
    ("POST /deconetwork/api/json/manage_orders/find", "conditions%5B1%5D%5Bfield%5D=4"),
    ("POST /shineon/v1/orders/20018/cancel", ""),
    ("POST /shineon/v1/orders", "{}"),
    // Lists of all orders, and what a provider may take for nothing and answer with one.
    ("GET /dream-junction/orders", ""),
    ("GET /dream-junction/orders/", ""),
    ("GET /dream-junction/orders?limit=200", ""),
    ("GET /dream-junction/orders/show", ""),
    ("GET /dream-junction/orders/show?purchase_order=", ""),
    ("GET /dream-junction/orders/show?purchase_order=%20", ""),
    ("GET /deconetwork/api/json/manage_orders/find", ""),
    ("GET /shineon/v1/orders", ""),
    ("GET /shineon/v1/orders/", ""),
    ("GET /shineon/v1/orders?", ""),
    ("GET /shineon/v1/orders?limit=250", ""),
    ("GET /shineon/v1/orders?ids=20018", ""),
    ("GET /shineon/v1/orders?source_po_numbers=", ""),
    ("GET /shineon/v1/orders?source_po_numbers=%C2%A0", ""),
    // More than one number, and more than a number.
    ("GET /shineon/v1/orders?source_po_numbers=1%2C2", ""),
    ("GET /shineon/v1/orders?source_po_numbers=1,2", ""),
    ("GET /shineon/v1/orders?source_po_numbers=1&status=shipped", ""),
    ("GET /dream-junction/orders/show?purchase_order=1&purchase_order=2", ""),
    ("GET /dream-junction/orders/6724120?x=1", ""),
    ("GET /dream-junction/orders/1;x", ""),
    ("POST /finerworks/v3/fetch_order_status?x=1", r#"{"order_pos":null,"order_ids":[1]}"#),
    // Other paths.
    ("GET /sandbox", ""),
    ("GET /dream-junction/", ""),
    ("GET /dream-junction/stocks/1", ""),
    ("GET /dream-junction/orders/show.json", ""),
    ("GET /dream-junction/orders/1/2", ""),
    ("GET /dream-junction//orders/1", ""),
    ("POST /finerworks/v3/update_order", "{}"),
    ("POST /finerworks/v3/fetch_order_status/", "{}"),
    ("GET /deconetwork/api/json/manage_orders/update_order_status?order_id=1", ""),
    ("GET /shineon/v1/whoami", ""),
    // Ways to another path.
    ("GET /dream-junction/orders/.", ""),
    ("GET /dream-junction/orders/..", ""),
    ("GET /dream-junction/orders/../stocks/1", ""),
    ("GET /dream-junction/orders/%2e%2e/stocks/1", ""),
    ("GET /dream-junction/orders/%2E%2E", ""),
    ("GET /dream-junction/orders/..%2Fstocks%2F1", ""),
    ("GET /dream-junction/orders/x%2F..%2F..%2Fstocks%2F1", ""),
    ("GET /dream-junction/orders/%252E%252E%252Fstocks", ""),
    ("GET /dream-junction/orders/x%5C..%5Cstocks", ""),
    ("GET /shineon/../dream-junction/orders/6724120", ""),
    ("GET /shineon/v1/orders/../whoami", ""),
    ("POST /finerworks/v3/fetch_order_status/../update_order", "{}"),
    // Wrongly encoded, and control characters.
    ("GET /dream-junction/orders/1%00", ""),
    ("GET /dream-junction/orders/1%0Ax", ""),
    ("GET /dream-junction/orders/a%2fb", ""),
    ("GET /dream-junction/orders/a%zz", ""),
];

/// What turns DecoNetwork's look-up into another question.
const OTHER_CONDITIONS: [(&str, &str); 11] = [
    ("%5Bfield%5D=3", "%5Bfield%5D=4"),
    ("%5Bfield%5D=3", "%5Bfield%5D=34"),
    ("%5Bcondition%5D=1", "%5Bcondition%5D=2"),
    ("=INV1234", "="),
    ("=INV1234", "=%20"),
    ("=INV1234", "=INV1234&conditions%5B2%5D%5Bfield%5D=4"),
    ("=INV1234", "=INV1234&username=a&password=b"),
    ("find?", "find?limit=100&"),
    ("skip_login_token=1", "skip_login_token=1&offset=0"),
    ("skip_login_token=1", "skip_login_token=0"),
    ("%5B1%5D", "[1]"),
];

/// What is not a question to FinerWorks about one number.
const NOT_ONE_NUMBER: [&str; 7] = [
    "",
    "{}",
    r#"{"order_pos":["a","b"],"order_ids":null}"#,
    r#"{"order_pos":["a"],"order_ids":[1]}"#,
    r#"{"order_pos":null,"order_ids":[1,2]}"#,
    r#"{"order_pos":["a"],"order_ids":null,"account_key":"x"}"#,
    r#"{"order_pos":["a\u0000"],"order_ids":null}"#,
];

/// The names of all that a provider may be sent.
const FOR_PROVIDERS: [&str; 9] = [
    "host",
    "user-agent",
    "accept",
    "content-type",
    "content-length",
    "connection",
    "authorization",
    "web_api_key",
    "app_key",
];

fn lookup(kind: Kind, number: &str) -> Lookup {
    kind(OrderNumber::parse(number).unwrap())
}

/// What the tag asks, where it can ask this.
fn request(proxy: &Proxy, id: &str, lookup: &Lookup) -> Option<Request> {
    let request = proxy.account(id).provider.request(lookup);
    // FinerWorks counts its orders.
    assert!(request.is_ok() || (id, &request) == ("finerworks", &Err(Error::InvalidNumber)), "{id} {lookup:?}");
    request.ok()
}

async fn read(response: reqwest::Response) -> Answer {
    Answer {
        status: response.status().as_u16(),
        retry_after_secs: None,
        received_at: Moment::from_unix_ms(1_800_000_000_000),
        parse: orders::json::parse,
        body: response.text().await.unwrap(),
    }
}

/// Whether the provider was sent just what the gateway would have sent, and nothing of the browser's.
fn assert_sent(proxy: &Proxy, id: &str, mut wanted: Request) {
    let [heard] = &proxy.heard()[..] else { panic!("{}: {id} was not asked once", proxy.name) };
    let context = format!("{}, {} {} {:?} {}", proxy.name, heard.method, heard.path, heard.headers, heard.body);
    let account = proxy.account(id);
    account.provider.authorize(&mut wanted, &account.keys);
    let whole = |path: &str, body: &str| format!("{path}?{body}").trim_end_matches('?').to_owned();
    // Caddy cannot make a form of DecoNetwork's query.
    let is_query = proxy.name == "caddy" && id == "deconetwork";
    assert_eq!(whole(&heard.path, &heard.body), whole(&wanted.path, &wanted.body), "{context}");
    assert!(is_query || heard.method == wanted.method.as_str(), "{context}");
    for (name, value) in &wanted.headers {
        assert!(is_query || heard.headers.get_all(*name).iter().eq([value]), "{name}: {context}");
    }
    assert!(heard.headers.keys().all(|name| FOR_PROVIDERS.contains(&name.as_str())), "{context}");
    assert!(!context.contains("the-browsers") && !context.contains("Basic "), "{context}");
}

#[tokio::test]
async fn every_kind_of_look_up_is_answered_to_whoever_has_the_password() {
    for recipe in &RECIPES {
        let proxy = Proxy::start(recipe).await;
        for (id, kind, number) in LOOK_UPS {
            let lookup = lookup(kind, number);
            let request = request(&proxy, id, &lookup).unwrap();
            for password in [None, Some("wrong")] {
                let refused = proxy.ask(id, &request, password).await;
                assert!(refused.status() == 401 && proxy.heard().is_empty(), "{} {id} {password:?}", proxy.name);
            }
            let answer = read(proxy.ask(id, &request, Some(PASSWORD)).await).await;
            let orders = proxy.account(id).provider.read(Some(&lookup), &answer);
            let is_shown = orders.is_ok_and(|orders| !orders.is_empty()) && proxy.heard().len() == 1;
            assert!(is_shown, "{} {lookup:?} {answer:?}", proxy.name);
        }
        for (password, status) in [(None, 401), (Some(PASSWORD), 200)] {
            let page = proxy.ask("track.html", &Request::get(String::new()), password).await;
            assert_eq!(page.status(), status, "{}", proxy.name);
        }
    }
}

#[tokio::test]
async fn whatever_is_not_a_look_up_is_refused_and_goes_no_further() {
    for recipe in &RECIPES {
        let proxy = Proxy::start(recipe).await;
        let find = request(&proxy, "deconetwork", &lookup(Lookup::OrderId, "INV1234")).unwrap().path;
        let other = OTHER_CONDITIONS.map(|(from, to)| {
            assert!(find.contains(from), "{from} is not in {find}");
            (format!("GET /deconetwork{}", find.replace(from, to)), "")
        });
        let refused = REFUSED.map(|(line, body)| (line.to_owned(), body));
        for (line, body) in refused.into_iter().chain(other) {
            let status = proxy.send(&line, body).await;
            assert!([400, 404, 405].contains(&status), "{} {line}: {status}", proxy.name);
            let heard: Vec<_> = proxy.heard().into_iter().map(|heard| heard.path).collect();
            assert!(heard.is_empty(), "{} {line}: {heard:?}", proxy.name);
        }
    }
}

/// nginx reads a body too late to refuse it, and sends an empty one without keys instead.
#[tokio::test]
async fn finerworks_is_asked_for_one_number_only() {
    for recipe in &RECIPES {
        let proxy = Proxy::start(recipe).await;
        let long = format!(r#"{{"order_pos":["{}"],"order_ids":null}}"#, "x".repeat(3000));
        for body in NOT_ONE_NUMBER.into_iter().chain([long.as_str()]) {
            let status = proxy.send("POST /finerworks/v3/fetch_order_status", body).await;
            assert!([400, 404, 413].contains(&status), "{} {body}: {status}", proxy.name);
            let is_harmless = |heard: &Heard| {
                heard.body.is_empty() && ["web_api_key", "app_key"].iter().all(|key| heard.headers.get(*key).is_none())
            };
            assert!(proxy.heard().iter().all(is_harmless), "{} {body}", proxy.name);
        }
    }
}

#[tokio::test]
async fn a_number_arrives_as_the_tag_has_encoded_it_and_nothing_of_the_browsers_with_it() {
    for recipe in &RECIPES {
        let proxy = Proxy::start(recipe).await;
        for (id, kind, number) in LOOK_UPS {
            for number in [number, "PO/1#A b", "#1001", "ü1.2_~3+4&5=6;7", r#"PO"1\2"#] {
                if let Some(request) = request(&proxy, id, &lookup(kind, number)) {
                    proxy.ask(id, &request, Some(PASSWORD)).await;
                    assert_sent(&proxy, id, request);
                }
            }
        }
    }
}

#[tokio::test]
async fn no_cookie_comes_back_and_no_answer_is_kept() {
    for recipe in &RECIPES {
        let proxy = Proxy::start(recipe).await;
        for (id, kind, number) in LOOK_UPS {
            let request = request(&proxy, id, &lookup(kind, number)).unwrap();
            for password in [None, Some(PASSWORD)] {
                let answer = proxy.ask(id, &request, password).await;
                let (context, headers) = (format!("{} {id} {answer:?}", proxy.name), answer.headers());
                assert!(headers.get_all("cache-control").iter().eq(["private, no-store"]), "{context}");
                for (name, theirs) in NOT_FOR_BROWSERS {
                    assert!(headers.get_all(name).iter().all(|value| value != theirs), "{name}: {context}");
                }
            }
        }
    }
}

#[tokio::test]
async fn the_logs_hold_no_number_and_no_key() {
    const PRIVATE: [&str; 7] =
        ["confidential", "88888888", "sandbox-", "password=", PASSWORD, "Basic ", "the-browsers"];
    for recipe in &RECIPES {
        for (proxy, is_away) in [(Proxy::start(recipe).await, false), (Proxy::start_alone(recipe).await, true)] {
            for (id, kind, _) in LOOK_UPS {
                // None that the digits of a time may look like.
                for number in ["PO/confidential", "8888888888888888"] {
                    let Some(request) = request(&proxy, id, &lookup(kind, number)) else { continue };
                    assert_eq!(proxy.ask(id, &request, None).await.status(), 401, "{} {id}", proxy.name);
                    let status = proxy.ask(id, &request, Some(PASSWORD)).await.status();
                    assert_eq!(status == 502, is_away, "{} {id}: {status}", proxy.name);
                }
            }
            assert_eq!(proxy.send("DELETE /shineon/v1/orders/confidential", "").await, 405);
            let (name, logs) = (proxy.name, proxy.stop());
            for told in ["staff", "dream-junction", "GET", "401", "405", if is_away { "502" } else { "404" }] {
                assert!(logs.contains(told), "{name}: {told} is not in {logs}");
            }
            for private in PRIVATE {
                assert!(!logs.contains(private), "{name}: {private} is in {logs}");
            }
        }
    }
}
