//! Pages that forbid what they can.

use std::time::Duration;

use serde_json::json;
use tokio::time::sleep;

use super::{Visits, expect, expected, is_seen};
use crate::Result;
use crate::patience::soon;
use crate::shop::Shop;
use crate::visitor::Visitor;

/// What the page would write to the console, and which errors its tag tells, from before its first script on.
const LISTENS: &str = "{
    const told = (window.told = []);
    const { error } = console;
    console.error = (...words) => { told.push(words.map(String).join(' ')); error.apply(console, words); };
    document.addEventListener('order-tracker-error', ({ detail }) => told.push(`the tag tells ${detail.code}`));
}";

pub(super) fn add(visits: &mut Visits) {
    for policy in ["strict", "nonce", "trusted-types"] {
        let name = format!("nothing_is_refused_by_the_policy_{}", policy.replace('-', "_"));
        visits.add_at_a_shop(&name, async move |visitor, shop| {
            visitor.go(&shop.page(&format!("/csp/{policy}/"))).await?;
            keeps_to_it(visitor).await
        });
    }
    visits.add_at_a_shop("where_the_policy_refuses_wasm_the_fallback_stays", no_wasm);
}

async fn keeps_to_it(visitor: &Visitor) -> Result {
    let tag = visitor.tag().await?;
    expected::DREAM_JUNCTION.see(&tag).await?;
    is_seen(visitor, "h1[slot=heading]").await?;
    // Another language, the form, another order, and that again.
    visitor.examine("document.documentElement.lang = 'de'", vec![]).await?;
    tag.see("Versandt").await?;
    visitor.examine("return document.querySelector('order-tracker').lookup({})", vec![]).await?;
    tag.type_into("#number", expected::SHINEON.number).await?;
    tag.click("form [part=button]").await?;
    expected::SHINEON.see(&tag).await?;
    visitor.examine("return document.querySelector('order-tracker').refresh()", vec![]).await?;
    sleep(Duration::from_millis(300)).await;
    let refused = visitor.read("#violations").await?;
    expect(refused == "0", || format!("the policy refuses {refused}"))?;
    // Else nobody would know that the page counts.
    let inline =
        "const style = document.createElement('style'); style.textContent = '* {}'; document.head.append(style)";
    visitor.examine(inline, vec![]).await?;
    visitor.see("#violations", "1 style-src").await
}

async fn no_wasm(visitor: &Visitor, shop: &Shop) -> Result {
    let listens = visitor.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LISTENS })).await?;
    visitor.go(&shop.page("/csp/no-wasm/")).await?;
    soon("the reason in the console", async || {
        let told = visitor.examine("return window.told.join('\\n')", vec![]).await?;
        let told = told.as_str().unwrap_or_default();
        let is_told = told.contains("'wasm-unsafe-eval'") && told.contains("the tag tells not_started");
        expect(is_told, || format!("it says “{told}”"))
    })
    .await?;
    // It cannot help to try again: neither when the page has loaded, nor when somebody comes back to it.
    visitor.examine("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await?;
    sleep(Duration::from_millis(300)).await;
    let count = "return window.told.filter((words) => words.includes(\"'wasm-unsafe-eval'\")).length";
    let told = visitor.examine(count, vec![]).await?;
    expect(told == 1, || format!("it is told {told} times"))?;
    is_seen(visitor, "order-tracker > p:not([slot])").await?;
    is_seen(visitor, "h1[slot=heading]").await?;
    visitor.devtools("Page.removeScriptToEvaluateOnNewDocument", listens).await.map(drop)
}
