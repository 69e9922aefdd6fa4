//! How Dream Junction is asked, and which order of an answer is the one that was asked for.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;

use orders::{Answer, Error, Lookup, Method, Moment, Order, OrderNumber, Orders, Provider, Request, Stage};

fn dream_junction() -> &'static dyn Provider {
    orders::provider::by_id("dream-junction").unwrap()
}

fn id(typed: &str) -> Lookup {
    Lookup::OrderId(OrderNumber::parse(typed).unwrap())
}

fn po(typed: &str) -> Lookup {
    Lookup::PurchaseOrder(OrderNumber::parse(typed).unwrap())
}

fn answer(status: u16, body: &str) -> Answer {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    Answer { status, retry_after_secs: Some(30), received_at, parse: orders::json::parse, body: body.to_owned() }
}

fn saved(name: &str) -> Answer {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/dream-junction/found").join(name);
    answer(200, &fs::read_to_string(file).unwrap())
}

fn ids(read: Result<Vec<Order>, Error>) -> Result<Vec<String>, Error> {
    read.map(|orders| orders.into_iter().map(|order| order.id).collect())
}

#[test]
fn an_order_is_asked_for_by_its_path() {
    for (typed, path) in [
        ("7183942", "/orders/7183942"),
        (" 7183942 ", "/orders/7183942"),
        ("7183942/items", "/orders/7183942%2Fitems"),
        ("../stocks/5000", "/orders/..%2Fstocks%2F5000"),
        ("7183942?x=1#y", "/orders/7183942%3Fx%3D1%23y"),
        ("%2e%2e", "/orders/%252e%252e"),
        ("...", "/orders/..."),
        ("shower", "/orders/shower"),
    ] {
        let headers = vec![("accept", "application/json".to_owned())];
        let asked = Request { method: Method::Get, path: path.to_owned(), headers, body: String::new() };
        assert_eq!(dream_junction().request(&id(typed)), Ok(asked), "{typed}");
    }
}

#[test]
fn a_purchase_order_is_asked_for_in_the_query_whatever_it_holds() {
    for (typed, path) in [
        ("PO-9931/B", "/orders/show?purchase_order=PO-9931%2FB"),
        ("Order 27524", "/orders/show?purchase_order=Order%2027524"),
        ("#1042", "/orders/show?purchase_order=%231042"),
        ("A&B=C+D", "/orders/show?purchase_order=A%26B%3DC%2BD"),
        ("100%", "/orders/show?purchase_order=100%25"),
        ("Söhne", "/orders/show?purchase_order=S%C3%B6hne"),
        ("注文１", "/orders/show?purchase_order=%E6%B3%A8%E6%96%87%EF%BC%91"),
        ("a'b\"c", "/orders/show?purchase_order=a%27b%22c"),
        ("a_b.c~d", "/orders/show?purchase_order=a_b.c~d"),
        ("show", "/orders/show?purchase_order=show"),
        ("..", "/orders/show?purchase_order=.."),
    ] {
        let asked = dream_junction().request(&po(typed)).unwrap();
        assert_eq!((asked.method, asked.path.as_str(), asked.body.as_str()), (Method::Get, path, ""), "{typed}");
        assert_eq!(asked.headers, [("accept", "application/json".to_owned())]);
    }
}

#[test]
fn an_order_id_that_is_another_address_of_the_api_is_refused() {
    for typed in ["show", ".", ".."] {
        assert_eq!(dream_junction().request(&id(typed)), Err(Error::InvalidNumber), "{typed}");
    }
}

#[test]
fn a_number_with_a_hash_is_asked_for_with_it_and_then_without() {
    let spellings = dream_junction().spellings(&po("#1042"));
    let paths: Vec<_> = spellings.iter().map(|lookup| dream_junction().request(lookup).unwrap().path).collect();
    assert_eq!(paths, ["/orders/show?purchase_order=%231042", "/orders/show?purchase_order=1042"]);
}

#[test]
fn of_a_list_only_what_was_asked_for_is_read() {
    let list = saved("list-envelope.json");
    let read = |lookup: Option<Lookup>| ids(dream_junction().read(lookup.as_ref(), &list));
    assert_eq!(read(None).unwrap(), ["7183450", "7182688"]);
    assert_eq!(read(Some(po("SPRING-71"))).unwrap(), ["7182688"]);
    assert_eq!(read(Some(po("spring-77"))).unwrap(), ["7183450"]);
    assert_eq!(read(Some(id("7182688"))).unwrap(), ["7182688"]);
    assert_eq!(read(Some(po("SPRING-7"))), Err(Error::NotFound));
    // An id is no purchase order, nor the other way round.
    assert_eq!(read(Some(po("7182688"))), Err(Error::NotFound));
    assert_eq!(read(Some(id("SPRING-71"))), Err(Error::NotFound));
}

#[test]
fn several_orders_of_a_list_can_carry_the_purchase_order() {
    let row = |name| saved(name).body;
    let (first, second) = (row("same-po-first.json"), row("same-po-second.json"));
    let list = answer(
        200,
        &format!(r#"{{"orders": [{{"order": {first}}}, {{"order": {second}}}, {{"order": {{}}}}, {{}}]}}"#),
    );
    let read = dream_junction().read(Some(&po("po-20380")), &list).unwrap();
    assert_eq!(read.iter().map(|order| order.stage).collect::<Vec<_>>(), [Stage::Shipped, Stage::InProduction]);
    assert_eq!(ids(Ok(read)).unwrap(), ["7183233", "7183234"]);
}

#[test]
fn one_order_is_read_whichever_way_it_was_asked_for() {
    let one = saved("received.json");
    for lookup in [id("7183942"), po("PO-20418"), po("po-20418")] {
        assert_eq!(ids(dream_junction().read(Some(&lookup), &one)).unwrap(), ["7183942"]);
    }
}

#[test]
fn an_error_is_not_taken_for_an_order_nor_an_order_for_an_error() {
    let error = answer(200, r#"{"status": "not_found", "message": "none"}"#);
    assert_eq!(dream_junction().read(None, &error), Err(Error::NotFound));
    let order = answer(200, r#"{"status": "not_found", "id": 1}"#);
    assert_eq!(dream_junction().read(None, &order).unwrap()[0].stage, Stage::Unknown);
}

#[test]
fn a_busy_answer_tells_how_long_to_wait() {
    let busy = dream_junction().read(None, &answer(429, "<html>"));
    assert_eq!(busy, Err(Error::Busy { retry_after_secs: Some(30) }));
}

#[test]
fn nothing_private_is_read() {
    for name in ["private-address.json", "unknown-fields.json", "in-production.json", "hold-that-shipped.json"] {
        let mut orders = dream_junction().read(None, &saved(name)).unwrap();
        // Notes are read, and left out by whoever shows an order.
        orders.iter_mut().for_each(|order| order.notes.clear());
        let told = serde_json::to_string(&Orders::from(orders)).unwrap();
        for private in [
            "Persephone",
            "Quillfeather",
            "Marigold",
            "Harrowbrook",
            "97999",
            "555 0142",
            "13.37",
            "Undisclosed Textiles",
            "Margin",
            "s3cret",
            "internal.example",
            "J. Doe",
            "North Mill Supply",
            "operator",
        ] {
            assert!(!told.contains(private), "{name}: {private}");
        }
    }
}

#[test]
fn no_link_is_read_that_a_browser_would_run() {
    let orders = dream_junction().read(None, &saved("dangerous-link.json")).unwrap();
    assert_eq!(orders[0].shipments.len(), 3);
    assert!(orders[0].shipments.iter().all(|parcel| parcel.tracking_url.is_none() && parcel.tracking_number.is_some()));
}

#[cfg(feature = "keys")]
#[test]
fn the_token_goes_into_a_header_and_nowhere_else() {
    let keys = orders::provider::Keys([("token", "0123456789abcdef".into())].into());
    assert_eq!(dream_junction().endpoint(), Some("https://api.thedreamjunction.com/api/v3"));
    assert_eq!(dream_junction().credentials(), ["token"]);
    let asked = dream_junction().request(&po("PO-9931/B")).unwrap();
    let mut shown = asked.clone();
    dream_junction().authorize(&mut shown, &keys);
    assert_eq!((&shown.method, &shown.path, &shown.body), (&asked.method, &asked.path, &asked.body));
    let headers = [
        ("accept", "application/json".to_owned()),
        ("authorization", "Token token=0123456789abcdef".to_owned()),
        ("content-type", "application/json".to_owned()),
    ];
    assert_eq!(shown.headers, headers);
}
