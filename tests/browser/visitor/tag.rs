use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, MutationObserver, MutationObserverInit, MutationRecord};

/// A tag on a page.
pub(crate) struct Tag(pub(crate) HtmlElement);

impl Tag {
    /// Waits until the words can be read in the tag.
    pub(crate) async fn see(&self, words: &str) {
        for _ in 0..300 {
            if self.text().contains(words) {
                return;
            }
            TimeoutFuture::new(10).await;
        }
        panic!("“{words}” is not to be seen in: {:.2000}", self.text());
    }

    pub(crate) fn does_not_see(&self, words: &str) {
        assert!(!self.text().contains(words), "“{words}” is to be seen in: {}", self.text());
    }

    pub(crate) fn text(&self) -> String {
        let content = self.find("[part=content]");
        content.map(|content| content.text_content().unwrap_or_default()).unwrap_or_default()
    }

    pub(crate) fn find(&self, css: &str) -> Option<Element> {
        self.0.shadow_root()?.query_selector(css).unwrap()
    }

    pub(crate) fn count(&self, css: &str) -> u32 {
        self.0.shadow_root().unwrap().query_selector_all(css).unwrap().length()
    }

    pub(crate) fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.find(css).unwrap_or_else(|| panic!("{css} is not there")).get_attribute(name)
    }

    pub(crate) fn value(&self, css: &str) -> String {
        self.find(css).unwrap().unchecked_into::<HtmlInputElement>().value()
    }

    pub(crate) fn focused_id(&self) -> Option<String> {
        self.0.shadow_root()?.active_element().map(|element| element.id())
    }

    pub(crate) fn focused_part(&self) -> Option<String> {
        self.0.shadow_root()?.active_element()?.get_attribute("part")
    }

    pub(crate) fn type_into_field(&self, typed: &str) {
        self.type_into("[part=input]", typed);
    }

    pub(crate) fn type_into(&self, css: &str, typed: &str) {
        self.find(css).unwrap().unchecked_into::<HtmlInputElement>().set_value(typed);
    }

    pub(crate) fn click(&self, css: &str) {
        self.find(css).unwrap_or_else(|| panic!("{css} is not there")).unchecked_into::<HtmlElement>().click();
    }

    pub(crate) fn part(&self, part: &str) -> String {
        self.find(&["[part=", part, "]"].concat())
            .unwrap_or_else(|| panic!("{part} is not there"))
            .text_content()
            .unwrap()
    }

    /// What assistive technology was told last.
    pub(crate) fn hears(&self) -> String {
        self.find("[role=status]").unwrap().text_content().unwrap()
    }

    pub(crate) fn focus(&self, css: &str) {
        self.find(css).unwrap_or_else(|| panic!("{css} is not there")).unchecked_into::<HtmlElement>().focus().unwrap();
    }

    /// Watches what is changed in the tag from now on.
    pub(crate) fn observe(&self) -> Changes {
        let kept = Array::new();
        let records = kept.clone();
        let keep =
            Closure::<dyn Fn(Array)>::new(move |new: Array| new.iter().for_each(|record| _ = records.push(&record)));
        let observer = MutationObserver::new(keep.into_js_value().unchecked_ref()).unwrap();
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(&self.0.shadow_root().unwrap(), &options).unwrap();
        Changes(kept)
    }

    pub(crate) fn set(&self, attribute: &str, value: &str) {
        self.0.set_attribute(attribute, value).unwrap();
    }
}

/// What was changed in a tag.
pub(crate) struct Changes(Array);

impl Changes {
    /// The part and the tag of each element that was touched: `tracking-link A`.
    pub(crate) fn touched(&self) -> Vec<String> {
        let touched = self.0.iter().map(|record| {
            let node = record.unchecked_into::<MutationRecord>().target().unwrap();
            let element = node.dyn_into::<Element>().unwrap_or_else(|node| node.parent_element().unwrap());
            [&element.get_attribute("part").unwrap_or_default(), " ", &element.tag_name()].concat()
        });
        touched.collect()
    }
}
