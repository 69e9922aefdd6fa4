use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::text;
use crate::view::element::{button, element};

/// Puts a text into the clipboard and says so. Nothing, where the page has no clipboard (it is no `https` page).
pub(crate) fn copy_button(copied_text: &str) -> Option<AnyView> {
    const SAID_FOR: Duration = Duration::from_secs(3);
    let (window, copied_text) = (window(), copied_text.to_owned());
    if !window.is_secure_context() {
        return None;
    }
    let copied = ArcRwSignal::new("");
    let (label, said) = (copied.clone(), copied.clone());
    let label = move || if label.get().is_empty() { text::COPY } else { text::COPIED };
    let said = move || said.get();
    let copy = move || {
        let promise = window.navigator().clipboard().write_text(&copied_text);
        let copied = copied.clone();
        spawn_local(async move {
            if JsFuture::from(promise).await.is_ok() {
                copied.set(text::COPIED);
                set_timeout(move || copied.set(""), SAID_FOR);
            }
        });
    };
    let attributes =
        [("part", "copy-button"), ("class", "copy"), ("type", "button"), ("aria-label", text::COPY_NUMBER)];
    // A button's inside is silent, so that it is said beside it.
    let said = element("span", &[("class", "unseen"), ("role", "status")], vec![said.into_any()]);
    Some(vec![button(&attributes, label.into_any(), copy), said].into_any())
}
