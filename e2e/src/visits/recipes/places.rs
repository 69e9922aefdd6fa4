//! Where the files may lie, and how they may be served.

use serde_json::json;

use super::{Visits, expect, expected};
use crate::Result;
use crate::shop::Shop;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    for (name, script, compiled) in [
        ("at_a_deep_path", "/any/deep/path/embed.js", Compiled::AsItComes),
        ("by_npm_for_a_page_without_a_bundler", "/installed/define.js", Compiled::AsItComes),
        ("as_octet_stream", "/wrong-type/octet-stream/embed.js", Compiled::Afterwards),
        ("as_text", "/wrong-type/text/embed.js", Compiled::Afterwards),
        ("without_the_module_around_the_wasm", "/plain-wasm.js", Compiled::BySomethingElse),
    ] {
        visits.add_at_a_shop(&format!("files_served_{name}_will_do"), async move |visitor, shop| {
            works(visitor, shop, script, compiled).await
        });
    }
    visits.add_at_a_shop("files_served_by_another_origin_will_do", async |visitor, shop| {
        works(visitor, shop, &shop.elsewhere("/order-tracker/embed.js"), Compiled::AsItComes).await
    });
}

/// When the browser compiles the wasm.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Compiled {
    AsItComes,
    /// Where its server does not say what it is.
    Afterwards,
    /// By wasm-bindgen's own script.
    BySomethingElse,
}

/// Whether wasm was compiled while it came.
const WATCH: &str = "
    const { compileStreaming } = WebAssembly;
    WebAssembly.compileStreaming = (answer) => {
        const coming = compileStreaming.call(WebAssembly, answer);
        coming.then(() => { window.compiled = 'AsItComes'; }, () => { window.compiled = 'Afterwards'; });
        return coming;
    };
";

/// Script, wasm and languages are found.
async fn works(visitor: &Visitor, shop: &Shop, script: &str, compiled: Compiled) -> Result {
    let watch = visitor.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    visitor.go(&shop.page(&format!("/page?script={script}"))).await?;
    visitor.devtools("Page.removeScriptToEvaluateOnNewDocument", watch).await?;
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    let told = visitor.examine("return window.compiled ?? 'BySomethingElse'", vec![]).await?;
    expect(told == format!("{compiled:?}"), || format!("it was compiled {told}, not {compiled:?}"))?;
    visitor.examine("document.documentElement.lang = 'de'", vec![]).await?;
    tag.see("Versandt").await
}
