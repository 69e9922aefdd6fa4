//! Pages whose scripts change what all scripts share.

use serde_json::json;

use super::{TRIPWIRE, Visits, expect, nothing};
use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

/// A page of the demo without a tag.
const PAGE: &str = "/demo/";
/// Changes the page's scripts before the widget comes, and looks whether it shows its order all the same.
const BEFORE: &str = include_str!("before.js");

/// What old libraries, analytics and hardened pages do.
const CHANGES: [(&str, &str); 9] = [
    (
        "adds_to_every_object_and_list",
        "for (const name of ['x', 'extend', 'each', 'clone', 'forEach', 'keys', 'has', 'part', 'class', 'hidden', 'name', 'place', 'url', 'toJSONString']) {
            Object.prototype[name] = function () { return this; };
            undo.push(() => delete Object.prototype[name]);
        }
        for (const name of ['each', 'first', 'clone', 'remove', 'contains', 'x']) for (const { prototype } of [Array, String, Function, Number]) {
            prototype[name] = function () { return this; };
            undo.push(() => delete prototype[name]);
        }",
    ),
    (
        "is_built_on_prototype_js",
        // As its version 1.7 does it, and 1.6 with JSON.
        "replace(Element.prototype, 'remove', function () { this.parentNode.removeChild(this); return this; });
        replace(Array.prototype, 'entries', function () { return this.slice(); });
        replace(Array.prototype, 'find', function (is, me) { for (let at = 0; at < this.length; at++) if (is.call(me, this[at], at)) return this[at]; });
        replace(Array.prototype, 'map', function (as, me) { const all = []; this.forEach((one, at) => all.push((as ?? ((same) => same)).call(me, one, at))); return all; });
        replace(Array.prototype, 'toJSON', function () { return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`; });
        replace(String.prototype, 'toJSON', function () { return `\"${this}\"`; });
        replace(Function.prototype, 'bind', function (to, ...more) { const it = this; return to === undefined && !more.length ? it : function (...rest) { return it.apply(to, [...more, ...rest]); }; });",
    ),
    (
        "is_built_on_mootools",
        "replace(Array, 'from', (item) => item == null ? [] : typeof item !== 'string' && item.length !== undefined ? Array.prototype.slice.call(item) : [item]);
        replace(Function.prototype, 'bind', function (to) { const it = this; return function () { return it.apply(to, arguments); }; });
        Object.prototype.$family = () => 'object';
        undo.push(() => delete Object.prototype.$family);",
    ),
    (
        "has_frozen_everything",
        "for (const name of Object.getOwnPropertyNames(window)) {
            const one = Object.getOwnPropertyDescriptor(window, name)?.value;
            if (!/^[A-Z]/.test(name) || (typeof one !== 'function' && typeof one !== 'object') || !one) continue;
            Object.freeze(one);
            if (one.prototype) Object.freeze(one.prototype);
        }
        Object.freeze(Object.getPrototypeOf(function* () {}));",
    ),
    (
        "wraps_how_tags_are_defined",
        "const { define } = customElements;
        replace(customElements, 'define', function (name, type, ...more) { setTimeout(() => define.call(this, name, class extends type {}, ...more), 300); });",
    ),
    (
        "closes_every_shadow",
        "const { attachShadow } = Element.prototype;
        replace(Element.prototype, 'attachShadow', function (options) { return closed = attachShadow.call(this, { ...options, mode: 'closed' }); });",
    ),
    (
        "watches_the_network",
        "const { fetch } = window;
        replace(window, 'fetch', async function (...asked) { const answer = await fetch.apply(this, asked); await answer.clone().text(); return answer; });",
    ),
    (
        "takes_nodes_away_that_it_does_not_know",
        "new MutationObserver((changes) => { for (const { addedNodes } of changes) for (const node of addedNodes) if (/^(img|iframe|script|style)$/i.test(node.localName)) node.remove(); })
            .observe(document, { childList: true, subtree: true });",
    ),
    (
        "has_a_time_of_its_own",
        "replace(Date, 'now', () => 0); replace(performance, 'now', () => 0); replace(Math, 'random', () => 0);",
    ),
];
/// What nobody can work with. The page is to blame, and still nothing else on it may suffer.
const BREAKS: [(&str, &str); 6] = [
    (
        "lists",
        "for (const name of ['map', 'filter', 'find', 'join', 'push', 'indexOf']) replace(Array.prototype, name, () => { throw new Error('broken'); });",
    ),
    (
        "json",
        "replace(JSON, 'stringify', () => { throw new Error('broken'); }); replace(JSON, 'parse', () => { throw new Error('broken'); });",
    ),
    (
        "promises",
        "replace(Promise, 'all', () => { throw new Error('broken'); }); replace(Promise, 'race', () => 7); replace(Promise, 'any', undefined);",
    ),
    (
        "the_network",
        "replace(window, 'fetch', undefined); replace(window, 'Request', () => { throw new Error('broken'); });",
    ),
    ("shadows", "replace(Element.prototype, 'attachShadow', () => { throw new Error('broken'); });"),
    ("elements", "replace(Document.prototype, 'createElement', () => { throw new Error('broken'); });"),
];

pub(super) fn add(visits: &mut Visits) {
    for (name, change) in CHANGES {
        visits.add(&format!("hostile::a_page_that_{name}_shows_its_order"), async move |visitor| {
            let wanted = "found";
            before(visitor, change, wanted).await
        });
    }
    for (name, change) in BREAKS {
        visits.add(&format!("hostile::a_page_that_breaks_{name}_breaks_nothing_else"), async move |visitor| {
            before(visitor, change, "").await
        });
    }
}

async fn before(visitor: &Visitor, change: &str, wanted: &str) -> Result {
    // Nothing of it is kept for the next visit.
    visitor.open(PAGE).await?;
    let script = BEFORE.replace("CHANGE", change);
    // Drivers use what the page has, too: nobody waits for it inside.
    let look = format!("(async () => {{ {TRIPWIRE} const [wanted] = {}; {script} }})()", json!([wanted]));
    let fails = "(cause) => { window.outcome = [String(cause)]; }";
    let begin = format!("setTimeout(() => {look}.then((lines) => {{ window.outcome = lines; }}, {fails}), 200)");
    visitor.meanwhile(&begin).await?;
    let outcome = soon("what came of it", async || {
        let outcome = visitor.meanwhile("return window.outcome").await?;
        expect(outcome.is_array(), || "nothing".to_owned())?;
        Ok(outcome)
    })
    .await?;
    nothing(&outcome)
}
