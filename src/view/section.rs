use leptos::prelude::*;

use crate::view::element::{element, words};

/// A list under its heading; nothing where the list is empty.
pub(crate) fn section(part: &str, heading: &str, rows: Vec<AnyView>) -> Option<AnyView> {
    (!rows.is_empty()).then(|| framed(part, vec![words(heading)], rows))
}

/// A list under its heading and its length.
pub(crate) fn counted(part: &str, heading: &str, rows: Vec<AnyView>) -> Option<AnyView> {
    let count = element("span", &[("class", "count")], vec![words(rows.len().to_string())]);
    (!rows.is_empty()).then(|| framed(part, vec![words([heading, " "].concat()), count], rows))
}

fn framed(part: &str, heading: Vec<AnyView>, rows: Vec<AnyView>) -> AnyView {
    let rows = element("ul", &[("class", "rows"), LIST], rows);
    element("section", &[("part", part), ("class", "block")], vec![element("h3", &[], heading), rows])
}

/// Safari forgets that a list without bullets is one.
pub(crate) const LIST: (&str, &str) = ("role", "list");
