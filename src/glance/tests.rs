use orders::{Item, Moment, Order, Shipment, Stage};

use super::Glance;

mod wrong;

const NOW: &str = "2026-11-22T12:00:00Z";

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn item(name: &str, quantity: u32, stage: Stage) -> Item {
    Item { id: Some(name.into()), name: Some(name.into()), sku: None, quantity, options: vec![], stage, status: None }
}

fn order(stage: Stage, items: &[Item], parcels: &[Stage]) -> Order {
    let shipments = parcels.iter().map(|stage| Shipment { stage: *stage, ..Shipment::new() }).collect();
    Order { stage, items: items.to_vec(), shipments, ..Order::new("test", "1".into()) }
}

/// `key|count|name=value …` of the headline.
fn headline(orders: &[Order]) -> String {
    let phrase = Glance::of(orders, &at(NOW)).headline;
    let count = phrase.count.map(|(count, total)| format!("|{count}|total={total}")).unwrap_or_default();
    let values = phrase.values.iter().map(|(name, value)| format!("|{name}={value}"));
    format!("{}{count}{}", phrase.key.trim_start_matches("headline."), values.collect::<String>())
}

#[test]
fn one_thing_is_called_by_its_name_and_its_place() {
    use Stage::*;
    let mug = [item("Mug", 1, InProduction)];
    let mut made = order(InProduction, &mug, &[]);
    assert_eq!(headline(&[made.clone()]), "in_production.item|item=Mug");
    made.location = Some("Santa Ana".into());
    assert_eq!(headline(&[made.clone()]), "in_production.item_place|item=Mug|place=Santa Ana");
    made.items[0].quantity = 2;
    assert_eq!(headline(&[made]), "in_production.place|place=Santa Ana");
    let name = "A necklace whose name tells all that it is made of and for";
    assert_eq!(headline(&[order(Shipped, &[item(name, 1, Shipped)], &[])]), "shipped");
    let rest = [item("Mug", 1, Produced), item("Cap", 1, Canceled)];
    assert_eq!(headline(&[order(Produced, &rest, &[])]), "produced.item|item=Mug");
}

#[test]
fn how_many_of_how_many_is_said_where_it_says_more() {
    use Stage::*;
    let lines = [item("Shirt", 3, Shipped), item("Cap", 2, InProduction), item("Bag", 9, Canceled)];
    assert_eq!(headline(&[order(PartlyShipped, &lines, &[Shipped])]), "partly_shipped.some|3|total=5");
    let lines = [item("Shirt", 3, Produced), item("Cap", 2, InProduction)];
    assert_eq!(headline(&[order(InProduction, &lines, &[])]), "in_production.some|3|total=5");
    assert_eq!(headline(&[order(Shipped, &[], &[Shipped, Shipped])]), "shipped.parcels|2|total=2");
    assert_eq!(headline(&[order(Shipped, &[], &[Shipped, Produced, Shipped])]), "shipped.some|2|total=3");
    assert_eq!(headline(&[order(Shipped, &[], &[Delivered, Shipped, Shipped])]), "delivered.some|1|total=3");
    assert_eq!(headline(&[order(Delivered, &[], &[Delivered, Delivered])]), "delivered");
}

#[test]
fn a_lagging_item_in_a_parcel_has_left() {
    use Stage::*;
    let mut order = order(PartlyShipped, &[item("Shirt", 1, Produced), item("Cap", 1, InProduction)], &[Shipped]);
    order.shipments[0].item_ids = Some(vec!["Shirt".into()]);
    assert_eq!(headline(&[order]), "partly_shipped.some|1|total=2");
}

#[test]
fn parcels_hold_what_they_name_once_and_in_any_order() {
    let item = |id: &str| Item { id: Some(id.into()), ..item("Cap", 1, Stage::Produced) };
    let mut order = order(Stage::Shipped, &["a", "b", "b", "c"].map(item), &[Stage::Shipped; 3]);
    let mut holds = |index: usize, ids: &[&str]| {
        order.shipments[index].item_ids = Some(ids.iter().map(|id| (*id).into()).collect());
    };
    holds(0, &["c", "a"]);
    holds(1, &["b", "b", "unknown"]);
    assert_eq!(super::contents(&order), [vec![3, 0], vec![1, 2], vec![]]);
    order.items.clear();
    assert_eq!(super::contents(&order), [[0; 0]; 3]);
}

#[test]
fn a_line_of_which_a_part_has_left_is_not_counted() {
    use Stage::*;
    let lines = [item("Mug", 10, PartlyShipped), item("Cap", 5, InProduction)];
    assert_eq!(headline(&[order(PartlyShipped, &lines, &[Shipped])]), "partly_shipped");
}

#[test]
fn what_lags_behind_its_order_is_counted_with_it() {
    use Stage::*;
    let parts = [
        order(Shipped, &[item("Shirt", 2, Produced)], &[Shipped]),
        order(PartlyShipped, &[item("Ring", 1, Shipped), item("Chain", 1, InProduction)], &[Shipped]),
    ];
    assert_eq!(headline(&parts), "partly_shipped.some|3|total=4");
}

#[test]
fn several_makers_are_one_answer() {
    use Stage::*;
    let parts = [
        order(Shipped, &[item("Mug", 1, Shipped)], &[Shipped]),
        order(InProduction, &[item("Cap", 1, InProduction)], &[]),
    ];
    assert_eq!(headline(&parts), "partly_shipped.some|1|total=2");
    let silent = [parts[0].clone(), order(InProduction, &[], &[])];
    assert_eq!(headline(&silent), "partly_shipped", "what nobody tells cannot be counted");
    let silent = [parts[0].clone(), order(Shipped, &[], &[])];
    assert_eq!(headline(&silent), "shipped", "the mug is not all of it");
    assert_eq!(
        headline(&[order(Shipped, &[], &[Delivered]), order(Shipped, &[], &[Shipped])]),
        "delivered.some|1|total=2"
    );
}

#[test]
fn the_date_that_matters_is_expected_else_shipped_else_placed() {
    let mut order = order(Stage::Shipped, &[], &[]);
    let date =
        |order: &Order| Glance::of(std::slice::from_ref(order), &at(NOW)).date.map(|(key, at)| format!("{key} {at}"));
    assert_eq!(date(&order), None);
    order.placed_at = Some(at("2026-11-01"));
    assert_eq!(date(&order).unwrap(), "date.placed 2026-11-01");
    order.shipped_at = Some(at("2026-11-20"));
    assert_eq!(date(&order).unwrap(), "date.shipped 2026-11-20");
    order.shipments.push(Shipment { expected_at: Some(at("2026-11-25")), ..Shipment::new() });
    assert_eq!(date(&order).unwrap(), "date.expected 2026-11-25");
    order.stage = Stage::Delivered;
    order.delivered_at = Some(at("2026-11-24"));
    assert_eq!(date(&order).unwrap(), "date.delivered 2026-11-24");
}

#[test]
fn every_sentence_has_its_text() {
    let english: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(include_str!("../../public/languages/en.json")).unwrap();
    for stage in Stage::ALL {
        for items in [vec![], vec![item("Mug", 1, stage)], vec![item("Mug", 1, stage), item("Cap", 1, Stage::Produced)]]
        {
            for parcels in [&[][..], &[stage], &[stage, Stage::Shipped], &[stage, Stage::Delivered]] {
                for location in [None, Some("Santa Ana".to_owned())] {
                    let order = Order { location, ..order(stage, &items, parcels) };
                    let glance = Glance::of(&[order], &at(NOW));
                    let text = english.get(&glance.headline.key);
                    assert!(text.is_some(), "{}", glance.headline.key);
                    assert_eq!(text.is_some_and(|text| text.is_object()), glance.headline.count.is_some());
                    assert!(english.contains_key(&glance.next), "{}", glance.next);
                }
            }
        }
    }
}
