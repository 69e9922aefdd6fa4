//! An order that comes further, as each provider tells of it.

use orders::provider::{GATEWAY, PROVIDERS};
use orders::{Order, Orders};
use proptest::prelude::*;
use proptest::sample::select;

use crate::behind::is_behind;
use crate::read;
use crate::story::{step, story};
use crate::told::TELLERS;

proptest! {
    #![proptest_config(ProptestConfig { cases: 8 * ProptestConfig::default().cases, ..ProptestConfig::default() })]

    #[test]
    fn an_order_that_comes_further_loses_nothing_and_does_not_go_back(
        teller in select(&TELLERS[..]), story in story(), step in step()
    ) {
        let read = |story| read(teller.provider(), teller.tell(story).to_string()).unwrap();
        if let Some((later, news)) = story.after(&step) {
            let (before, after) = (read(&story), read(&later));
            prop_assert_eq!((before.len(), after.len()), (1, 1));
            nothing_is_lost(&before[0], &after[0])?;
            let (before, after) = (before[0].stage, after[0].stage);
            prop_assert!(!is_behind(before, after, news), "{:?} → {:?}", before, after);
        }
    }

    #[test]
    fn everything_that_is_told_is_shown_by_way_of_the_gateway(teller in select(&TELLERS[..]), story in story()) {
        let told = read(teller.provider(), teller.tell(&story).to_string()).unwrap();
        let written = serde_json::to_string(&Orders::from(told.clone())).unwrap();
        let shown = read(GATEWAY, written).unwrap();
        nothing_is_lost(&told[0], &shown[0])?;
        prop_assert_eq!(told[0].stage, shown[0].stage);
    }
}

fn nothing_is_lost(before: &Order, after: &Order) -> Result<(), TestCaseError> {
    for item in &before.items {
        let is_same = |other: &&orders::Item| (&other.id, &other.name) == (&item.id, &item.name);
        let same = after.items.iter().find(is_same);
        prop_assert!(
            same.is_some_and(|same| same.quantity == item.quantity && same.options == item.options),
            "{:?}",
            item
        );
    }
    for number in before.shipments.iter().filter_map(|parcel| parcel.tracking_number.as_ref()) {
        let is_there = after.shipments.iter().any(|parcel| parcel.tracking_number.as_ref() == Some(number));
        prop_assert!(is_there, "{}", number);
    }
    prop_assert!(after.shipments.len() >= before.shipments.len());
    prop_assert_eq!(&after.id, &before.id);
    Ok(())
}

#[test]
fn every_provider_tells_stories() {
    assert_eq!(TELLERS.map(|teller| teller.id).to_vec(), PROVIDERS.iter().map(|one| one.id()).collect::<Vec<_>>());
}
