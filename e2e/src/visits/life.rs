//! Tags that stand together, move and go.

use serde_json::json;

use super::{Visits, expect, expected};
use crate::Result;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    visits.add("tags_on_one_page_stand_each_for_itself", together);
    visits.add("a_tag_that_is_moved_keeps_what_it_shows", moved);
    visits.add("a_tag_that_is_removed_begins_anew_when_it_comes_back", removed);
    visits.add("a_tag_that_a_script_makes_works_like_any_other", made);
}

async fn together(visitor: &Visitor) -> Result {
    visitor.open("/demo/several.html").await?;
    let tags = visitor.tags(3).await?;
    let [search, shirts, prints] = &tags[..] else { return Err("there are not three tags".into()) };
    prints.see_order("delivered").await?;
    shirts.see_order("shipped").await?;
    search.type_into("#number", "no such number").await?;
    search.click("form [part=button]").await?;
    search.see_error("not_found").await?;
    shirts.see_order("shipped").await?;
    prints.see_order("delivered").await
}

async fn moved(visitor: &Visitor) -> Result {
    visitor.open("/demo/gateway.html").await?;
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    tag.does("tag.shadowRoot.querySelector('[part=order]').id = 'the-same'; document.body.prepend(tag)", vec![])
        .await?;
    visitor.meanwhile("return new Promise(requestAnimationFrame)").await?;
    let tag = visitor.tag().await?;
    let kept = tag.count("#the-same").await?;
    expect(kept == 1, || "the order was drawn again".to_owned())?;
    expected::DREAM_JUNCTION.see(&tag).await
}

async fn removed(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::SHINEON.number).await?;
    tag.click("form [part=button]").await?;
    expected::SHINEON.see(&tag).await?;
    let away = "const place = tag.parentElement; tag.remove(); return new Promise((done) => setTimeout(() => { place.append(tag); done(); }, 50))";
    tag.does(away, vec![]).await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::DREAM_JUNCTION.number).await?;
    tag.click("form [part=button]").await?;
    expected::DREAM_JUNCTION.see(&tag).await
}

async fn made(visitor: &Visitor) -> Result {
    visitor.open("/demo/gateway.html").await?;
    let tag = visitor.tag().await?;
    let make = "const made = document.createElement('order-tracker'); made.setAttribute('proxy', '/api'); made.setAttribute('order-id', more[0]); tag.replaceWith(made)";
    tag.does(make, vec![json!(expected::SHINEON.number)]).await?;
    expected::SHINEON.see(&visitor.tag().await?).await
}
