//! A megabyte where there should be a word.

use serde_json::{Value, json};

use super::{PAGE, Visits, expect, is_of_use, look, nothing};
use crate::Result;
use crate::visitor::Visitor;

const MEGABYTE: usize = 1 << 20;
/// For a slow machine: until it is drawn, and until the page answers again.
const PATIENCE_MS: f64 = 10_000.0;

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::a_megabyte_in_one_word_leaves_the_page_of_use", async |visitor| {
        huge(visitor, &"W".repeat(MEGABYTE)).await
    });
    visits.add("hostile::a_megabyte_of_words_leaves_the_page_of_use", async |visitor| {
        huge(visitor, &"<b>ש ".repeat(MEGABYTE / 6)).await
    });
}

async fn huge(visitor: &Visitor, text: &str) -> Result {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    let script = "
        const [answer] = more;
        const before = outside();
        window.fetch = () => Promise.resolve(new Response(answer));
        const begun = performance.now();
        await tag.lookup({ orderId: '1' });
        // As much as a visitor's next click waits for.
        tag.getBoundingClientRect();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        const took = performance.now() - begun;
        const lines = [...inspected(tag), ...faults];
        if (tag.status !== 'found') lines.push(tag.status);
        if (document.documentElement.scrollWidth > innerWidth) lines.push('the page is as wide as the word');
        if (outside() !== before) lines.push('the page is another one');
        return { took, lines, high: tag.getBoundingClientRect().height };
    ";
    let order = json!({ "orders": [{ "id": "1", "stage": "on_hold", "hold_reason": "Stock",
        "items": [{ "name": text, "quantity": 1, "stage": "on_hold" }, { "name": "Mug", "quantity": 1, "stage": "on_hold" }] }] });
    let seen: Value = look(&tag, script, vec![json!(order.to_string())]).await?;
    nothing(&seen["lines"])?;
    println!("a megabyte took {} ms and is {} px high", seen["took"], seen["high"]);
    expect(seen["took"].as_f64().is_some_and(|took| took < PATIENCE_MS), || format!("it took {} ms", seen["took"]))?;
    is_of_use(visitor, &tag).await
}
