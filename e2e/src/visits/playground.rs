//! Shop owners who try the tag before they take its code.

use serde_json::{Value, json};

use super::{Visits, expect};
use crate::Result;
use crate::patience::soon;
use crate::tag::Tag;
use crate::visitor::Visitor;

const PAGE: &str = "/playground/";
/// The preview that is there on every screen.
const PHONE: &str = "#phone";
const CODE: &str = "#steps code";

pub(super) fn add(visits: &mut Visits) {
    visits.add("a_shop_owner_chooses_a_maker_and_sees_its_order", maker);
    visits.add("a_shop_owner_chooses_a_language_and_reads_it_in_its_direction", language);
    visits.add("the_code_of_the_playground_shows_what_was_chosen", code);
    visits.add("a_link_to_the_playground_brings_its_settings", link);
    visits.add("a_link_to_the_playground_cannot_choose_whose_script_is_run", foreign_link);
    visits.add("colours_that_cannot_be_read_are_told_and_mended", colours);
}

async fn maker(visitor: &Visitor) -> Result {
    let tag = preview(visitor, PAGE).await?;
    tag.see_order("in_production").await?;
    // A page that is loaded again would have forgotten it.
    visitor.meanwhile("window.isSame = true").await?;
    visitor.step_out().await?;
    visitor.choose("[name=provider]", "shineon").await?;
    visitor.choose("[name=order]", "shipped").await?;
    remembered(visitor, "provider=shineon&order=shipped").await?;
    visitor.step_into(PHONE).await?;
    let tag = visitor.tag().await?;
    tag.see_order("shipped").await?;
    let provider = attribute(&tag, "provider").await?;
    expect(provider == "shineon", || format!("{provider} answers"))?;
    let is_same = visitor.meanwhile("return window.isSame").await?;
    expect(is_same == true, || "the preview was loaded again".to_owned())
}

async fn language(visitor: &Visitor) -> Result {
    preview(visitor, PAGE).await?.see("In production").await?;
    visitor.step_out().await?;
    visitor.click("#words").await?;
    for (language, word, direction) in [("de", "In Produktion", "ltr"), ("he", "בייצור", "rtl")] {
        visitor.choose("[name=language]", language).await?;
        remembered(visitor, &format!("language={language}")).await?;
        visitor.step_into(PHONE).await?;
        let tag = visitor.tag().await?;
        tag.see(word).await?;
        let script = "return getComputedStyle(tag.shadowRoot.querySelector('[part=content]')).direction";
        let written = tag.does(script, vec![]).await?;
        expect(written == direction, || format!("{language} is written {written}"))?;
        visitor.step_out().await?;
    }
    Ok(())
}

async fn code(visitor: &Visitor) -> Result {
    let chosen = "#provider=shineon&order=shipped&language=de&refresh=60&look=bloom&scheme=light&heading=Wo%3F+%3Cb%3E";
    preview(visitor, &format!("{PAGE}{chosen}")).await?.see_order("shipped").await?;
    visitor.step_out().await?;
    visitor.click("[name=number]").await?;
    visitor.type_into("[name=proxy]", "/api/direct/shineon").await?;
    let code = visitor.read(CODE).await?;
    // This page has the script already, and a script that is set as text does not run.
    visitor.open("/demo/plain-html.html").await?;
    visitor.examine("document.querySelector('main').innerHTML = arguments[0]", vec![json!(code)]).await?;
    let tag = visitor.tag().await?;
    tag.see_order("shipped").await?;
    tag.see("Versandt").await?;
    let expected = [
        ("proxy", "/api/direct/shineon"),
        ("provider", "shineon"),
        ("lang", "de"),
        ("color-scheme", "light"),
        ("refresh-every", "60"),
    ];
    for (name, value) in expected {
        let there = attribute(&tag, name).await?;
        expect(there == value, || format!("{name} is {there}"))?;
    }
    let heading = tag.does("return tag.querySelector('h2[slot=heading]').textContent", vec![]).await?;
    expect(heading == "Wo? <b>", || format!("the heading is {heading}"))?;
    expect(accent(&tag).await? == "#a82555", || "it has another accent".to_owned())
}

async fn link(visitor: &Visitor) -> Result {
    let address = format!("{PAGE}#provider=finerworks&order=delivered&language=de&look=bloom&scheme=light");
    let tag = preview(visitor, &address).await?;
    tag.see_order("delivered").await?;
    tag.see("Zugestellt").await?;
    expect(accent(&tag).await? == "#a82555", || "it looks otherwise".to_owned())?;
    visitor.step_out().await?;
    let names =
        "return ['provider', 'order', 'language', 'look'].map((name) => document.forms[0].elements[name].value)";
    let shown = visitor.meanwhile(names).await?;
    expect(shown == json!(["finerworks", "delivered", "de", "bloom"]), || format!("the form shows {shown}"))?;
    visitor.click("#reset").await?;
    let hash = visitor.meanwhile("return location.hash").await?;
    expect(hash == "", || format!("{hash} stays in the address"))
}

async fn foreign_link(visitor: &Visitor) -> Result {
    let address = format!("{PAGE}#script=https://foreign.example/x.js&proxy=https://foreign.example&accent=red;}}");
    preview(visitor, &address).await?.see_order("in_production").await?;
    visitor.step_out().await?;
    let code = visitor.read(CODE).await?;
    let is_own = !code.contains("foreign") && !code.contains("accent");
    expect(is_own, || format!("the code is {code}"))
}

async fn colours(visitor: &Visitor) -> Result {
    preview(visitor, &format!("{PAGE}#background=%23222222")).await?.see_order("in_production").await?;
    visitor.step_out().await?;
    visitor.click("#advice button[value=dark]").await?;
    remembered(visitor, "scheme=dark").await?;
    visitor.step_into(PHONE).await?;
    let scheme = attribute(&visitor.tag().await?, "color-scheme").await?;
    expect(scheme == "dark", || format!("the preview is {scheme}"))?;
    visitor.step_out().await?;
    let advice = visitor.meanwhile("return document.querySelector('#advice').textContent").await?;
    expect(advice == "", || format!("it still says {advice}"))
}

/// Opens the playground and looks into its preview.
async fn preview(visitor: &Visitor, address: &str) -> Result<Tag> {
    // From elsewhere, since a page that only gets another `#` stays as it is.
    visitor.open("/demo/").await?;
    visitor.open(address).await?;
    visitor.step_into(PHONE).await?;
    visitor.tag().await
}

/// Waits until the address has what was chosen. WebKit's driver loses a frame that is stepped into before that.
async fn remembered(visitor: &Visitor, settings: &str) -> Result {
    soon(&format!("{settings} in the address"), async || {
        let hash = visitor.meanwhile("return location.hash.slice(1)").await?;
        expect(hash.as_str().is_some_and(|hash| hash.contains(settings)), || format!("it has {hash}"))
    })
    .await
}

async fn attribute(tag: &Tag, name: &str) -> Result<Value> {
    tag.does("return tag.getAttribute(more[0])", vec![json!(name)]).await
}

async fn accent(tag: &Tag) -> Result<Value> {
    tag.does("return getComputedStyle(tag).getPropertyValue('--order-tracker-accent').trim()", vec![]).await
}
