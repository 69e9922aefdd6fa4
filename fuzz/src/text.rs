//! Moments and numbers, as providers and people write them.

use orders::json::{Json, Tree};
use orders::provider::{GATEWAY, PROVIDERS};
use orders::{Lookup, Moment, OrderNumber, Proof};

use crate::bounds::{LONGEST, within};
use crate::stretch::and_repeated;

/// Reads a text as a moment, as a number of anything, and as an order's number that everybody is asked for.
pub(crate) fn read(text: &str) {
    and_repeated(text, LONGEST, told);
}

fn told(text: &str) {
    within(text.len(), || {
        if let Some(moment) = Moment::parse(text) {
            // What was told is told again.
            assert_eq!(Moment::parse(&moment.text()), Some(moment));
            let now = Moment::from_unix_ms(moment.order_key());
            _ = (moment.is_past(&now), moment.wall_ms());
        }
        for tree in [Tree::Text(text.to_owned()), Tree::Number(text.to_owned())] {
            let json = Json::new(&tree);
            if let (Some(count), Some(number)) = (json.count(), json.number()) {
                assert_eq!(i64::from(count), number);
            }
            _ = (json.truth(), json.name(), json.link(), json.moment());
        }
    });
    asked(text);
}

fn asked(typed: &str) {
    let Ok(number) = OrderNumber::parse(typed) else { return };
    assert!((1..=OrderNumber::MAX_CHARS).contains(&number.as_str().chars().count()));
    assert!(number.is(number.as_str()));
    for lookup in [Lookup::OrderId(number.clone()), Lookup::PurchaseOrder(number)] {
        for provider in PROVIDERS.iter().copied().chain([GATEWAY]) {
            for spelling in provider.spellings(&lookup) {
                let Ok(mut request) = provider.request(&spelling) else { continue };
                provider.prove(&mut request, &Proof::Contact(typed.to_owned()));
                let is_plain = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'#');
                assert!(request.path.starts_with('/') && request.path.bytes().all(is_plain), "{}", request.path);
                assert!(!request.path.split(['/', '?']).any(|part| matches!(part, "." | "..")), "{}", request.path);
                assert!(
                    request.body.is_empty() || serde_json::from_str::<serde_json::Value>(&request.body).is_ok(),
                    "{}",
                    request.body
                );
            }
        }
    }
}
