//! The language of the page, and of the visitor.

use super::{Visits, expect};
use crate::Result;
use crate::tag::Tag;
use crate::visitor::Visitor;

const ENGLISH: &str = "Your order was shipped.";

pub(super) fn add(visits: &mut Visits) {
    visits.add("a_page_that_is_switched_to_another_language_takes_the_order_along", switched);
    visits.add("a_tag_in_another_language_than_its_page_keeps_its_own", own);
    visits.add("a_language_that_nobody_has_translated_is_english", unknown);
}

async fn switched(visitor: &Visitor) -> Result {
    let tag = shipped(visitor).await?;
    speak(visitor, "de").await?;
    tag.see_other(HEADLINE, ENGLISH).await?;
    let german = tag.read(HEADLINE).await?;
    speak(visitor, "fr").await?;
    tag.see_other(HEADLINE, &german).await?;
    speak(visitor, "en").await?;
    tag.see(ENGLISH).await
}

async fn own(visitor: &Visitor) -> Result {
    let tag = shipped(visitor).await?;
    tag.set("lang", "de").await?;
    tag.see_other(HEADLINE, ENGLISH).await?;
    let german = tag.read(HEADLINE).await?;
    speak(visitor, "fr").await?;
    visitor.meanwhile("return new Promise((done) => setTimeout(done, 500))").await?;
    let words = tag.read(HEADLINE).await?;
    expect(words == german, || format!("“{german}” became “{words}”"))
}

async fn unknown(visitor: &Visitor) -> Result {
    let tag = shipped(visitor).await?;
    speak(visitor, "de").await?;
    tag.see_other(HEADLINE, ENGLISH).await?;
    speak(visitor, "tlh").await?;
    tag.see(ENGLISH).await
}

const HEADLINE: &str = "[part=headline]";

async fn shipped(visitor: &Visitor) -> Result<Tag> {
    visitor.open("/demo/gateway.html").await?;
    let tag = visitor.tag().await?;
    tag.see(ENGLISH).await?;
    Ok(tag)
}

/// The page is switched to a language.
async fn speak(visitor: &Visitor, language: &str) -> Result {
    visitor.meanwhile(&format!("document.documentElement.lang = '{language}'")).await.map(drop)
}
