//! Elements whose Rust type does not depend on what is in them. The macro `view!` makes a type of its own for every
//! element, and the code for each: written so, the same views weigh a third less. It also clones templates from
//! `innerHTML`, which pages under Trusted Types refuse.
//!
//! Tags are written in capitals, as the browser tells them: Leptos keeps an element that is drawn again only where its
//! tag is spelled the same, and with it the focus, the selection and what the customer has unfolded.

use leptos::ev::{MouseEvent, click};
use leptos::html::{Custom, ElementChild, HtmlElement, custom};
use leptos::prelude::*;

use crate::view::attributes::Attributes;

/// An element that is still to be given what changes: listeners, attributes that follow a signal.
pub(crate) type Bare = HtmlElement<Custom<&'static str>, (Attributes,), (Vec<AnyView>,)>;

/// Names and values, in any order.
pub(crate) type Pairs<'a> = &'a [(&'static str, &'a str)];

/// An element.
pub(crate) fn element(tag: &'static str, attributes: Pairs<'_>, children: Vec<AnyView>) -> AnyView {
    bare(tag, attributes, children).into_any()
}

/// The same, unfinished.
pub(crate) fn bare(tag: &'static str, attributes: Pairs<'_>, children: Vec<AnyView>) -> Bare {
    custom(tag).child(children).add_any_attr(Attributes::new(attributes))
}

/// A button.
pub(crate) fn button(attributes: Pairs<'_>, label: Vec<AnyView>, press: impl Fn() + 'static) -> AnyView {
    let press: Box<dyn Fn(MouseEvent)> = Box::new(move |_| press());
    bare("BUTTON", attributes, label).on(click, press).into_any()
}

/// Words between or inside of elements.
pub(crate) fn words(words: impl Into<String>) -> AnyView {
    words.into().into_any()
}

/// What is only said, not shown.
pub(crate) fn unseen(said: impl Into<String>) -> AnyView {
    element("SPAN", &[("class", "unseen")], vec![words(said)])
}
