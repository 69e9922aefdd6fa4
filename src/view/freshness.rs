use leptos::prelude::*;

use crate::state::Freshness;
use crate::text::Words;
use crate::view::element::{button, element, words};
use crate::view::icon::REFRESH;

/// How old what is shown is, and a button that asks again.
pub(crate) fn freshness(known: &Freshness, text: &Words, refresh: impl Fn() + 'static) -> AnyView {
    let said = match known.stale_for_ms {
        None => text.fill("updated", &[("time", &text.locale().clock(known.known_at_ms))]),
        Some(elapsed) => text.fill("stale", &[("ago", &text.locale().ago(elapsed))]),
    };
    let state = if known.stale_for_ms.is_some() { "stale" } else { "fresh" };
    let label = vec![REFRESH.view(), words(text.say("refresh"))];
    let rows = vec![
        element("P", &[("part", "updated"), ("class", "small")], vec![words(said)]),
        button(&[("part", "refresh-button"), ("class", "plain"), ("type", "button")], label, refresh),
    ];
    element("DIV", &[("part", "freshness"), ("class", "freshness"), ("data-state", state)], rows)
}
