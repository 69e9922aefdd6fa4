//! From an e-mail to the order.

use super::{Visits, expected};
use crate::Result;
use crate::shop::Shop;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    for (name, shop_system) in [("shopify", "a_shopify"), ("woocommerce", "a_woocommerce"), ("node", "an_own")] {
        visits.add_at_a_shop(
            &format!("the_link_in_{shop_system}_shops_email_opens_its_order"),
            async move |visitor, shop| {
                visitor.go(&shop.page(&format!("/mail/{name}.html"))).await?;
                visitor.click("a[href*=signature]").await?;
                expected::FINERWORKS.see(&visitor.tag().await?).await
            },
        );
    }
    visits.add_at_a_shop("without_the_link_in_the_email_its_order_stays_closed", closed);
}

async fn closed(visitor: &Visitor, shop: &Shop) -> Result {
    visitor.go(&shop.page("/track?purchase-order=PO_0001")).await?;
    let tag = visitor.tag().await?;
    tag.type_into("#number", expected::FINERWORKS.number).await?;
    tag.click(expected::FINERWORKS.kind).await?;
    tag.click("form [part=button]").await?;
    tag.see_error("proof_needed").await.map(drop)
}
