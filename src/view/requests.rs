use orders::{Moment, Order, ServiceRequest};

use crate::text::Words;
use crate::view::dates::time;
use crate::view::draft::Draft;
use crate::view::look::Look;
use crate::view::section::{Level, Section};

/// What was asked of customer service.
pub(crate) fn requests(draft: &mut Draft, order: &Order, level: Level, look: &Look<'_>) {
    let section = Section { kind: "section|requests|block", heading: "requests", level, first: 3 };
    section.of(draft, order.requests.len(), look.words, &|draft, place| {
        let request = &order.requests[place];
        row(draft, "li|request|event", told(request, look.words), request.at.as_ref(), look.words);
    });
}

/// The maker's internal notes, for shops that show them.
pub(crate) fn notes(draft: &mut Draft, order: &Order, level: Level, look: &Look<'_>) {
    let section = Section { kind: "section|notes|block", heading: "notes", level, first: 3 };
    section.of(draft, order.notes.len(), look.words, &|draft, place| {
        let note = &order.notes[place];
        row(draft, "li|note|event", note.text.clone(), note.at.as_ref(), look.words);
    });
}

/// A state that nobody here knows is left out.
fn told(request: &ServiceRequest, text: &Words) -> String {
    let state = request.state.as_deref().and_then(|state| text.known(&["requests.", state].concat()));
    let items = request.items.map(|count| text.count("requests.items", count, &[]));
    // Whatever it is written in, what comes behind it keeps its place.
    let reason = request.reason.as_ref().map(|reason| ["\u{2068}", reason, "\u{2069}"].concat());
    let mut told = String::new();
    for part in [reason, state, items].into_iter().flatten() {
        if !told.is_empty() {
            told.push_str(" · ");
        }
        told.push_str(&part);
    }
    told
}

fn row(draft: &mut Draft, kind: &'static str, told: String, at: Option<&Moment>, text: &Words) {
    draft.element(kind, |draft| {
        draft.line("p||what", told);
        if let Some(at) = at {
            draft.element("p||small", |draft| time(draft, at, text));
        }
    });
}
