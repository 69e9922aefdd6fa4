//! An order of each provider: asked for in the form, by a link, and straight from the provider.

use super::{Visits, expected};
use crate::Result;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    for expected in expected::ALL {
        let name = format!("an_order_of_{}_is_found_in_the_form", expected.provider);
        visits.add(&name, async move |visitor| {
            visitor.open("/").await?;
            let tag = visitor.tag().await?;
            tag.type_into("#number", expected.number).await?;
            tag.click(expected.kind).await?;
            tag.click("form [part=button]").await?;
            expected.see(&tag).await
        });
    }
    visits.add("another_order_is_looked_up_after_the_first", another);
    visits.add("a_link_with_a_number_shows_its_order", by_a_link);
    visits.add("each_tag_of_a_page_asks_a_provider_of_its_own", directly);
    visits.add("the_gateways_own_page_finds_an_order", hosted);
}

async fn another(visitor: &Visitor) -> Result {
    visitor.open("/").await?;
    let tag = visitor.tag().await?;
    for expected in [expected::SHINEON, expected::DREAM_JUNCTION] {
        tag.type_into("#number", expected.number).await?;
        tag.click("form [part=button]").await?;
        expected.see(&tag).await?;
        tag.click("[part=another]").await?;
    }
    tag.read("form").await.map(drop)
}

async fn by_a_link(visitor: &Visitor) -> Result {
    visitor.open("/?purchase-order=PO_0001").await?;
    expected::FINERWORKS.see(&visitor.tag().await?).await
}

async fn directly(visitor: &Visitor) -> Result {
    visitor.open("/demo/direct.html").await?;
    for (tag, expected) in visitor.tags(expected::ALL.len()).await?.iter().zip(expected::ALL) {
        expected.see(tag).await?;
    }
    Ok(())
}

async fn hosted(visitor: &Visitor) -> Result {
    visitor.open_gateway("/").await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::DREAM_JUNCTION.number).await?;
    tag.click("form [part=button]").await?;
    expected::DREAM_JUNCTION.see(&tag).await
}
