//! Elements whose Rust type does not depend on what is in them. The macro `view!` makes a type of its own for every
//! element, and the code for each: written so, the same views weigh a third less. It also clones templates from
//! `innerHTML`, which pages under Trusted Types refuse.

use leptos::ev::{MouseEvent, click};
use leptos::html::{Custom, ElementChild, HtmlElement, custom};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;

/// An element that is still to be given what changes: listeners, attributes that follow a signal.
pub(crate) type Bare = HtmlElement<Custom<&'static str>, (Vec<AnyAttribute>,), (Vec<AnyView>,)>;

/// Attributes that stay as they are.
pub(crate) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// An element that stays as it is.
pub(crate) fn element(tag: &'static str, attributes: Attributes<'_>, children: Vec<AnyView>) -> AnyView {
    bare(tag, attributes, children).into_any()
}

/// The same, unfinished.
pub(crate) fn bare(tag: &'static str, attributes: Attributes<'_>, children: Vec<AnyView>) -> Bare {
    let mut all: Vec<AnyAttribute> = Vec::with_capacity(attributes.len());
    for (name, value) in attributes {
        all.push(custom_attribute(*name, (*value).to_owned()).into_any_attr());
    }
    custom(tag).child(children).add_any_attr(all)
}

/// A button that stays as it is.
pub(crate) fn button(attributes: Attributes<'_>, label: AnyView, press: impl Fn() + 'static) -> AnyView {
    let press: Box<dyn Fn(MouseEvent)> = Box::new(move |_| press());
    bare("button", attributes, vec![label]).on(click, press).into_any()
}

/// Words between or inside of elements.
pub(crate) fn words(words: impl Into<String>) -> AnyView {
    words.into().into_any()
}
