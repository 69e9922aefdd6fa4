//! Back and forward.

use super::{Visits, expected};
use crate::Result;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    visits.add("back_and_forward_show_each_pages_own_order", back_and_forward);
    visits.add("a_visitor_who_comes_back_finds_the_form_ready", back_to_the_form);
}

async fn back_and_forward(visitor: &Visitor) -> Result {
    visitor.open("/?order-id=6724120").await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.open("/?order-id=20018").await?;
    expected::SHINEON.see(&visitor.tag().await?).await?;
    visitor.back().await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await?;
    visitor.forward().await?;
    expected::SHINEON.see(&visitor.tag().await?).await
}

async fn back_to_the_form(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::SHINEON.number).await?;
    tag.click("form [part=button]").await?;
    expected::SHINEON.see(&tag).await?;
    visitor.click("footer a").await?;
    visitor.read("a[href='gallery.html']").await?;
    visitor.back().await?;
    let tag = visitor.tag().await?;
    // A browser that has kept the page still shows the order.
    if tag.count("[part=another]").await? == 1 {
        tag.click("[part=another]").await?;
    }
    tag.type_into("#number", expected::DREAM_JUNCTION.number).await?;
    tag.click("form [part=button]").await?;
    expected::DREAM_JUNCTION.see(&tag).await
}
