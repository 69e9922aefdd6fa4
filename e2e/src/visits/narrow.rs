//! The narrowest screen that WCAG knows, in every language.

use std::fs;

use serde_json::{Value, json};

use super::{Visits, expect};
use crate::Result;
use crate::engine::{Scheme, Screen};
use crate::patience::soon;
use crate::visitor::Visitor;

const SCREEN: Screen = Screen { width: 320, height: 800, scheme: Scheme::Light };
/// As translators write them.
const LANGUAGES: &str = "public/languages";
/// Everything that a tag can show, by names of ours.
const ANSWERS: &str = include_str!("narrow/answers.json");
const PAGE: &str = include_str!("narrow/page.js");
const SPEAKS: &str = include_str!("narrow/speaks.js");
pub(super) const MEASURE: &str = include_str!("narrow/measure.js");

pub(super) fn add(visits: &mut Visits) -> Result {
    if !visits.is_chromium() {
        return Ok(());
    }
    let mut languages = Vec::new();
    for file in fs::read_dir(LANGUAGES)? {
        languages.extend(file?.path().file_stem().and_then(|name| name.to_str()).map(str::to_owned));
    }
    languages.sort();
    for language in languages {
        visits.add_on(SCREEN, &format!("narrow::{language}"), async move |visitor| fits(visitor, &language).await);
    }
    Ok(())
}

async fn fits(visitor: &Visitor, language: &str) -> Result {
    visitor.open("/demo/gateway.html").await?;
    visitor.tag().await?;
    visitor.examine(PAGE, vec![json!(language), serde_json::from_str(ANSWERS)?]).await?;
    soon("all tags in that language", async || {
        let speaks = visitor.examine(SPEAKS, vec![json!(language)]).await?;
        expect(speaks == true, || "they are not".to_owned())
    })
    .await?;
    let found = visitor.examine(MEASURE, vec![]).await?;
    let found: Vec<_> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    expect(found.is_empty(), || format!("in {language}:\n  {}", found.join("\n  ")))
}
