//! Where the files may lie, and how they may be served.

use super::{Visits, expected};
use crate::Result;
use crate::shop::Shop;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    for (name, folder) in [
        ("at_a_deep_path", "/any/deep/path"),
        ("as_octet_stream", "/wrong-type/octet-stream"),
        ("as_text", "/wrong-type/text"),
    ] {
        visits.add_at_a_shop(&format!("files_served_{name}_will_do"), async move |visitor, shop| {
            works(visitor, shop, &format!("{folder}/embed.js")).await
        });
    }
    visits.add_at_a_shop("files_served_by_another_origin_will_do", async |visitor, shop| {
        works(visitor, shop, &shop.elsewhere("/order-tracker/embed.js")).await
    });
}

/// Script, wasm and languages are found.
async fn works(visitor: &Visitor, shop: &Shop, script: &str) -> Result {
    visitor.go(&shop.page(&format!("/page?script={script}"))).await?;
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    visitor.examine("document.documentElement.lang = 'de'", vec![]).await?;
    tag.see("Versandt").await
}
