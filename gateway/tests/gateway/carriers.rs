//! Who brings a parcel, as a gateway tells it.

use axum::http::StatusCode;
use order_gateway::sandbox;
use order_gateway::settings::Settings;
use orders::carrier::OwnCarrier;
use serde_json::{Value, json};

use crate::providers::provider;
use crate::visitor::{ask, with};

async fn parcels(told: Value) -> Value {
    let order = json!({"id": 1, "status": "shipped", "items": [], "shipments": told}).to_string();
    let account = provider("dream-junction", move || (StatusCode::OK, order.clone().into_bytes())).await;
    let own = OwnCarrier::new("Bike Brothers", "https://bikes.example/{number}", "BB", &[8]).unwrap();
    let gateway = with(vec![account], Settings { carriers: vec![own], ..sandbox::settings() });
    let (status, mut answer) = ask(&gateway, json!({"order_id": "1"})).await;
    assert_eq!(status, 200);
    answer["orders"][0]["shipments"].take()
}

#[tokio::test]
async fn bare_numbers_get_their_carriers_and_links() {
    let told = parcels(json!([
        {"tracking_number": "1Z999AA10123456784"},
        {"tracking_number": "LP00012345678901"},
        {"tracking_number": "BB123456"},
        {"shipping_carrier": "DHL", "tracking_number": "7",
         "search_link": "http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500099988877"},
    ]))
    .await;
    let parcel =
        |place: usize| (told[place]["carrier"].as_str().unwrap(), told[place]["tracking_url"].as_str().unwrap());
    assert_eq!(parcel(0), ("UPS", "https://www.ups.com/track?tracknum=1Z999AA10123456784"));
    assert_eq!(parcel(1).0, "Cainiao", "a gateway knows carriers that the widget leaves out");
    assert_eq!(parcel(2), ("Bike Brothers", "https://bikes.example/BB123456"));
    assert_eq!(parcel(3).1, "https://webtrack.dhlecs.com/orders?trackingNumber=9374869903500099988877");
    assert_eq!(told[3]["other_links"][0]["carrier"], "webtrack.dhlglobalmail.com");
}

#[tokio::test]
async fn what_nobody_can_be_sure_of_is_told_as_a_choice() {
    let told = parcels(json!([
        {"tracking_number": "501234567899"},
        {"tracking_number": "7", "search_link": "https://ups.com@parcels.example/7"},
        {"tracking_number": "8", "search_link": "https://parcels.example/8"},
    ]))
    .await;
    assert_eq!((&told[0]["carrier"], &told[0]["tracking_url"]), (&Value::Null, &Value::Null));
    let names: Vec<_> = told[0]["other_links"].as_array().unwrap().iter().map(|link| &link["carrier"]).collect();
    assert_eq!(names, ["UPS", "GLS"]);
    assert_eq!(
        (&told[1]["tracking_url"], &told[1]["tracking_text"]),
        (&Value::Null, &json!("https://ups.com@parcels.example/7"))
    );
    assert_eq!(
        (&told[2]["tracking_url"], &told[2]["tracking_text"]),
        (&json!("https://parcels.example/8"), &json!("parcels.example"))
    );
}
