//! Visitors who need much of everything at once, and an order that does not make it easy.

use serde_json::{Value, json};

use super::answers::gateway;
use super::{PAGE, Visits, expect, look, nothing};
use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

/// The size of text, of the root and of the tag's surroundings.
const SIZES: [(&str, &str); 4] = [
    ("text of 200 %", "html, body { font-size: 32px }"),
    ("a huge root", "html { font-size: 40px }"),
    ("a root of nothing", "html { font-size: 0 }"),
    ("a narrow column", "main { inline-size: 15em }"),
];
/// In the language of CSS; all at once.
const WISHES: [(&str, &str); 6] = [
    ("forced-colors", "active"),
    ("prefers-contrast", "more"),
    ("prefers-reduced-motion", "reduce"),
    ("prefers-reduced-data", "reduce"),
    ("prefers-reduced-transparency", "reduce"),
    ("prefers-color-scheme", "dark"),
];
const SHOWN: &str = "
    window.fetch = () => Promise.resolve(new Response(more[0]));
    await tag.lookup({ orderId: '1' });
    for (const fold of tag.shadowRoot.querySelectorAll('details')) fold.open = true;
";

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::an_order_fits_however_large_the_text_is", large);
    if visits.is_chromium() {
        visits.add("hostile::an_order_is_seen_by_who_wants_everything_at_once_and_on_paper", at_once);
    }
}

/// Words as long as they may be, and one that is longer.
fn order() -> Value {
    json!(gateway("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz").swap_remove(1).to_string())
}

async fn large(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = "
        const lines = [];
        const style = document.head.appendChild(document.createElement('style'));
        for (const [name, sheet] of more.slice(1)) {
            style.textContent = `${sheet} h1, main > p, nav { display: none }`;
            lines.push(...[...measured(), ...inspected(tag)].slice(0, 5).map((line) => `${name}: ${line}`));
        }
        style.remove();
        return [...lines, ...faults];
    ";
    let sizes = SIZES.iter().map(|size| json!(size));
    nothing(&look(&tag, &[SHOWN, script].concat(), [order()].into_iter().chain(sizes).collect()).await?)
}

async fn at_once(visitor: &Visitor) -> Result {
    let features: Vec<_> = WISHES.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
    for media in ["screen", "print"] {
        visitor.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await?;
        visitor.open(PAGE).await?;
        let tag = visitor.tag().await?;
        visitor.network_counts().await?;
        soon("the medium", async || {
            let is_so = visitor.examine("return matchMedia(arguments[0]).matches", vec![json!(media)]).await?;
            expect(is_so == true, || "it is another".to_owned())
        })
        .await?;
        let script = "
            const lines = [...measured(), ...inspected(tag), ...faults];
            for (const text of ['[part=headline]', '[part=item-name]', '[part=hold-reason]', '[part=tracking-number]']) {
                const element = tag.shadowRoot.querySelector(text);
                if (!element?.getClientRects().length) lines.push(`${text} is not seen`);
            }
            return lines;
        ";
        nothing(&look(&tag, &[SHOWN, script].concat(), vec![order()]).await?)?;
    }
    visitor.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] })).await.map(drop)
}
