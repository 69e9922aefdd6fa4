use leptos::prelude::*;

use crate::text::Words;
use crate::view::element::{Pairs, element, words};

/// A list under its heading.
pub(crate) struct Section<'a> {
    pub(crate) part: &'a str,
    /// The key of its heading.
    pub(crate) heading: &'a str,
    /// The heading's tag.
    pub(crate) level: &'static str,
    /// How many rows are seen at first; where it is one more, all are.
    pub(crate) first: usize,
}

impl Section<'_> {
    /// The list; nothing where it is empty.
    pub(crate) fn of(&self, rows: Vec<AnyView>, text: &Words) -> Option<AnyView> {
        if rows.is_empty() {
            return None;
        }
        let count = text.locale().index(rows.len());
        let heading = vec![
            words([&text.say(self.heading), " "].concat()),
            element("SPAN", &[("part", "count"), ("class", "count")], vec![words(count)]),
        ];
        let heading = element(self.level, &[("part", "heading"), ("class", "heading")], heading);
        let mut parts = vec![heading];
        parts.extend(folded(rows, self.first, text));
        Some(element("SECTION", &[("part", self.part), ("class", "block")], parts))
    }
}

/// The first rows of a list, and the rest folded away behind a button that says how many there are.
fn folded(mut rows: Vec<AnyView>, first: usize, text: &Words) -> Vec<AnyView> {
    const ROWS: Pairs<'_> = &[("class", "rows"), LIST];
    let total = rows.len();
    if total <= first + 1 {
        return vec![element("UL", ROWS, rows)];
    }
    let rest = rows.split_off(first);
    let more = text.fill("show_all", &[("count", &text.locale().index(total))]);
    let label = |class, said: String| element("SPAN", &[("class", class)], vec![words(said)]);
    let labels = vec![label("more", more), label("fewer", text.say("show_fewer"))];
    let toggle = element("SUMMARY", &[("part", "toggle"), ("class", "toggle")], labels);
    let rest = element("DETAILS", &[("part", "fold"), ("class", "fold")], vec![toggle, element("UL", ROWS, rest)]);
    vec![element("UL", ROWS, rows), rest]
}

/// Safari forgets that a list without bullets is one.
pub(crate) const LIST: (&str, &str) = ("role", "list");
