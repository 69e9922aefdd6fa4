//! The tag: its attributes, its shadow root, its life.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::window;
use leptos::tachys::view::any_view::AnyViewState;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ShadowRoot};

use crate::console;
use crate::settings::{Link, Settings};
use crate::style::STYLESHEET;
use crate::text::languages::{Spoken, first_spoken};
use crate::tracker::Tracker;

const TAG: &str = "order-tracker";

/// Defines the tag `<order-tracker>`. A second call does nothing.
pub fn define() {
    thread_local! {
        // The class calls it for as long as the page lives.
        static CONNECT: Closure<dyn Fn(HtmlElement, HtmlElement) -> Life> = Closure::new(Life::begin);
        static DEFINED: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    if DEFINED.replace(true) {
        return;
    }
    let attributes = Settings::ATTRIBUTES.map(str::to_owned).to_vec();
    if !CONNECT.with(|connect| define_tag(TAG, attributes, STYLESHEET, connect)) {
        console::warn(&["is defined already: this page loads two versions of it, and the first one stays"]);
    }
}

#[wasm_bindgen(module = "/src/element.js")]
extern "C" {
    fn define_tag(
        tag: &str,
        attributes: Vec<String>,
        css: &str,
        connect: &Closure<dyn Fn(HtmlElement, HtmlElement) -> Life>,
    ) -> bool;

    /// What the page's address says, where it is a signed link.
    fn linked(name: &str) -> Option<String>;

    /// Where the file of a language is: beside the script.
    pub(crate) fn language_file(code: &str) -> String;
}

/// One tag on a page, from when it is put in until it is taken out; freed, its view and its requests end.
#[wasm_bindgen]
pub struct Life {
    element: HtmlElement,
    tracker: Rc<Tracker>,
    /// The link by which the visitor came. A page may clean its address afterwards.
    link: RefCell<Option<Link>>,
    _mounted: UnmountHandle<AnyViewState>,
}

#[wasm_bindgen]
impl Life {
    /// An attribute, the language around it or the page's address has changed.
    pub fn changed(&self) {
        if let Some(link) = Link::here() {
            self.link.replace(Some(link));
        }
        let settings = settings_of(&self.element, self.link.borrow().as_ref());
        let spoken = spoken_by(&self.element, &settings);
        self.tracker.set(settings, spoken);
    }
}

impl Life {
    fn begin(element: HtmlElement, base: HtmlElement) -> Self {
        let link = Link::here();
        let settings = settings_of(&element, link.as_ref());
        let spoken = spoken_by(&element, &settings);
        let tracker = Tracker::new(base.clone(), settings, spoken);
        let view = Rc::clone(&tracker);
        Self { element, tracker, link: RefCell::new(link), _mounted: mount_to(base, move || view.view()) }
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.tracker.stop();
    }
}

fn settings_of(element: &HtmlElement, link: Option<&Link>) -> Settings {
    let settings = Settings::from_attributes(|name| element.get_attribute(name));
    match link {
        Some(link) => settings.or_linked(link),
        None => settings,
    }
}

impl Link {
    /// The signed link that the page's address is.
    fn here() -> Option<Self> {
        let (order_id, purchase_order) = (linked("order-id"), linked("purchase-order"));
        linked("signature").map(|signature| Self { order_id, purchase_order, signature })
    }
}

/// The `lang` that is nearest around the tag, also outside of the component that it stands in.
fn language_around(element: &HtmlElement) -> Option<String> {
    let mut place: Element = element.clone().into();
    loop {
        if let Some(language) = place.closest("[lang]").ok().flatten().and_then(|place| place.get_attribute("lang")) {
            return Some(language);
        }
        place = place.get_root_node().dyn_into::<ShadowRoot>().ok()?.host();
    }
}

/// The language of the part of the page that the tag stands in, else the attribute's, else the browser's.
fn spoken_by(element: &HtmlElement, settings: &Settings) -> Spoken {
    let browser = window().navigator().languages();
    let wishes = language_around(element).into_iter().chain(settings.language.clone());
    let wishes: Vec<_> = wishes.chain(browser.iter().filter_map(|language| language.as_string())).collect();
    first_spoken(wishes.iter().map(String::as_str))
}
