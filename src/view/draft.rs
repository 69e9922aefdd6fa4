//! What a view draws on: a text, which the document is made to show by `draft.js`. Leptos' own views are a Rust type, and
//! the code for it, for every element; and a browser builds a page sooner that it is told of in one call.

use orders::parts::parts;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// Elements, texts and icons, in the order in which they are read: a NUL, a mark and what it says, of each.
#[derive(Default, PartialEq)]
pub(crate) struct Draft(String);

impl Draft {
    /// An element, by its `tag|part|class` and the attributes that it always has, `|name=value`; and what is in it. What
    /// attributes it has besides come first.
    pub(crate) fn element(&mut self, kind: &str, draw: impl FnOnce(&mut Self)) {
        self.put("<", kind);
        draw(self);
        self.put(">", "");
    }

    /// An attribute of the element that is being drawn.
    #[inline(never)]
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.put("=", name);
        self.put(" ", value);
    }

    /// An element with nothing but words in it.
    #[inline(never)]
    pub(crate) fn line(&mut self, kind: &str, words: String) {
        self.put("<", kind);
        if !words.is_empty() {
            self.words(words);
        }
        self.put(">", "");
    }

    /// Words between or inside of elements.
    #[allow(clippy::needless_pass_by_value, reason = "dropped here, not in a hundred places")]
    #[inline(never)]
    pub(crate) fn words(&mut self, words: String) {
        self.put("'", &words);
    }

    /// What is only said, not shown.
    pub(crate) fn unseen(&mut self, words: String) {
        self.line("span||unseen", words);
    }

    /// A drawing, by its path.
    pub(crate) fn icon(&mut self, path: &str) {
        self.put("~", path);
    }

    /// What nobody sees until it is unfolded: of a large order, it is built after the rest.
    pub(crate) fn folded(&mut self, draw: impl FnOnce(&mut Self)) {
        self.put("[", "");
        draw(self);
        self.put("]", "");
    }

    /// Shows it in a place of a tag, instead of what that place shows. The first place is all of it.
    pub(crate) fn show(&self, base: &HtmlElement, place: u32) {
        show(base, place, &self.0);
    }

    /// There are a hundred of these: inlined, they are kilobytes.
    #[inline(never)]
    fn put(&mut self, mark: &str, text: &str) {
        self.0.push('\0');
        self.0.push_str(mark);
        // What somebody else has written must not end before it does.
        for part in parts(text, b'\0') {
            self.0.push_str(part);
        }
    }
}

#[wasm_bindgen(module = "/src/draft.js")]
extern "C" {
    fn show(base: &HtmlElement, place: u32, draft: &str);
}
