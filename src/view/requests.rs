use leptos::prelude::*;
use orders::{Moment, Order, ServiceRequest};

use crate::text;
use crate::view::dates::time;
use crate::view::element::{element, words};
use crate::view::section::section;

/// What was asked of customer service.
pub(crate) fn requests(order: &Order, language: &str) -> Option<AnyView> {
    let mut rows = Vec::new();
    for request in &order.requests {
        rows.push(row(&told(request), request.at.as_ref(), language));
    }
    section("requests", text::REQUESTS, rows)
}

/// The maker's internal notes, for shops that show them.
pub(crate) fn notes(order: &Order, language: &str) -> Option<AnyView> {
    let mut rows = Vec::new();
    for note in &order.notes {
        rows.push(row(&note.text, note.at.as_ref(), language));
    }
    section("notes", text::NOTES, rows)
}

fn told(request: &ServiceRequest) -> String {
    let mut told = Vec::new();
    told.extend(request.reason.clone());
    told.extend(request.state.as_deref().and_then(text::request_state).map(str::to_owned));
    told.extend(request.items.map(text::items));
    told.join(" · ")
}

fn row(told: &str, at: Option<&Moment>, language: &str) -> AnyView {
    let mut row = vec![element("p", &[("class", "what")], vec![words(told)])];
    if let Some(at) = at {
        row.push(element("span", &[("class", "small")], vec![time(at, language)]));
    }
    element("li", &[("class", "row")], row)
}
