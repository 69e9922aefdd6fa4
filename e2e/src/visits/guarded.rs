//! At a gateway that wants to know whose order it is.

use super::{Visits, expected};
use crate::Result;
use crate::visitor::Visitor;

const PAGE: &str = "/demo/guarded.html";

pub(super) fn add(visits: &mut Visits) {
    visits.add("a_customer_proves_an_order_with_the_address_it_was_made_with", by_contact);
    visits.add("a_customer_with_another_address_is_shown_nothing", by_a_wrong_contact);
    visits.add("a_signed_link_opens_its_order", by_signature);
}

async fn by_contact(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::SHINEON.number).await?;
    tag.click("form [part=button]").await?;
    tag.see_error("proof_needed").await?;
    tag.type_into("#contact", "Test@ShineOn.com").await?;
    tag.click("form [part=button]").await?;
    expected::SHINEON.see(&tag).await
}

async fn by_a_wrong_contact(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::SHINEON.number).await?;
    tag.click("form [part=button]").await?;
    tag.type_into("#contact", "somebody@else.example").await?;
    tag.click("form [part=button]").await?;
    tag.see_error("not_found").await.map(drop)
}

async fn by_signature(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    // It leads nowhere until the page's script has signed it.
    visitor.click("#signed[href*=signature]").await?;
    expected::FINERWORKS.see(&visitor.tag().await?).await
}
