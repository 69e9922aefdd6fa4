//! Pages without a build: written by hand, or rendered by a shop's system.

use super::{Visits, expect, expected, is_seen};
use crate::Result;
use crate::shop::Shop;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    visits.add_at_a_shop("a_page_of_plain_html_hears_the_tag_and_calls_its_methods", plain_html);
    visits.add_at_a_shop("a_page_with_an_import_map_knows_the_script_by_name_and_hash", import_map);
    visits.add_at_a_shop("a_page_whose_script_has_a_hash_runs_it", hash);
    visits.add_at_a_shop("a_script_with_another_hash_does_not_run", another_hash);
    visits.add_at_a_shop("a_block_in_wordpress_shows_an_order", wordpress);
    visits.add_at_a_shop("a_section_in_shopify_has_its_settings_words_and_colours", shopify);
}

async fn plain_html(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/plain-html/index.html")).await?;
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    is_seen(visitor, "h1[slot=heading]").await?;
    visitor.see(".news", "Found: shipped, items: 1, parcels: 1.").await?;
    visitor.click("#again").await?;
    visitor.see(".news", "Asked again: shipped.").await?;
    visitor.click("#another").await?;
    is_seen(visitor, "p[slot=help]").await?;
    let words = tag.read("form [part=button]").await?;
    expect(words == "Where is it?", || format!("the button says “{words}”"))?;
    tag.type_into("#number", expected::SHINEON.number).await?;
    tag.click("form [part=button]").await?;
    expected::SHINEON.see(&tag).await?;
    visitor.see(".news", "Found: canceled").await
}

async fn import_map(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/import-map/index.html")).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.see(".news", "Found: shipped").await
}

async fn hash(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/import-map/script.html")).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await
}

async fn another_hash(visitor: &Visitor, shop: &Shop) -> Result {
    for page in ["index.html", "script.html"] {
        visitor.go(&shop.page(&format!("/changed/{page}"))).await?;
        is_seen(visitor, "order-tracker > p:not([slot])").await?;
        let body = visitor.read("body").await?;
        expect(!body.contains("Somebody has changed the script."), || format!("{page} runs a changed script"))?;
    }
    // Where nobody looks at hashes, it does run.
    visitor.go(&shop.page("/page?script=/changed/embed.js")).await?;
    visitor.see("body", "Somebody has changed the script.").await
}

async fn wordpress(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/wordpress/index.html")).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    is_seen(visitor, "h2[slot=heading]").await?;
    visitor.go(&shop.page("/recipes/wordpress/other.html")).await?;
    let scripts = visitor.examine("return document.scripts.length", vec![]).await?;
    expect(scripts == 0, || format!("a page without the block loads {scripts} scripts"))
}

async fn shopify(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/recipes/shopify/index.html")).await?;
    let tag = visitor.tag().await?;
    is_seen(visitor, "h1[slot=heading]").await?;
    is_seen(visitor, "div[slot=help]").await?;
    let words = tag.read("form [part=button]").await?;
    expect(words == "Where is it?", || format!("the button says “{words}”"))?;
    let colour = "return getComputedStyle(tag.shadowRoot.querySelector('form [part=button]')).backgroundColor";
    let colour = tag.does(colour, vec![]).await?;
    expect(colour == "rgb(122, 31, 61)", || format!("the button is {colour}"))?;
    tag.type_into("#number", expected::DREAM_JUNCTION.number).await?;
    tag.click("form [part=button]").await?;
    expected::DREAM_JUNCTION.see(&tag).await
}
