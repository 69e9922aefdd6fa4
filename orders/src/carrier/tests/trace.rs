//! What is said of a parcel.

use super::super::{OwnCarrier, trace, trace_own};
use crate::{Order, Shipment, TrackingLink};

fn parcel(carrier: &str, service: &str, number: &str, link: &str) -> Shipment {
    let told = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    Shipment {
        carrier: told(carrier),
        service: told(service),
        tracking_number: told(number),
        tracking_url: told(link),
        ..Shipment::new()
    }
}

fn traced(carrier: &str, service: &str, number: &str, link: &str) -> Shipment {
    let parcel = parcel(carrier, service, number, link);
    let mut orders = [Order { shipments: vec![parcel], ..Order::new("test", "1".into()) }];
    trace(&mut orders, &[], "en");
    orders[0].shipments.remove(0)
}

#[test]
fn a_bare_number_gets_its_carrier_and_a_link() {
    let parcel = traced("", "", "1Z 999 AA1 01 2345 6784", "");
    assert_eq!(parcel.carrier.as_deref(), Some("UPS"));
    assert!(parcel.tracking_url.unwrap().ends_with("1Z999AA10123456784"));
    assert_eq!((parcel.tracking_text, parcel.other_links), (None, vec![]));
}

#[test]
fn a_number_that_several_carriers_have_is_no_fact() {
    let parcel = traced("", "", "3712345678901", "");
    assert_eq!((parcel.carrier, parcel.tracking_url), (None, None));
    let parcel = traced("", "", "50123456789", "");
    assert_eq!((&parcel.carrier, &parcel.tracking_url), (&None, &None));
    assert!((1..=4).contains(&parcel.other_links.len()), "{:?}", parcel.other_links);
}

#[test]
fn a_name_is_told_as_the_carrier_writes_it() {
    let carrier = |carrier, service| traced(carrier, service, "", "").carrier.unwrap();
    assert_eq!(carrier("usps", "Priority"), "USPS");
    assert_eq!(carrier("United States Postal Service", ""), "USPS");
    assert_eq!(carrier("DHL", "Smartmail Expedited"), "DHL eCommerce");
    assert_eq!(carrier("A friend", ""), "A friend", "what nobody knows stays as it was told");
}

#[test]
fn a_link_that_is_dead_is_a_second_choice() {
    let link = "http://webtrack.dhlglobalmail.com/?trackingnumber=9374869903500930473876";
    let parcel = traced("DHL", "", "9374869903500930473876", link);
    let [best, second] = [parcel.tracking_url.unwrap(), parcel.other_links[0].url.clone()];
    assert!(best.starts_with("https://") && best.contains("9374869903500930473876"), "{best}");
    assert!(!best.contains("dhlglobalmail"), "{best}");
    assert!(second.contains("webtrack.dhlglobalmail.com"), "{second}");
}

#[test]
fn where_a_strangers_link_leads_is_told() {
    let parcel = traced("", "", "1", "https://parcels.example/1");
    assert_eq!(parcel.tracking_text.as_deref(), Some("parcels.example"));
    let parcel = traced("USPS", "", "1", "https://www.fedex.com/fedextrack/?trknbr=1");
    assert_eq!(parcel.carrier.as_deref(), Some("USPS"));
    assert_eq!(parcel.tracking_text.as_deref(), Some("www.fedex.com"));
    let parcel = traced("DHL", "", "1", "https://webtrack.dhlecs.com/orders?trackingNumber=1");
    assert_eq!((parcel.carrier.as_deref(), parcel.tracking_text), (Some("DHL eCommerce"), None));
}

#[test]
fn a_link_that_hides_where_it_leads_is_text_unless_the_number_tells() {
    let mut parcel = Shipment::new();
    parcel.add_link("https://ups.com@parcels.example/1");
    let told = parcel.tracking_text.clone();
    let mut orders = [Order { shipments: vec![parcel.clone()], ..Order::new("test", "1".into()) }];
    trace(&mut orders, &[], "");
    let [order] = &orders;
    assert_eq!((&order.shipments[0].tracking_url, &order.shipments[0].tracking_text), (&None, &told));
    assert_eq!(told.as_deref(), Some("https://ups.com@parcels.example/1"));
    orders[0].shipments[0].tracking_number = Some("1Z999AA10123456784".to_owned());
    trace(&mut orders, &[], "");
    assert_eq!(orders[0].shipments[0].tracking_text, None);
    parcel.add_link("N/A");
    assert_eq!(parcel.tracking_text, told);
}

#[test]
fn the_shops_own_carriers_go_first() {
    let own = [
        OwnCarrier::new("Bike Brothers", "https://bikes.example/{number}", "BB", &[8]).unwrap(),
        OwnCarrier::new("UPS", "https://ups.shop.example/{number}", "", &[]).unwrap(),
    ];
    let told = |carrier, number, link| {
        let mut orders =
            [Order { shipments: vec![parcel(carrier, "", number, link)], ..Order::new("test", "1".into()) }];
        trace(&mut orders, &own, "en");
        let parcel = orders[0].shipments.remove(0);
        let others: Vec<_> = parcel.other_links.into_iter().map(|link| link.carrier).collect();
        (parcel.carrier.unwrap_or_default(), parcel.tracking_url.unwrap_or_default(), others.join(" "))
    };
    let all = |carrier: &str, url: &str, others: &str| (carrier.to_owned(), url.to_owned(), others.to_owned());
    let bikes = "Bike Brothers";
    assert_eq!(told("", "bb 123456", ""), all(bikes, "https://bikes.example/bb123456", ""));
    assert_eq!(told("bike brothers express", "7", ""), all(bikes, "https://bikes.example/7", ""));
    assert_eq!(told("", "9", "https://my.bikes.example/9"), all(bikes, "https://my.bikes.example/9", ""));
    // By the known carrier's name, one of its other names, its link and its number.
    let ups = "https://ups.shop.example/1";
    assert_eq!(told("UPS", "1", ""), all("UPS", ups, ""));
    assert_eq!(told("United Parcel Service", "1", ""), all("UPS", ups, "www.ups.com"));
    assert_eq!(told("", "1", "http://www.ups.com/track?tracknum=1"), all("UPS", ups, "www.ups.com"));
    let number = "1Z999AA10123456784";
    assert_eq!(told("", number, "").1, format!("https://ups.shop.example/{number}"));
    assert_eq!(told("FedEx", "bb 123456", "").0, "FedEx", "a name goes before the number");
    // What cannot be a number opens no page of theirs either.
    let (longest, longer) = ("7".repeat(100), "7".repeat(101));
    assert_eq!(told(bikes, &longest, ""), all(bikes, &format!("https://bikes.example/{longest}"), ""));
    assert_eq!(told(bikes, &longer, ""), all(bikes, "", ""));
}

#[test]
fn what_is_said_besides_the_carriers_name_is_its_service() {
    let told = |carrier, service, number| {
        let parcel = traced(carrier, service, number, "");
        (parcel.carrier.unwrap_or_default(), parcel.service.unwrap_or_default())
    };
    let pair = |carrier: &str, service: &str| (carrier.to_owned(), service.to_owned());
    assert_eq!(told("FedEx Ground", "", ""), pair("FedEx", "Ground"));
    assert_eq!(told("usps", "Priority", ""), pair("USPS", "Priority"));
    assert_eq!(told("USPS®", "", ""), pair("USPS", ""));
    assert_eq!(told("DHL", "Smartmail Expedited", ""), pair("DHL eCommerce", "Smartmail Expedited"));
    assert_eq!(told("Cheapest", "", "1Z999AA10123456784"), pair("UPS", "Cheapest"));
    assert_eq!(told("Cheapest", "Ground", "1Z999AA10123456784"), pair("UPS", "Cheapest Ground"));
    assert_eq!(told("Cheapest", "Ground", ""), pair("Cheapest", "Ground"));
}

#[test]
fn a_service_without_a_carrier_stays_as_it_was_told() {
    let link = "https://webtrack.dhlecs.com/orders?trackingNumber=9374869903500140552618";
    let parcel = traced("", "SmartMail Ground", "9374869903500140552618", link);
    assert_eq!(parcel.carrier.as_deref(), Some("DHL eCommerce"));
    assert_eq!(parcel.service.as_deref(), Some("SmartMail Ground"));
}

#[test]
fn a_name_that_does_not_end_is_nobodys() {
    let parcel = traced(&("-".repeat(1000) + "UPS"), "", "", "");
    assert_eq!(parcel.carrier, Some("-".repeat(1000) + "UPS"));
}

#[test]
fn what_a_gateway_has_traced_is_changed_by_the_shops_own_carriers_only() {
    let told = TrackingLink { carrier: "Swiss Post".to_owned(), url: "https://service.post.ch/".to_owned() };
    let parcel = |number: &str| Shipment {
        tracking_number: Some(number.to_owned()),
        other_links: vec![told.clone()],
        ..Shipment::new()
    };
    let mut orders =
        [Order { shipments: vec![parcel("990012345612345678"), parcel("BB12")], ..Order::new("test", "1".into()) }];
    let own = OwnCarrier::new("Bike Brothers", "https://bikes.example/{number}", "BB", &[]).unwrap();
    let before = orders[0].shipments[0].clone();
    trace_own(&mut orders, &[own], "en");
    assert_eq!(orders[0].shipments[0], before);
    assert_eq!(orders[0].shipments[1].carrier.as_deref(), Some("Bike Brothers"));
}
