//! Tracking numbers, carriers' names and links, and what a shop says of carriers of its own.

use orders::carrier::{OwnCarrier, Told, at, candidates, named, trace};
use orders::{Order, Shipment};

use crate::bounds::{LONGEST, within};
use crate::stretch::and_repeated;

/// Reads a text of up to four lines: number, carrier's name, link, address of a page of the shop's own.
pub(crate) fn read(text: &str) {
    and_repeated(text, LONGEST, told);
}

fn told(text: &str) {
    let mut lines = text.splitn(4, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let (number, name, link, page) = (line(), line(), line(), line());
    within(text.len(), || {
        _ = candidates(number);
        _ = (named(name), at(link));
        let told =
            Told { link: Some(link), carrier: Some(name), number: Some(number), language: name, postcode: Some(page) };
        for link in told.tracking().links {
            assert!(at(&link.url).is_some(), "{}", link.url);
        }
        let own: Vec<_> = OwnCarrier::new(name, page, number, &[7, 64, u32::MAX]).into_iter().collect();
        let mut order = Order::new("test", "1".to_owned());
        order.shipments.push(Shipment {
            carrier: Some(name.to_owned()),
            tracking_number: Some(number.to_owned()),
            tracking_url: Some(link.to_owned()),
            ..Shipment::new()
        });
        let mut orders = [order];
        trace(&mut orders, &own, "en");
        // What was found is found again.
        let once = orders.clone();
        trace(&mut orders, &own, "en");
        _ = once;
    });
}
