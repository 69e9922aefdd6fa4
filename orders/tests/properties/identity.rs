//! A neutral answer, written and read, is the same answer.

use orders::Orders;
use orders::provider::GATEWAY;
use proptest::prelude::*;

use crate::{answer, arbitrary, read, told};

proptest! {
    #[test]
    fn a_neutral_answer_is_read_back_as_it_was_written(told in arbitrary::orders()) {
        let written = serde_json::to_string(&told).unwrap();
        let answer = answer(200, written);
        let orders = GATEWAY.read(None, &answer).unwrap();
        prop_assert_eq!(Orders { orders, incomplete: GATEWAY.incomplete(&answer) }, told);
    }

    #[test]
    fn what_a_provider_tells_is_the_same_by_way_of_the_gateway((provider, body) in told::anybodys_answer()) {
        let orders = read(provider, body.to_string()).unwrap();
        let written = serde_json::to_string(&Orders::from(orders.clone())).unwrap();
        prop_assert_eq!(read(GATEWAY, written), Ok(orders));
    }
}
