//! How the document is made to show a draft. What is there already stays as it is: the focus, the selection, what the
//! customer has unfolded; and whoever observes the page is told of no change that is none.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::{Draft, Piece};

const SVG: Option<&str> = Some("http://www.w3.org/2000/svg");

impl Draft {
    /// Shows it in a place where `old` is shown.
    pub(crate) fn show(&self, place: &Node, old: &Self) {
        follow(place, &old.pieces, &self.pieces);
    }
}

/// Elements of one kind follow each other; one that is new is put in, and one that is no longer there is taken out.
fn follow(place: &Node, old: &[Piece], new: &[Piece]) {
    let mut old = old.iter().peekable();
    let mut index = 0;
    for (position, piece) in new.iter().enumerate() {
        let is_over =
            |old: &Piece| old.kind != piece.kind && !new[position..].iter().any(|later| later.kind == old.kind);
        while old.next_if(|old| is_over(old)).is_some() {
            remove(place, index);
        }
        match old.next_if(|old| old.kind == piece.kind) {
            Some(old) if old == piece => {}
            Some(old) => {
                if let Some(node) = place.child_nodes().item(index) {
                    piece.change(&node, old);
                }
            }
            // Nothing refuses an element of our own.
            None => _ = place.insert_before(&piece.built(), place.child_nodes().item(index).as_ref()),
        }
        index += 1;
    }
    for _ in old {
        remove(place, index);
    }
}

fn remove(place: &Node, index: u32) {
    if let Some(node) = place.child_nodes().item(index) {
        _ = place.remove_child(&node);
    }
}

impl Piece {
    fn built(&self) -> Node {
        let node = self.bare();
        for (name, value) in &self.attributes {
            set(&node, name, value);
        }
        for piece in &self.pieces {
            _ = node.append_child(&piece.built());
        }
        if !self.words.is_empty() {
            node.set_text_content(Some(&self.words));
        }
        node
    }

    fn change(&self, node: &Node, old: &Self) {
        for (name, value) in &self.attributes {
            if !old.attributes.iter().any(|known| (&known.0, &known.1) == (name, value)) {
                set(node, name, value);
            }
        }
        for (name, _) in &old.attributes {
            if !self.attributes.iter().any(|known| known.0 == *name) {
                _ = node.unchecked_ref::<Element>().remove_attribute(name);
            }
        }
        if self.words != old.words {
            node.set_text_content(Some(&self.words));
        }
        follow(node, &old.pieces, &self.pieces);
    }

    /// A copy of what was made first of its kind: one call, where an element and its attributes take one each.
    fn bare(&self) -> Node {
        thread_local! {
            static MADE: RefCell<Vec<(&'static str, Node)>> = const { RefCell::new(Vec::new()) };
        }
        let known = MADE.with_borrow(|made| {
            made.iter()
                .find(|(kind, _)| std::ptr::eq(*kind, self.kind))
                .and_then(|(_, node)| node.clone_node_with_deep(true).ok())
        });
        known.unwrap_or_else(|| {
            let node = made(self.kind);
            let first = node.clone_node_with_deep(true);
            MADE.with_borrow_mut(|made| made.extend(first.map(|first| (self.kind, first))));
            node
        })
    }
}

fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("there is a page, since there is a tag on it")
}

fn set(node: &Node, name: &str, value: &str) {
    // Our own names are names that no browser refuses.
    _ = node.unchecked_ref::<Element>().set_attribute(name, value);
}

fn made(kind: &str) -> Node {
    if kind.is_empty() {
        return document().create_text_node("").into();
    }
    let Some((tag, attributes)) = kind.split_once('|') else { return icon(kind) };
    let Ok(element) = document().create_element(tag) else { return document().create_text_node("").into() };
    let mut names = ["part", "class"].into_iter();
    for attribute in attributes.split('|') {
        let attribute = names.next().map(|name| (name, attribute)).or_else(|| attribute.split_once('='));
        if let Some((name, value)) = attribute.filter(|(_, value)| !value.is_empty()) {
            set(&element, name, value);
        }
    }
    element.into()
}

/// Drawn with the pen of the text around it. Words beside it say what it says.
fn icon(path: &str) -> Node {
    let shape = |tag, attributes: &[(&str, &str)]| {
        let shape = document().create_element_ns(SVG, tag).ok();
        for (name, value) in attributes {
            shape.iter().for_each(|shape| set(shape, name, value));
        }
        shape
    };
    let frame = [("part", "icon"), ("class", "icon"), ("viewBox", "0 0 24 24"), ("aria-hidden", "true")];
    match (shape("svg", &frame), shape("path", &[("d", path)])) {
        (Some(frame), Some(path)) => {
            _ = frame.append_child(&path);
            frame.into()
        }
        _ => document().create_text_node("").into(),
    }
}
