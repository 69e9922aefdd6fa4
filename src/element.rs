//! The tag: its attributes, its shadow root, its life.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use orders::parts::parts;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::pulse;
use crate::settings::{Link, Settings};
use crate::style::STYLESHEET;
use crate::text::languages::{Spoken, first_spoken};
use crate::tracker::{Drawn, Tracker};

/// Defines the tag `<order-tracker>`. A second call does nothing.
pub fn define() {
    thread_local! {
        // The class calls them for as long as the page lives.
        static CONNECT: Closure<dyn Fn(HtmlElement, HtmlElement) -> Life> = Closure::new(Life::begin);
        static WAKE: Closure<dyn Fn()> = Closure::new(pulse::wake);
        static DEFINED: Cell<bool> = const { Cell::new(false) };
    }
    if !DEFINED.replace(true) {
        let version = env!("CARGO_PKG_VERSION");
        bring(STYLESHEET);
        CONNECT.with(|connect| WAKE.with(|wake| begin(version, connect, wake)));
    }
}

#[wasm_bindgen(module = "/src/element.js")]
extern "C" {
    /// Defines the tag where that is still to be done, and gives those that wait their lives.
    fn begin(version: &str, connect: &Closure<dyn Fn(HtmlElement, HtmlElement) -> Life>, wake: &Closure<dyn Fn()>);

    /// Tells the page what a tag shows: its status, its stage, its pace; and an event, where something has come of a
    /// question, with its detail as JSON.
    pub(crate) fn tell(
        tag: &HtmlElement,
        status: &str,
        stage: Option<&str>,
        pace: &str,
        event: Option<&str>,
        detail: &str,
    );

    /// Where the file of a language is, which is taken only if it is made of what it has to be.
    pub(crate) fn language_file(code: &str) -> String;
}

#[wasm_bindgen(module = "/src/page.js")]
extern "C" {
    /// What the page's address says, where it is a signed link.
    fn linked(name: &str) -> Option<String>;

    /// The languages that are wished for, a line each, the first first.
    fn wishes(tag: &HtmlElement, own: Option<&str>) -> String;

    /// Whether somebody looks, and there is a network.
    pub(crate) fn is_awake() -> bool;

    /// Whether a page of this kind may write into the clipboard.
    pub(crate) fn has_clipboard() -> bool;

    /// Takes the focus to a place in the tag once it is drawn, unless the customer does something outside of it.
    pub(crate) fn focus(base: &HtmlElement, selector: &str);

    /// What may keep the browser from reaching an address, for the developer.
    pub(crate) fn why_unreachable(address: &str) -> String;
}

#[wasm_bindgen(module = "/src/root.js")]
extern "C" {
    /// The stylesheet, where the script itself has none.
    fn bring(css: Option<&str>);
}

/// One tag on a page, from when it is put in until it is taken out; freed, its view and its requests end.
#[wasm_bindgen]
pub struct Life {
    element: HtmlElement,
    tracker: Rc<Tracker>,
    /// The link by which the visitor came. A page may clean its address afterwards.
    link: RefCell<Option<Link>>,
    _drawn: Drawn,
}

#[wasm_bindgen]
impl Life {
    /// An attribute or the language around it has changed. Whether an answer is awaited now.
    pub fn changed(&self) -> bool {
        let (settings, spoken) = wanted(&self.element, self.link.borrow().as_ref());
        self.tracker.set(settings, spoken);
        self.tracker.is_awaited()
    }

    /// The page's address has changed: another signed link counts from now on.
    pub fn follow(&self) {
        if let Some(link) = Link::here() {
            self.link.replace(Some(link));
            self.changed();
        }
    }

    /// Begins anew with what the attributes say, whatever link the visitor came by and whatever was typed.
    pub fn look_up(&self) {
        self.link.take();
        let (settings, spoken) = wanted(&self.element, None);
        self.tracker.set_anew(settings, spoken);
    }

    /// The customer pressed a button.
    pub fn press(&self, part: &str, value: &str) {
        self.tracker.press(part, value);
    }

    /// The customer sent the form.
    pub fn submit(&self, number: &str, is_purchase_order: bool, contact: Option<String>) {
        self.tracker.submit(number, is_purchase_order, contact);
    }

    /// Asks again for what is shown, or what has failed. Whether an answer is awaited now.
    pub fn refresh(&self) -> bool {
        self.tracker.ask_again()
    }
}

impl Life {
    fn begin(element: HtmlElement, base: HtmlElement) -> Self {
        let link = Link::here();
        let (settings, spoken) = wanted(&element, link.as_ref());
        let tracker = Tracker::new(element.clone(), base, settings, spoken);
        let drawn = tracker.draw();
        Self { element, tracker, link: RefCell::new(link), _drawn: drawn }
    }
}

impl Drop for Life {
    fn drop(&mut self) {
        self.tracker.stop();
    }
}

/// What the attributes say, and a link; and the language of the part of the page that the tag stands in, else the
/// attribute's, else the browser's.
fn wanted(element: &HtmlElement, link: Option<&Link>) -> (Settings, Spoken) {
    let mut settings = Settings::from_attributes(|name| element.get_attribute(name));
    if let Some(link) = link {
        settings.add(link);
    }
    let wishes = wishes(element, settings.language.as_deref());
    (settings, first_spoken(parts(&wishes, b'\n')))
}

impl Link {
    /// The signed link that the page's address is.
    fn here() -> Option<Self> {
        let (order_id, purchase_order) = (linked("order-id"), linked("purchase-order"));
        linked("signature").map(|signature| Self { order_id, purchase_order, signature })
    }
}
