//! The stage of an order, from any word and any facts.

use orders::{Item, Moment, Order, Shipment, Stage, settle, whole};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::behind::{News, is_behind, rank, way};

/// All that a stage is settled by.
#[derive(Clone, Debug)]
struct Facts {
    word: Stage,
    items: Vec<Stage>,
    parcels: Vec<Stage>,
    is_produced: bool,
    is_shipped: bool,
}

impl Facts {
    fn order(&self) -> Order {
        let item = |&stage: &Stage| Item {
            id: None,
            name: None,
            sku: None,
            quantity: 1,
            options: vec![],
            stage,
            status: None,
        };
        let mut order = Order::new("test", "1".into());
        order.items = self.items.iter().map(item).collect();
        order.shipments = self.parcels.iter().map(|&stage| Shipment { stage, ..Shipment::new() }).collect();
        let today = Moment::parse("2024-05-01");
        order.produced_at = today.filter(|_| self.is_produced);
        order.shipped_at = today.filter(|_| self.is_shipped);
        order
    }

    fn stage(&self) -> Stage {
        settle(self.word, &self.order())
    }
}

/// One more fact.
#[derive(Clone, Copy, Debug)]
enum Fact {
    Word(Stage),
    Item(Index, Stage),
    Parcel(Index, Stage),
    NewParcel(Stage),
    Produced,
    Shipped,
}

/// What is known with one more fact, and what that fact can show; nothing where it is none, since nothing comes further.
fn with(facts: &Facts, fact: Fact) -> Option<(Facts, News)> {
    let mut facts = facts.clone();
    let mut news = News::Progress;
    match fact {
        // "Partly" says what is missing.
        Fact::Word(stage) if stage == Stage::PartlyShipped || way(facts.word).is_none() => return None,
        Fact::Word(stage) => advance(&mut facts.word, stage)?,
        Fact::Item(index, stage) => {
            if stage.has_left() {
                news = News::MayShowWhatIsMissing;
            }
            advance(some(&mut facts.items, index)?, stage)?;
        }
        Fact::Parcel(index, stage) => advance(some(&mut facts.parcels, index)?, stage)?,
        Fact::NewParcel(stage) => {
            news = News::MayShowWhatIsMissing;
            facts.parcels.push(stage);
        }
        Fact::Produced => facts.is_produced = true,
        Fact::Shipped => facts.is_shipped = true,
    }
    Some((facts, news))
}

fn some(stages: &mut [Stage], index: Index) -> Option<&mut Stage> {
    if stages.is_empty() { None } else { Some(index.get_mut(stages)) }
}

/// What was on hold, cancelled or unknown comes further only by leaving: else it was merely learnt where it is.
fn advance(stage: &mut Stage, to: Stage) -> Option<()> {
    let is_further = way(to)? > way(*stage).unwrap_or(rank(Stage::Produced));
    is_further.then(|| *stage = to)
}

fn stage() -> impl Strategy<Value = Stage> {
    select(&Stage::ALL[..])
}

fn facts() -> impl Strategy<Value = Facts> {
    (stage(), vec(stage(), 0..4), vec(stage(), 0..4), any::<bool>(), any::<bool>()).prop_map(
        |(word, items, parcels, is_produced, is_shipped)| Facts { word, items, parcels, is_produced, is_shipped },
    )
}

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![
        stage().prop_map(Fact::Word),
        (any::<Index>(), stage()).prop_map(|(index, stage)| Fact::Item(index, stage)),
        (any::<Index>(), stage()).prop_map(|(index, stage)| Fact::Parcel(index, stage)),
        stage().prop_map(Fact::NewParcel),
        Just(Fact::Produced),
        Just(Fact::Shipped),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16 * ProptestConfig::default().cases, ..ProptestConfig::default() })]

    #[test]
    fn more_evidence_never_takes_a_stage_back(facts in facts(), fact in fact()) {
        if let Some((more, news)) = with(&facts, fact) {
            let (before, after) = (facts.stage(), more.stage());
            prop_assert!(!is_behind(before, after, news), "{:?} → {:?}", before, after);
        }
    }

    #[test]
    fn canceled_and_on_hold_win_unless_something_has_left(facts in facts()) {
        let told = facts.items.iter().chain(&facts.parcels).chain([&facts.word]);
        let has_left = facts.is_shipped || told.copied().any(Stage::has_left);
        let shown = facts.stage();
        prop_assert_eq!(shown.has_left(), has_left);
        if !has_left && matches!(facts.word, Stage::Canceled | Stage::OnHold) {
            prop_assert_eq!(shown, facts.word);
        }
    }

    #[test]
    fn all_of_it_is_not_said_where_a_part_is_known_to_wait(facts in facts()) {
        let shown = facts.stage();
        if shown == Stage::Delivered {
            prop_assert!(facts.parcels.iter().all(|parcel| *parcel == Stage::Delivered));
        }
        let is_whole = matches!(shown, Stage::Shipped | Stage::Delivered);
        if is_whole && !matches!(facts.word, Stage::Shipped | Stage::Delivered) {
            let waits = |item: &Stage| way(*item).is_some_and(|way| way != rank(Stage::Produced) && way < rank(Stage::Shipped));
            prop_assert!(!facts.items.iter().any(waits), "an item waits");
            prop_assert!(facts.parcels.iter().all(|parcel| parcel.has_left()), "a parcel waits");
        }
    }

    #[test]
    fn orders_together_do_not_go_back_when_one_comes_further(
        stages in vec(stage(), 1..5), index in any::<Index>(), to in stage()
    ) {
        // Here a hold is told before what merely waits, and what goes on is told before it.
        let rank = |stage| if stage == Stage::OnHold { 2 * rank(Stage::Received) + 1 } else { 2 * rank(stage) };
        let of = |stages: &[Stage]| {
            let orders = stages.iter().map(|stage| Order { stage: *stage, ..Order::new("test", "1".into()) });
            whole(&orders.collect::<Vec<_>>())
        };
        let mut further = stages.clone();
        let stage = some(&mut further, index).unwrap();
        // A cancelled one counts no more: to count again is not to come further.
        if *stage != Stage::Canceled && advance(stage, to).is_some() {
            prop_assert!(rank(of(&further)) >= rank(of(&stages)), "{:?} → {:?}", stages, further);
        }
    }
}
