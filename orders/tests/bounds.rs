//! How much an answer may say: what takes many times its length to hold or to compare is told as less, or not at all.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use orders::provider::by_id;
use orders::{Answer, Error, Moment, Order, Stage};
use serde_json::{Value, json};

fn read(provider: &str, body: &Value) -> Result<Vec<Order>, Error> {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    let body = body.to_string();
    let answer = Answer { status: 200, retry_after_secs: None, received_at, parse: orders::json::parse, body };
    by_id(provider).unwrap().read(None, &answer)
}

fn rows<T>(count: usize, row: impl Fn(usize) -> T) -> Vec<T> {
    (0..count).map(row).collect()
}

#[test]
fn nobody_has_thousands_of_orders_under_one_number() {
    let orders = |count| json!({"orders": rows(count, |id| json!({"id": id, "purchase_order": "PO-9931"}))});
    assert_eq!(read("dream-junction", &orders(1000)).unwrap().len(), 1000);
    let refused = read("dream-junction", &orders(1001)).unwrap_err();
    assert_eq!(refused.code(), "unreadable");
}

#[test]
fn one_order_may_have_thousands_of_parcels_but_not_each_of_several() {
    let parcels = rows(4500, |number| json!({"tracking_number": 10_000_000 + number, "shipping_carrier": "UPS"}));
    let orders = |count| json!({"orders": rows(count, |id| json!({"id": id, "shipments": parcels}))});
    assert_eq!(read("dream-junction", &orders(1)).unwrap()[0].shipments.len(), 4500);
    assert_eq!(read("dream-junction", &orders(2)).unwrap_err().code(), "unreadable");
}

/// Lines with one workflow item each, all of them in one parcel.
fn uniforms(lines: usize) -> Order {
    let inside = rows(lines, |id| json!({"workflow_item_id": id, "qty": 1}));
    let line = |id| {
        let workflow = json!([{"workflow_item_id": id, "qty_to_fulfill": 1}]);
        json!({"id": id, "product_name": "Polo shirt", "views": [], "workflow_items": workflow})
    };
    let order = json!({
        "order_id": "INV-1", "order_lines": rows(lines, line),
        "shipments": [{"tracking_number": "1Z999AA10123456784", "workflow_items": inside}],
    });
    read("deconetwork", &json!({"response_status": {"code": 10001}, "orders": [order]})).unwrap().remove(0)
}

#[test]
fn what_is_in_a_parcel_is_told_of_large_orders_but_not_of_immense_ones() {
    let large = uniforms(1400);
    assert_eq!(large.shipments[0].item_ids.as_ref().unwrap().len(), 1400);
    assert!(large.items.iter().all(|item| item.stage == Stage::Shipped));
    let immense = uniforms(2500);
    assert_eq!((immense.items.len(), &immense.shipments[0].item_ids), (2500, &None));
    assert_eq!(immense.stage, Stage::PartlyShipped, "the parcel is evidence all the same");
}

#[test]
fn a_parcel_of_very_many_lines_is_one_parcel() {
    let line = |id| json!({"id": id, "title": "Necklace", "sku": "NK-1", "tracking_number": "784512309876"});
    let order = read("shineon", &json!({"order": {"id": 1, "line_items": rows(1000, line)}})).unwrap().remove(0);
    assert_eq!((order.items.len(), order.shipments.len(), order.stage), (1000, 1, Stage::Shipped));
    assert!(order.items.iter().all(|item| item.stage == Stage::Shipped));
}

#[cfg(feature = "carriers")]
#[test]
fn whose_parcel_it_is_is_found_of_a_thousand_and_not_of_more() {
    let parcels = rows(1001, |_| json!({"tracking_number": "1Z999AA10123456784"}));
    let mut orders = read("dream-junction", &json!({"id": 1, "shipments": parcels})).unwrap();
    orders::carrier::trace(&mut orders, &[], "en");
    let is_found: Vec<_> = orders[0].shipments.iter().map(|parcel| parcel.tracking_url.is_some()).collect();
    assert_eq!((is_found.len(), is_found[999], is_found[1000]), (1001, true, false));
}
