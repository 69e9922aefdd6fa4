use orders::provider;
use orders::{Answer, Moment, Stage};

use super::*;

#[test]
fn at_each_provider_one_order_moves_a_stage_on_every_20_seconds() {
    for shop in super::super::SHOPS {
        let stages: Vec<_> = (0..4).map(|step| stage_after(shop, MOVES_EVERY * step)).collect();
        let progress: Vec<_> = stages.iter().map(|stage| Stage::ALL.iter().position(|known| known == stage)).collect();
        assert!(progress.is_sorted() && stages.first() != stages.last(), "{}: {stages:?}", shop.id);
        assert_eq!(stage_after(shop, MOVES_EVERY - Duration::from_secs(1)), stages[0], "{}", shop.id);
    }
}

#[test]
fn a_million_orders_can_be_asked_for() {
    for shop in super::super::SHOPS {
        let shelf = Shelf::new(shop, Instant::now());
        for number in ["8000000", "8123456", "8999999"] {
            let Found::Answer(body) = shelf.find(&[shop.shape.numbers.0], number) else {
                panic!("{} has no {number}", shop.id);
            };
            let answer = saved(body);
            assert_eq!(provider::by_id(shop.id).unwrap().read(None, &answer).unwrap()[0].id, number);
        }
        assert!(matches!(shelf.find(&[shop.shape.numbers.0], "9000000"), Found::Nothing));
    }
}

fn saved(body: String) -> Answer {
    let received_at = Moment::parse("2026-11-22T12:00:00Z").unwrap();
    Answer { status: 200, retry_after_secs: None, received_at, body, parse: orders::json::parse }
}

fn stage_after(shop: &'static Shop, time: Duration) -> Stage {
    let opened = Instant::now().checked_sub(time).unwrap();
    let order = Shelf::new(shop, opened).moving().unwrap();
    let answer = saved((shop.shape.answer)(vec![order]).to_string());
    provider::by_id(shop.id).unwrap().read(None, &answer).unwrap()[0].stage
}
