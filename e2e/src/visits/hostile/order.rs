//! Whatever an order says is words, in a box.

use serde_json::{Value, json};

use super::answers::{DIRECT, NUMBER, gateway};
use super::texts::{texts, zalgo};
use super::{PAGE, Visits, expect, is_of_use, look, nothing};
use crate::Result;
use crate::tag::Tag;
use crate::visitor::Visitor;

/// The tag shows each answer in turn.
const SHOW: &str = include_str!("show.js");

pub(super) fn add(visits: &mut Visits) {
    visits.add("hostile::whatever_a_gateway_says_is_words_in_a_box", async |visitor| {
        let answers = texts().into_iter().flat_map(|(name, text)| gateway(&text).into_iter().map(move |a| (name, a)));
        shown(visitor, None, "orderId", answers.collect()).await
    });
    for direct in DIRECT {
        let name = format!("hostile::whatever_{}_says_is_words_in_a_box", direct.provider.replace('-', "_"));
        visits.add(&name, async move |visitor| {
            let mut answers = Vec::new();
            for (name, text) in texts() {
                answers.extend(direct.answers(&text)?.into_iter().map(|answer| (name, answer)));
            }
            shown(visitor, Some(direct.provider), direct.property, answers).await
        });
    }
    visits.add("hostile::marks_that_reach_over_many_lines_cover_no_other_row", covers);
}

async fn shown(
    visitor: &Visitor,
    provider: Option<&str>,
    property: &str,
    answers: Vec<(&'static str, Value)>,
) -> Result {
    let tag = empty(visitor, provider).await?;
    let written: Vec<_> =
        answers.iter().map(|(name, answer)| json!([name, answer.to_string().replace("LONE", r"\ud800")])).collect();
    // A driver waits for a script for half a minute.
    for some in written.chunks(60) {
        nothing(&look(&tag, SHOW, vec![json!(some), json!(property), json!(NUMBER)]).await?)?;
    }
    is_of_use(visitor, &tag).await
}

async fn empty(visitor: &Visitor, provider: Option<&str>) -> Result<Tag> {
    visitor.open(PAGE).await?;
    let tag = visitor.tag().await?;
    visitor.network_counts().await?;
    tag.set("notes", "").await?;
    if let Some(provider) = provider {
        tag.set("provider", provider).await?;
    }
    Ok(tag)
}

/// The second of three items looks the same beside a harmless one.
async fn covers(visitor: &Visitor) -> Result {
    let tag = empty(visitor, None).await?;
    let mut pictures = Vec::new();
    for text in ["Zalgo".to_owned(), zalgo("Zalgo")] {
        let item = |name: &str| json!({ "name": name, "quantity": 1, "stage": "received" });
        let order = json!({ "id": "1", "stage": "received", "location": text, "items": [item(&text), item("Mug"), item(&text)],
            "shipments": [{ "carrier": "Bikes", "tracking_text": text }], "requests": [{ "reason": text }] });
        visitor.network_answers(200, &json!({ "orders": [order] }).to_string()).await?;
        tag.does("return tag.lookup({ orderId: more[0] })", vec![json!(NUMBER)]).await?;
        tag.see_order("received").await?;
        let mut neighbours = Vec::new();
        for neighbour in ["[part=items] li:nth-child(2)", "[part=headline]", "[part=carrier]"] {
            neighbours.push((neighbour, tag.picture(neighbour).await?));
        }
        pictures.push(neighbours);
    }
    let [plain, marked] = &pictures[..] else { return Err("two pictures were to be taken".into()) };
    for ((neighbour, alone), (_, beside)) in plain.iter().zip(marked) {
        expect(alone == beside, || format!("the marks cover {neighbour}"))?;
    }
    Ok(())
}
