//! What is said to the developer of a page.

use web_sys::console;

/// Something that only the page's author can mend.
pub(crate) fn error(words: &[&str]) {
    console::error_1(&said(words).into());
}

/// Something worth knowing when a customer complains.
pub(crate) fn warn(words: &[&str]) {
    console::warn_1(&said(words).into());
}

fn said(words: &[&str]) -> String {
    ["<order-tracker> ", &words.concat()].concat()
}
