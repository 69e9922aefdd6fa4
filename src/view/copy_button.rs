use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::text::Words;
use crate::view::element::{button, element, unseen};
use crate::view::icon::COPY;

/// Puts a text into the clipboard and says so. Nothing, where the page has no clipboard (it is no `https` page).
pub(crate) fn copy_button(copied_text: &str, text: &Words) -> Option<AnyView> {
    const SAID_FOR: Duration = Duration::from_secs(3);
    let window = window();
    if !window.is_secure_context() {
        return None;
    }
    let is_copied = ArcRwSignal::new(false);
    let (label, said) = (is_copied.clone(), is_copied.clone());
    let (copy, copied) = (text.say("parcel.copy"), text.say("parcel.copied"));
    let announced = copied.clone();
    let label = move || if label.get() { copied.clone() } else { copy.clone() };
    let said = move || if said.get() { announced.clone() } else { String::new() };
    let number = unseen([" ", copied_text].concat());
    let copied_text = copied_text.to_owned();
    let copy = move || {
        let promise = window.navigator().clipboard().write_text(&copied_text);
        let is_copied = is_copied.clone();
        spawn_local(async move {
            if JsFuture::from(promise).await.is_ok() {
                is_copied.set(true);
                set_timeout(move || is_copied.set(false), SAID_FOR);
            }
        });
    };
    let attributes = [("part", "copy-button"), ("class", "plain"), ("type", "button")];
    // A button's inside is silent, so that it is said beside it.
    let said = element("SPAN", &[("class", "unseen"), ("role", "status")], vec![said.into_any()]);
    Some(vec![button(&attributes, vec![COPY.view(), label.into_any(), number], copy), said].into_any())
}
