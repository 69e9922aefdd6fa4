use crate::view::draft::Draft;
use crate::view::icon::COPY;
use crate::view::look::Look;

/// Puts a number into the clipboard and says so. Nothing, where the page has no clipboard (it is no `https` page).
pub(crate) fn copy_button(draft: &mut Draft, number: &str, look: &Look<'_>) {
    if !leptos::prelude::window().is_secure_context() {
        return;
    }
    let said = if look.copied == Some(number) { "parcel.copied" } else { "parcel.copy" };
    draft.element("button|copy-button|plain", |draft| {
        draft.set("type", "button");
        draft.set("value", number);
        draft.icon(COPY);
        draft.words(look.words.say(said));
        draft.unseen([" ", number].concat());
    });
    // A button's inside is silent, so that it is said beside it.
    draft.element("span||unseen", |draft| {
        draft.set("role", "status");
        if look.copied == Some(number) {
            draft.words(look.words.say(said));
        }
    });
}
