//! A provider that never leaves the process: Dream Junction with one order.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use order_gateway::upstream::{Trouble, Upstream};
use orders::{Answer, Moment, Request};

use crate::providers::order;

/// Knows order 7 of ana@mailbox.example, ZIP code 97999, and counts what it is asked.
#[derive(Clone, Default)]
pub(crate) struct Recorded(pub(crate) Arc<AtomicUsize>);

impl Upstream for Recorded {
    async fn send(&self, _: &str, request: Request, _: Duration) -> Result<Answer, Trouble> {
        self.0.fetch_add(1, Ordering::Relaxed);
        let is_there = ["/orders/7", "/orders/show?purchase_order=PO-7"].contains(&request.path.as_str());
        Ok(Answer {
            status: if is_there { 200 } else { 404 },
            retry_after_secs: None,
            received_at: Moment::from_unix_ms(0),
            parse: orders::json::parse,
            body: if is_there {
                String::from_utf8(order(7, "ana@mailbox.example", "97999")).unwrap()
            } else {
                String::new()
            },
        })
    }

    async fn pause(&self, time: Duration) {
        // The time that a question may take to arrive is longer than any test.
        if time > Duration::from_secs(5) {
            std::future::pending::<()>().await;
        }
    }
}
