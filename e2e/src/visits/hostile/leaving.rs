//! What leaves the tag: events, states, what is read out, what is put into the clipboard.

use serde_json::{Value, json};

use super::answers::gateway;
use super::{PAGE, Visits, expect, look, nothing};
use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

/// All of it would be seen in an event, a state or an attribute of the page.
const MARK: &str = "<img src=x onerror=window.ran=1>{{7*7}}";
const HEARD: &str = "
    const lines = [];
    const heard = (name) => addEventListener(`order-tracker-${name}`, ({ detail }) => {
        const isPlain = Object.values(detail).every((value) => typeof value === 'number' || /^[a-z_]+$/.test(value));
        if (!isPlain) lines.push(`${name} tells ${JSON.stringify(detail)}`);
        heard[name] = true;
    });
    ['found', 'not-found', 'error', 'stage-changed'].forEach(heard);
    const before = outside();
    const [first, ...others] = more;
    window.fetch = () => Promise.resolve(new Response(first));
    await tag.lookup({ orderId: '1' });
    for (const answer of others) {
        window.fetch = () => Promise.resolve(new Response(answer));
        await tag.refresh();
    }
    // Events are told in a moment.
    await new Promise((done) => setTimeout(done, 50));
    lines.push(...inspected(tag), ...faults);
    if (!heard.found || !heard['stage-changed']) lines.push('nothing was heard');
    if (outside() !== before) lines.push('the page is another one');
    if (!/^[a-z_]*$/.test(tag.stage)) lines.push(`its stage is ${tag.stage}`);
    const states = ['found', 'stage-on-hold', 'stage-unknown', 'stage-in-production'].filter((state) => CSS.supports(`selector(:state(${state}))`) && tag.matches(`:state(${state})`));
    if (CSS.supports('selector(:state(a))') && states.length !== 2) lines.push(`its states are ${states}`);
    if (document.querySelector('[title]') || tag.shadowRoot.querySelector('[title]')) lines.push('something has a title');
    return lines;
";
const COPIED: &str = "
    const lines = [];
    let copied;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { copied = text; } } });
    window.fetch = () => Promise.resolve(new Response(more[0]));
    await tag.lookup({ orderId: '1' });
    const number = tag.shadowRoot.querySelector('[part=tracking-number]').innerText;
    tag.shadowRoot.querySelector('[part=copy-button]').click();
    await new Promise((done) => setTimeout(done, 50));
    // Spaces beside each other are seen as one.
    if (copied?.replace(/ +/g, ' ') !== number) lines.push(`${JSON.stringify(copied)} is copied where ${JSON.stringify(number)} is seen`);
    lines.push(...inspected(tag), ...faults);
    return lines;
";

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::events_and_states_hold_nothing_that_an_order_says", heard);
    visits.add("hostile::what_is_copied_is_what_is_seen", copied);
    visits.add("hostile::what_is_read_out_is_words", read_out);
}

async fn heard(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let answers: Vec<_> = gateway(MARK).iter().map(|answer| json!(answer.to_string())).collect();
    nothing(&look(&tag, HEARD, answers).await?)
}

async fn copied(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    // Pasted into a terminal, a line's end runs what is before it.
    for number in ["1Z\n\u{1b}[2J<b>9</b>", "1Z\u{202e}9\u{0}9\t9", "1Z  9\u{7f}9"] {
        let order =
            json!({ "id": "1", "stage": "shipped", "shipments": [{ "tracking_number": number, "stage": "shipped" }] });
        nothing(&look(&tag, COPIED, vec![json!(json!({ "orders": [order] }).to_string())]).await?)?;
    }
    Ok(())
}

/// An item's name is told when it has come further.
async fn read_out(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    let order = |stage: &str| -> Value {
        json!({ "orders": [{ "id": "1", "stage": "in_production", "items": [
            { "id": "1", "name": MARK, "stage": stage }, { "id": "2", "name": "Mug", "stage": "in_production" }] }] })
    };
    visitor.network_answers(200, &order("received").to_string()).await?;
    tag.does("return tag.lookup({ orderId: '1' })", vec![]).await?;
    tag.see_order("in_production").await?;
    visitor.network_answers(200, &order("in_production").to_string()).await?;
    // What nobody has asked for is read out where it is new.
    visitor.comes_online().await?;
    soon("what is new", async || {
        let seen = tag.count("[part=item] [data-stage=in_production]").await?;
        expect(seen == 2, || "nothing".to_owned())
    })
    .await?;
    let told = tag.does("return tag.shadowRoot.querySelector('[role=status]').textContent", vec![]).await?;
    expect(told.as_str().is_some_and(|told| told.contains(MARK)), || format!("it is told: {told}"))?;
    nothing(&look(&tag, "return [...inspected(tag), ...faults]", vec![]).await?)
}
