//! Stylesheets of pages, with all their might.

use serde_json::json;

use super::answers::gateway;
use super::{PAGE, Visits, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

/// What everything around the tag hands down to it, and the tag itself is given.
const SHEETS: [(&str, &str); 5] = [
    (
        "what is inherited",
        "* { font: italic 100 3px/0 monospace !important; letter-spacing: 1em !important; word-spacing: 5em !important; text-indent: 50em !important;
            text-transform: uppercase !important; text-align: justify !important; text-align-last: right !important; text-shadow: 0 0 9px red !important; white-space: pre !important;
            white-space-collapse: preserve !important; text-wrap: nowrap !important; word-break: break-all !important; line-break: anywhere !important; hyphens: auto !important; overflow-wrap: normal !important;
            color: transparent !important; -webkit-text-fill-color: transparent !important;
            quotes: 'evil' 'evil' !important; list-style: square inside !important; cursor: none !important;
            tab-size: 99 !important; stroke-width: 99px !important; fill: red !important; font-variant: small-caps !important; font-stretch: 50% !important;
            font-size-adjust: 3 !important; font-feature-settings: 'smcp' !important; border-spacing: 9em !important; hanging-punctuation: first !important; text-underline-offset: 3em !important;
            text-decoration: line-through !important; ruby-position: under !important; orphans: 99 !important; user-select: none !important }",
    ),
    ("another direction", "* { direction: rtl !important; unicode-bidi: bidi-override !important }"),
    ("what is not inherited", "* { position: relative !important; float: left !important; margin: 1px !important; padding: 1px !important; border: 9px solid !important; overflow: visible !important; max-width: 100% !important }
        *::before, *::after { content: 'evil' !important; position: fixed !important; inset: 0 !important }"),
    ("variables of the tag's own", ":root, body, main { --_paper: #fff !important; --_ink: #fff !important; --_gap: 99em !important; --_dot: 99em !important; --_stage: url(//evil.example) !important; --_small: 1px !important }"),
    ("nothing at all", "order-tracker { all: unset !important }"),
];
const STYLED: &str = "
    const lines = [];
    const [answer, ...sheets] = more;
    window.fetch = () => Promise.resolve(new Response(answer));
    const style = document.head.appendChild(document.createElement('style'));
    for (const [name, sheet] of sheets) {
        style.textContent = sheet;
        await tag.lookup({ orderId: '1' });
        for (const fold of tag.shadowRoot.querySelectorAll('details')) fold.open = true;
        // What becomes of the rest of the page is its own affair.
        const wrong = measured().filter((line) => !line.startsWith('the page is'));
        const headline = tag.shadowRoot.querySelector('[part=headline]');
        const { color, webkitTextFillColor: fill, fontSize, visibility, writingMode } = getComputedStyle(headline);
        const paper = getComputedStyle(tag.shadowRoot.querySelector('[part=order]')).backgroundColor;
        if (fill !== color || color === paper || /, 0\\)$/.test(color)) wrong.push(`${fill} on ${paper}`);
        if (visibility !== 'visible' || writingMode !== 'horizontal-tb') wrong.push(`${visibility} ${writingMode}`);
        if (!headline.getClientRects().length || parseFloat(fontSize) < 12) wrong.push('the answer is not seen');
        lines.push(...wrong.slice(0, 6).map((line) => `${name}: ${line}`));
    }
    style.textContent = '* { display: none !important; position: fixed !important }';
    if (tag.getClientRects().length) lines.push('a page that hides everything still shows it');
    await tag.lookup({ orderId: '1' });
    style.remove();
    lines.push(...measured(), ...inspected(tag), ...faults);
    if (tag.status !== 'found') lines.push(tag.status);
    return lines;
";

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::whatever_a_page_gives_to_all_elements_an_order_can_be_read", styled);
}

async fn styled(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let [_, order, _] = &gateway("Mug of 27 letters")[..] else { return Err("three answers".into()) };
    let sheets = SHEETS.iter().map(|sheet| json!(sheet));
    nothing(&look(&tag, STYLED, [json!(order.to_string())].into_iter().chain(sheets).collect()).await?)
}
