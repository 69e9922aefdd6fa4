//! Pages that take away what the tag stands in, or what stands in it.

use serde_json::json;

use super::{PAGE, Visits, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::a_page_written_over_a_tag_that_asks_is_left_alone", written_over);
    visits.add("hostile::a_page_that_is_written_anew_shows_its_order", written_anew);
    visits.add("hostile::a_tag_whose_inside_was_taken_shows_its_next_answer", emptied);
    visits.add("hostile::a_page_that_takes_away_all_that_is_drawn_is_not_kept_busy", storm);
}

const LATE: &str = "
    const lines = [];
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    const order = (stage) => JSON.stringify({ orders: [{ id: '1', stage, items: [{ name: 'Mug', stage }] }] });
    const flights = [];
    window.fetch = (request) => new Promise((answer, fail) => {
        flights.push({ request, answer: (stage) => answer(new Response(order(stage))) });
        request.signal.addEventListener('abort', () => fail(request.signal.reason));
    });
    const html = '<order-tracker proxy=/api order-id=1><p>As it was</p></order-tracker>';
";

/// By another framework, while an answer is awaited, many times.
async fn written_over(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    let script = "
        const main = document.querySelector('main');
        for (let round = 0; round < 50; round++) {
            main.innerHTML = html;
            if (round % 3) await wait(1);
            main.innerHTML = '<p id=other>Another page</p>';
            if (round % 2) await wait(1);
        }
        await wait(50);
        const open = flights.filter(({ request }) => !request.signal.aborted);
        if (open.length) lines.push(`${open.length} of ${flights.length} questions are still open`);
        flights.forEach(({ answer }) => answer('shipped'));
        await wait(50);
        if (main.innerHTML !== '<p id=\"other\">Another page</p>') lines.push(main.innerHTML);
        main.innerHTML = html;
        await wait(50);
        flights.at(-1).answer('canceled');
        await wait(50);
        const seen = main.firstChild.shadowRoot.querySelector('[part=order]')?.dataset.stage;
        if (seen !== 'canceled') lines.push(`then it shows ${seen}`);
        return [...lines, ...faults];
    ";
    nothing(&look(&tag, &[LATE, script].concat(), vec![]).await?)
}

/// `document.write` after the page has come begins a new one.
async fn written_anew(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = "
        tag.lookup({ orderId: '1' });
        await wait(20);
        document.open();
        document.write(`<!doctype html><title>Anew</title><h1>Anew</h1>${html}`);
        document.close();
        await wait(50);
        flights.at(-1).answer('canceled');
        await wait(50);
        const [made] = document.querySelectorAll('order-tracker');
        if (made.shadowRoot.querySelector('[part=order]')?.dataset.stage !== 'canceled') lines.push(`it is ${made.status}`);
        if (document.title !== 'Anew') lines.push(document.title);
        return [...lines, ...faults];
    ";
    nothing(&look(&tag, &[LATE, script].concat(), vec![]).await?)?;
    // What is listened to on the page was taken away with it.
    visitor.network_answers(200, &json!({ "orders": [{ "id": "1", "stage": "shipped" }] }).to_string()).await?;
    let tag = visitor.tag().await?;
    tag.does("return tag.refresh()", vec![]).await?;
    tag.see_order("shipped").await
}

/// By a script that reaches into every shadow.
async fn emptied(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    let script = "
        const takes = {
            'one row': (root) => root.querySelector('[part=item]').remove(),
            'a word': (root) => root.querySelector('[part=item-name]').replaceChildren(),
            'the order': (root) => root.querySelector('[part=order]').remove(),
            'all places': (root) => root.querySelector('[part=content]').replaceChildren(),
            'all that Rust has drawn': (root) => root.querySelector('[part=base]').replaceChildren(),
            'all': (root) => { root.innerHTML = ''; },
            'a translation': (root) => { for (const name of root.querySelectorAll('bdi, [part=headline]')) name.innerHTML = `<font><font>${name.textContent}</font></font>`; },
        };
        for (const [name, take] of Object.entries(takes)) {
            const main = document.querySelector('main');
            main.innerHTML = html;
            await wait(20);
            flights.at(-1).answer('in_production');
            await wait(20);
            const [made] = main.children;
            take(made.shadowRoot);
            const again = made.refresh();
            await wait(20);
            flights.at(-1).answer('produced');
            const isOver = await Promise.race([again.then(() => true), wait(500)]);
            if (!isOver) lines.push(`${name}: no end`);
            await wait(20);
            // What is gone altogether comes with the tag's next life; else an order is whole that is asked for anew.
            if (/^all/.test(name)) made.remove(), await wait(5), main.append(made);
            else made.lookup({ orderId: '1' });
            await wait(20);
            flights.at(-1).answer('canceled');
            await wait(20);
            const seen = made.shadowRoot.querySelector('[part=order][data-stage=canceled]')?.innerText;
            if (!/Mug/.test(seen) || !/This order was canceled/.test(seen)) lines.push(`${name}: it is ${made.status}, shows “${seen}”`);
            lines.push(...faults.splice(0).map((fault) => `${name}: ${fault}`));
        }
        return lines;
    ";
    nothing(&look(&tag, &[LATE, script].concat(), vec![]).await?)
}

async fn storm(visitor: &Visitor) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    let script = "
        let taken = 0, beats = 0;
        setInterval(() => (beats += 1), 10);
        const main = document.querySelector('main');
        main.innerHTML = html;
        await wait(20);
        const [made] = main.children;
        const storm = new MutationObserver((changes) => {
            for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) node.remove(), taken++;
        });
        storm.observe(made.shadowRoot, { childList: true, subtree: true });
        for (const stage of ['in_production', 'produced', 'shipped', 'delivered', 'canceled']) {
            const again = made.refresh();
            await wait(20);
            flights.at(-1).answer(stage);
            await Promise.race([again, wait(500)]);
            await wait(20);
        }
        const before = [taken, flights.length, beats];
        await wait(200);
        if (taken !== before[0] || flights.length !== before[1]) lines.push(`${taken} were taken, ${flights.length} asked: after ${before}`);
        if (beats - before[2] < 5) lines.push('the page is busy');
        if (!taken) lines.push('nothing was drawn');
        storm.disconnect();
        made.lookup({ orderId: '1' });
        await wait(20);
        flights.at(-1).answer('canceled');
        await wait(50);
        if (!/canceled/.test(made.shadowRoot.querySelector('[part=order]')?.innerText)) lines.push(`afterwards it is ${made.status} with “${made.shadowRoot.textContent.slice(0, 200)}”`);
        return [...lines, ...faults];
    ";
    nothing(&look(&tag, &[LATE, script].concat(), vec![]).await?)
}
