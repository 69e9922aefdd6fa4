//! Where the texts come from: English is inside, other languages and the shop's own texts are small files.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::Texts;
use super::languages::ENGLISH;
use crate::{client, console, json};

/// Texts that are there, or will be.
pub(crate) type Coming = ArcRwSignal<Option<Arc<Texts>>>;

thread_local! {
    static INSIDE: Arc<Texts> =
        Arc::new(parsed(include_str!("../../public/languages/en.json")).unwrap_or_default());
    /// Every file that was asked for, once for all tags of a page.
    static FILES: RefCell<Vec<(String, Coming)>> = const { RefCell::new(Vec::new()) };
}

/// The texts that are always there.
pub(crate) fn english() -> Arc<Texts> {
    INSIDE.with(Arc::clone)
}

/// The texts of a language. English is not waited for.
pub(crate) fn language(code: &str) -> Coming {
    if code == ENGLISH { ArcRwSignal::new(Some(english())) } else { file(&crate::element::language_file(code)) }
}

/// The shop's own texts: a JSON object, or the address of a file that holds one.
pub(crate) fn own(texts: &str) -> Coming {
    if !texts.starts_with('{') {
        return file(texts);
    }
    let texts = parsed(texts);
    if texts.is_none() {
        console::error(&["the attribute `texts` begins like a JSON object and is none"]);
    }
    ArcRwSignal::new(texts.map(Arc::new))
}

fn file(url: &str) -> Coming {
    let known = FILES.with_borrow(|files| files.iter().find(|(known, _)| known == url).map(|(_, file)| file.clone()));
    known.unwrap_or_else(|| {
        let file = ArcRwSignal::new(None);
        FILES.with_borrow_mut(|files| files.push((url.to_owned(), file.clone())));
        let (url, coming) = (url.to_owned(), file.clone());
        spawn_local(async move {
            match client::text(&url).await.as_deref().and_then(parsed) {
                Some(texts) => coming.set(Some(Arc::new(texts))),
                None => {
                    // So that a tag that comes later, perhaps with a network, tries again.
                    FILES.with_borrow_mut(|files| files.retain(|(known, _)| *known != url));
                    console::warn(&[&url, " is no file of texts, or could not be fetched: English is shown instead"]);
                }
            }
        });
        file
    })
}

fn parsed(json: &str) -> Option<Texts> {
    json::parse(json.as_bytes()).ok()?.as_object().cloned()
}
