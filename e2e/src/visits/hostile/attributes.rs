//! Attributes with rubbish in them: what can be shown is shown, and the author is told.

use serde_json::{Value, json};

use super::{PAGE, Visits, is_of_use, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

const MARKUP: &str = "\"><img src=x onerror=window.ran=1>";
/// What is left out; the order is shown all the same.
const LEFT_OUT: [(&str, &str); 24] = [
    ("refresh-every", "-1"),
    ("refresh-every", "NaN"),
    ("refresh-every", "1e99"),
    ("refresh-every", "99999999999999999999999"),
    ("refresh-every", "4294967295"),
    ("refresh-every", MARKUP),
    ("language", MARKUP),
    ("language", "../../evil"),
    ("language", "__proto__"),
    ("language", "x-\0\u{202e}"),
    ("color-scheme", "dark;} * { display: none"),
    ("texts", "{\"stage.canceled\":{\"other\":\"<img src=x onerror=window.ran=1>\"},\"__proto__\":{\"a\":\"b\"}}"),
    ("texts", "javascript:window.ran=1"),
    ("texts", "data:application/json,{\"badge\":1}"),
    ("texts", "https://user:pass@shop.example/texts.json"),
    ("texts", "http://["),
    ("texts", "{{{{"),
    ("texts", "{\"error\":null,\"items\":[[[[[]]]]],\"headline.canceled\":7}"),
    ("carriers", "[{\"name\":\"<b>x\",\"template\":\"javascript:window.ran=1//{number}\",\"prefix\":\"\"}]"),
    ("carriers", "[{\"name\":\"x\",\"template\":\"https://user:pass@evil.example/{number}\",\"lengths\":[1e99]}]"),
    ("carriers", "[null,1,[],{}]"),
    ("carriers", MARKUP),
    ("notes", MARKUP),
    ("style", "font-size:0;color:transparent"),
];
const SHOW: &str = "
    const lines = [];
    const told = [];
    for (const level of ['warn', 'error']) console[level] = (...words) => told.push(words.join(' '));
    const set = async (attributes) => {
        for (const { name } of [...tag.attributes]) tag.removeAttribute(name);
        await new Promise((done) => setTimeout(done));
        for (const [name, value] of Object.entries({ proxy: '/api', 'order-id': '1', ...attributes })) tag.setAttribute(name, value);
        await new Promise((done) => setTimeout(done, 5));
        await tag.refresh();
    };
    const answer = JSON.stringify({ orders: [{ id: '1', stage: 'canceled', shipments: [{ carrier: 'x', tracking_number: '12' }] }] });
    let asked = 0;
    const answers = (request) => {
        // Only the order: a file stays on its way.
        if (!request.url.startsWith(`${location.origin}/api/`)) return new Promise(() => {});
        asked += 1;
        return Promise.resolve(new Response(answer));
    };
";

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::rubbish_in_an_attribute_is_left_out_and_the_order_is_shown", left_out);
    visits.add("hostile::a_provider_that_is_none_is_told_to_the_author", no_provider);
}

async fn left_out(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = "
        const long = 'x'.repeat(1e5);
        const names = ['language', 'texts', 'carriers', 'refresh-every', 'signature', 'color-scheme'];
        for (const [name, value] of [...more, ...names.map((name) => [name, long])]) {
            window.fetch = answers;
            const known = `${name}=${value.slice(0, 60)}`;
            asked = 0;
            await set({ [name]: value });
            await new Promise((done) => setTimeout(done, 5));
            if (tag.status !== 'found') lines.push(`${known}: ${tag.status}`);
            if (asked > 2) lines.push(`${known}: asked ${asked} times`);
            if (!tag.shadowRoot.querySelector('[part=order]')?.innerText) lines.push(`${known}: no order is seen`);
            if (name === 'refresh-every' && !/^\\d+$/.test(value) && !told.some((words) => words.includes('is not understood'))) lines.push(`${known}: nobody is told`);
            lines.push(...inspected(tag).map((line) => `${known}: ${line}`), ...faults.splice(0));
        }
        // A timer that is too long rings at once, and again.
        await set({ 'refresh-every': '4294967295' });
        asked = 0;
        await new Promise((done) => setTimeout(done, 500));
        if (asked) lines.push(`it asks all the time: ${asked}`);
        if (Object.prototype.a) lines.push('texts have changed what every object has');
        return lines;
    ";
    let given: Vec<Value> = LEFT_OUT.iter().map(|given| json!(given)).collect();
    nothing(&look(&tag, &[SHOW, script].concat(), given).await?)?;
    is_of_use(visitor, &tag).await
}

async fn no_provider(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = "
        for (const provider of ['__proto__', 'constructor', '<img src=x onerror=window.ran=1>', 'DREAM-JUNCTION', '../shineon', 'x'.repeat(1e5)]) {
            window.fetch = answers;
            told.length = asked = 0;
            await set({ provider });
            const known = provider.slice(0, 40);
            if (tag.status !== 'error' || asked) lines.push(`${known}: ${tag.status}, asked ${asked} times`);
            if (!told.some((words) => words.includes(' is not one of '))) lines.push(`${known}: the console says ${told}`);
            lines.push(...inspected(tag), ...faults.splice(0));
        }
        return lines;
    ";
    nothing(&look(&tag, &[SHOW, script].concat(), vec![]).await?)?;
    is_of_use(visitor, &tag).await
}
