//! The recipes of `examples/`, at a shop that has taken them over.

mod axe;
mod emails;
mod frame;
mod frameworks;
mod pages;
mod places;
mod policies;

use serde_json::json;

use super::{Visits, expect, expected};
use crate::Result;
use crate::patience::soon;
use crate::shop::Shop;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    if visits.is_chromium() {
        for room in [frameworks::add, pages::add, frame::add, emails::add, places::add, policies::add, axe::add] {
            room(visits);
        }
    }
}

impl Visits {
    /// A visit to a shop, which is opened for it.
    fn add_at_a_shop(&mut self, name: &str, visit: impl AsyncFnOnce(&Visitor, &Shop) -> Result + Send + 'static) {
        self.add(&format!("recipes::{name}"), async move |visitor| {
            visit(visitor, &Shop::open(visitor.gateway())?).await
        });
    }
}

/// Waits until something of the page, outside of the tag's own, can be seen; what has no slot that is shown cannot.
async fn is_seen(visitor: &Visitor, css: &str) -> Result {
    soon(&format!("`{css}` to be seen"), async || {
        let seen = visitor.examine(SEEN, vec![json!(css)]).await?;
        expect(seen == true, || format!("it is not: {seen}"))
    })
    .await
}

/// Whether there is something, and it can be seen.
const SEEN: &str = "return document.querySelector(arguments[0])?.checkVisibility() ?? 'it is not there'";
