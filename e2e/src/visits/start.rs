//! The packed script where something keeps it from starting: visitors keep what the page has for them, and its author is
//! told why.

use serde_json::json;

use super::{Visits, expect, expected};
use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

/// A page of the demo without a tag.
const PAGE: &str = "/demo/";
/// The network does something else with an address that ends so; then the script and a tag come.
const LOAD: &str = "
    const [ending, instead, tag] = more;
    window.said = [];
    for (const level of ['warn', 'error']) {
        const original = console[level];
        console[level] = (...words) => { said.push(words.join(' ')); original(...words); };
    }
    document.addEventListener('order-tracker-error', ({ detail }) => said.push(`event ${detail.code}`));
    const network = window.fetch;
    const other = new Function('network', 'asked', 'url', instead);
    window.fetch = (...asked) => {
        const url = asked[0].url ?? String(asked[0]);
        return url.endsWith(ending) ? other(network, asked, url) : network(...asked);
    };
    document.body.insertAdjacentHTML('beforeend', tag);
    await import('/embed/embed.js');
";
const TAG: &str = "<order-tracker proxy='/api' order-id='6724120'><p id='fallback'>Write to us.</p></order-tracker>";

pub(super) fn add(visits: &mut Visits) {
    let refused = [
        ("wasm_that_was_changed_on_its_way_is_refused", CHANGED, "has another content than belongs to this script"),
        (
            "a_page_in_the_place_of_the_wasm_is_told",
            "return Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }))",
            "was answered with a page (text/html), not with WebAssembly",
        ),
        (
            "wasm_that_is_not_there_is_told",
            "return Promise.resolve(new Response('', { status: 404 }))",
            "was answered with HTTP 404: copy all files of one build",
        ),
        (
            "wasm_that_nobody_sends_is_told",
            "return Promise.reject(new TypeError('no network'))",
            "could not be fetched: no network",
        ),
    ];
    for (name, instead, words) in refused {
        visits.add(&format!("start::{name}"), async move |visitor| stays(visitor, instead, words).await);
    }
    visits.add("start::the_order_is_asked_for_and_its_shape_seen_before_the_wasm_is_there", early);
    visits.add("start::a_visitor_with_bad_reception_sees_the_order_once_the_network_is_back", again);
    let changed = [
        ("a_language_that_was_changed_on_its_way_is_left_out", "/de.json", "/fr.json"),
        ("a_language_is_left_out_where_its_digest_was_changed_on_its_way", "/languages.json", "/languages/fr.json"),
    ];
    for (name, file, other) in changed {
        visits.add(&format!("start::{name}"), async move |visitor| language(visitor, file, other).await);
    }
    visits.add("start::whoever_calls_a_method_early_or_in_vain_is_answered", methods);
    if visits.is_chromium() {
        visits.add("start::the_gateways_own_page_fetches_the_wasm_beside_the_script_and_once", hinted);
        visits.add("start::without_scripts_the_page_says_what_else_can_be_done", scriptless);
    }
}

/// One byte of its code is another.
const CHANGED: &str = "
    return network(...asked).then((answer) => answer.arrayBuffer()).then((bytes) => {
        const changed = new Uint8Array(bytes);
        changed[changed.length - 1] ^= 1;
        return new Response(changed, { headers: { 'content-type': 'application/wasm' } });
    });
";

async fn stays(visitor: &Visitor, instead: &str, words: &str) -> Result {
    visitor.open(PAGE).await?;
    visitor.acts(LOAD, vec![json!(".wasm"), json!(instead), json!(TAG)]).await?;
    says(visitor, words).await?;
    says(visitor, "event not_started").await?;
    let seen = visitor.read("#fallback").await?;
    expect(seen == "Write to us.", || format!("it says “{seen}”"))?;
    let height = visitor.examine("return document.querySelector('#fallback').offsetHeight", vec![]).await?;
    expect(height.as_u64() > Some(0), || "the fallback is not to be seen".to_owned())
}

/// Who has loaded what the page has from addresses that end so.
async fn loaded(visitor: &Visitor, ending: &str) -> Result<String> {
    let script = "
        const loaded = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(arguments[0]));
        return loaded.map(({ initiatorType }) => initiatorType).join(' ');
    ";
    Ok(visitor.examine(script, vec![json!(ending)]).await?.as_str().unwrap_or_default().to_owned())
}

async fn early(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let held = "return new Promise((done) => { window.letGo = () => done(network(...asked)); })";
    visitor.acts(LOAD, vec![json!(".wasm"), json!(held), json!(TAG.repeat(2))]).await?;
    soon("the order that is asked for", async || {
        let asked = loaded(visitor, "/api/orders").await?;
        expect(asked == "fetch", || format!("it is asked for by “{asked}”"))
    })
    .await?;
    for tag in visitor.tags(2).await? {
        let shape = "return tag.shadowRoot.querySelector('[part=skeleton]').offsetHeight";
        let height = tag.does(shape, vec![]).await?;
        expect(height.as_u64() >= Some(400), || format!("its shape is {height} high"))?;
        let fallback = tag.does("return tag.querySelector('p').offsetHeight", vec![]).await?;
        expect(fallback == 0, || "the fallback is seen beside it".to_owned())?;
    }
    visitor.acts("window.letGo()", vec![]).await?;
    for tag in visitor.tags(2).await? {
        expected::DREAM_JUNCTION.see(&tag).await?;
    }
    let asked = loaded(visitor, "/api/orders").await?;
    expect(asked == "fetch", || format!("it is asked for by “{asked}”"))
}

async fn hinted(visitor: &Visitor) -> Result {
    visitor.open_gateway("/").await?;
    visitor.tag().await?.see("Find my order").await?;
    let wasm = loaded(visitor, ".wasm").await?;
    expect(wasm == "link", || format!("it is loaded by “{wasm}”"))
}

async fn again(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let offline = "window.tries = (window.tries ?? 0) + 1; return window.isBack ? network(...asked) : Promise.reject(new TypeError('no network'))";
    visitor.acts(LOAD, vec![json!(".wasm"), json!(offline), json!(TAG)]).await?;
    says(visitor, "could not be fetched").await?;
    visitor.acts("window.isBack = true; dispatchEvent(new Event('online'))", vec![]).await?;
    expected::DREAM_JUNCTION.see(&visitor.tag().await?).await
}

async fn language(visitor: &Visitor, file: &str, other: &str) -> Result {
    visitor.open(PAGE).await?;
    // The browser itself compares what comes with the digest.
    let other =
        format!("return network(new Request(url.replace('{file}', '{other}'), {{ integrity: asked[0].integrity }}))");
    let german = TAG.replace("proxy=", "lang='de' proxy=");
    visitor.acts(LOAD, vec![json!(file), json!(other), json!(german)]).await?;
    visitor.tag().await?.see("Shipped").await?;
    says(visitor, "English is shown instead").await
}

async fn methods(visitor: &Visitor) -> Result {
    let asks = "
        const told = [];
        const [made] = document.getElementsByTagName('order-tracker');
        const early = made.lookup({ orderId: '20018' });
        told.push(made.status);
        await early;
        told.push(made.status, String(made.stage));
        await made.refresh();
        told.push(made.status);
        said.push(told.join(' '));
    ";
    for (instead, told) in [
        ("return network(...asked)", "loading found canceled found"),
        ("return Promise.resolve(new Response('', { status: 404 }))", "loading error null error"),
    ] {
        visitor.open(PAGE).await?;
        visitor.acts(&[LOAD, asks].concat(), vec![json!(".wasm"), json!(instead), json!(TAG)]).await?;
        says(visitor, told).await?;
    }
    Ok(())
}

async fn scriptless(visitor: &Visitor) -> Result {
    let scripts = async |disabled: bool| {
        visitor.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": disabled })).await
    };
    scripts(true).await?;
    let seen = async {
        visitor.open("/").await?;
        visitor.see_words("Looking it up here needs JavaScript.").await?;
        visitor.see_words("You can also write to care@wrenfold.example").await?;
        visitor.open("/embed/frame.html").await?;
        visitor.see_words("Looking up an order here needs JavaScript.").await
    }
    .await;
    scripts(false).await?;
    seen
}

async fn says(visitor: &Visitor, words: &str) -> Result {
    soon(&format!("“{words}” in the console"), async || {
        let said = visitor.examine("return window.said.join('\\n')", vec![]).await?;
        if said.as_str().is_some_and(|said| said.contains(words)) {
            Ok(())
        } else {
            Err(format!("it says {said}").into())
        }
    })
    .await
}
