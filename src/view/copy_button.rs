use crate::element::has_clipboard;
use crate::view::draft::Draft;
use crate::view::icon::COPY;
use crate::view::look::Look;

/// Puts a number into the clipboard and says so. Nothing, where the page has no clipboard (it is no `https` page).
pub(crate) fn copy_button(draft: &mut Draft, number: &str, look: &Look<'_>) {
    if !has_clipboard() {
        return;
    }
    let said = if look.copied == Some(number) { "parcel.copied" } else { "parcel.copy" };
    draft.element("button|copy-button|plain|type=button", |draft| {
        draft.set("value", number);
        draft.icon(COPY);
        draft.words(look.words.say(said));
        draft.unseen([" ", number].concat());
    });
    // A button's inside is silent, so that it is said beside it.
    draft.element("span||unseen|role=status", |draft| {
        if look.copied == Some(number) {
            draft.words(look.words.say(said));
        }
    });
}
