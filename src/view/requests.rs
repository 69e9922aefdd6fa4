use leptos::prelude::*;
use orders::{Moment, Order, ServiceRequest};

use crate::text::Words;
use crate::view::dates::time;
use crate::view::element::{element, words};
use crate::view::look::Look;
use crate::view::section::Section;

/// What was asked of customer service.
pub(crate) fn requests(order: &Order, level: &'static str, look: &Look<'_>) -> Option<AnyView> {
    let mut rows = Vec::new();
    for request in &order.requests {
        rows.push(row("request", &told(request, look.words), request.at.as_ref(), look.words));
    }
    Section { part: "requests", heading: "requests", level, first: 3 }.of(rows, look.words)
}

/// The maker's internal notes, for shops that show them.
pub(crate) fn notes(order: &Order, level: &'static str, look: &Look<'_>) -> Option<AnyView> {
    let mut rows = Vec::new();
    for note in &order.notes {
        rows.push(row("note", &note.text, note.at.as_ref(), look.words));
    }
    Section { part: "notes", heading: "notes", level, first: 3 }.of(rows, look.words)
}

/// A state that nobody here knows is left out.
fn told(request: &ServiceRequest, text: &Words) -> String {
    let mut told = Vec::new();
    told.extend(request.reason.clone());
    told.extend(request.state.as_deref().and_then(|state| text.known(&["requests.", state].concat())));
    told.extend(request.items.map(|count| text.count("requests.items", count, &[])));
    told.join(" · ")
}

fn row(part: &str, told: &str, at: Option<&Moment>, text: &Words) -> AnyView {
    let at = at.map(|at| element("P", &[("class", "small")], vec![time(at, text)]));
    let row = vec![element("P", &[("class", "what")], vec![words(told)]), at.into_any()];
    element("LI", &[("part", part), ("class", "event")], row)
}
