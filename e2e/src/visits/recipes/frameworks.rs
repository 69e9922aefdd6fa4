//! Applications that are built, each with the package that npm packed.

use serde_json::json;

use super::{Visits, expect, expected, is_seen};
use crate::Result;
use crate::shop::Shop;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    for name in ["react", "vue", "svelte"] {
        visits.add_at_a_shop(
            &format!("an_application_in_{name}_shows_the_order_that_is_chosen"),
            async move |visitor, shop| {
                visitor.go(&shop.page(&format!("/recipes/{name}/index.html"))).await?;
                chosen(visitor).await
            },
        );
        visits.add_at_a_shop(
            &format!("an_application_in_{name}_has_words_and_slots_of_its_own"),
            async move |visitor, shop| {
                visitor.go(&shop.page(&format!("/recipes/{name}/index.html"))).await?;
                own_words(visitor).await
            },
        );
    }
    visits.add_at_a_shop("an_application_in_leptos_shows_the_order_that_is_chosen", leptos);
}

/// The application's state becomes a property, the tag's event becomes state, a reference calls a method.
async fn chosen(visitor: &Visitor) -> Result {
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.see(".news", "Found: shipped, items: 1, parcels: 1.").await?;
    visitor.click(".choice button:nth-of-type(3)").await?;
    expected::SHINEON.see(&visitor.tag().await?).await?;
    visitor.see(".news", "Found: canceled, items: 2, parcels: 0.").await?;
    visitor.network_counts().await?;
    visitor.click("#again").await?;
    visitor.see(".news", "Asked again: canceled.").await?;
    visitor.network_was_asked().await
}

async fn own_words(visitor: &Visitor) -> Result {
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    is_seen(visitor, "h1[slot=heading]").await?;
    let gone = visitor.examine(super::SEEN, vec![json!("p[slot=help]")]).await?;
    expect(gone == false, || "an order that was found comes with help".to_owned())?;
    // Back to the form, where the help belongs.
    tag.does("return tag.lookup({})", vec![]).await?;
    is_seen(visitor, "p[slot=help]").await?;
    let words = tag.read("form [part=button]").await?;
    expect(words == "Where is it?", || format!("the button says “{words}”"))?;
    tag.type_into("#number", "no such number").await?;
    tag.click("form [part=button]").await?;
    visitor.see(".news", "There is no such order.").await
}

async fn leptos(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/leptos/index.html")).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.click("nav button:nth-of-type(3)").await?;
    expected::SHINEON.see(&visitor.tag().await?).await
}
