//! An adapter reads an answer, and the gateway sends on what it read.

use orders::contact::contacts;
use orders::provider::{GATEWAY, by_id};
use orders::{Answer, Lookup, Moment, Order, OrderNumber, Orders, Provider, carrier, whole};

use crate::bounds::{LONGEST, within};
use crate::stretch::{is_seldom, stretched};

/// Statuses that are told apart.
const STATUSES: [u16; 6] = [200, 400, 401, 404, 429, 500];
/// An answer that is sent on and read again.
const SHORT: usize = 16 * 1024;

/// Reads a body as the provider's answer.
pub(crate) fn read(provider: &str, body: &str) {
    let provider = by_id(provider).unwrap_or(GATEWAY);
    told(provider, body, 200);
    told(provider, body, STATUSES[body.len() % STATUSES.len()]);
    if is_seldom(body.as_bytes())
        && let Some(long) = stretched(body, LONGEST)
    {
        told(provider, &long, 200);
    }
}

fn told(provider: &dyn Provider, body: &str, status: u16) {
    let lookup = OrderNumber::parse("1001").map(Lookup::PurchaseOrder).ok();
    for lookup in [None, lookup.as_ref()] {
        let orders = within(body.len(), || {
            let answer = answer(body.to_owned(), status);
            let mut orders = provider.read(lookup, &answer);
            _ = (contacts(provider, &answer), provider.incomplete(&answer));
            if let Ok(orders) = &mut orders {
                carrier::trace(orders, &[], "en");
            }
            orders
        });
        if let Ok(orders) = orders {
            assert!(!orders.is_empty(), "an empty list is no answer");
            _ = whole(&orders);
            orders.iter().for_each(is_safe);
            comes_through(orders);
        }
    }
}

fn answer(body: String, status: u16) -> Answer {
    // 2026-11-30
    let received_at = Moment::from_unix_ms(1_796_000_000_000);
    Answer { status, retry_after_secs: None, received_at, body, parse: orders::json::parse }
}

/// Nothing but web addresses is offered to be followed.
fn is_safe(order: &Order) {
    for parcel in &order.shipments {
        let links = parcel.other_links.iter().map(|link| &link.url).chain(&parcel.tracking_url);
        for link in links {
            let host = link.split("://").nth(1).unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
            let scheme = link.split(':').next().unwrap_or_default().to_ascii_lowercase();
            assert!(
                matches!(scheme.as_str(), "http" | "https") && !link.contains(['"', '<', '>', ' ', '\n']),
                "{link}"
            );
            assert!(host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:".contains(&byte)), "{link}");
        }
    }
}

/// What the gateway sends is what the widget reads.
fn comes_through(orders: Vec<Order>) {
    let sent = serde_json::to_string(&Orders::from(orders.clone())).expect("an order can be written");
    // A long answer of nothing but single letters has more values than are read.
    if sent.len() < SHORT {
        assert_eq!(GATEWAY.read(None, &answer(sent, 200)).as_deref(), Ok(&orders[..]));
    }
}
