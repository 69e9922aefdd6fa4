use leptos::prelude::*;

use crate::intl::local_day;
use crate::state::{Freshness, Pace};
use crate::text::Words;
use crate::view::element::{button, element, words};
use crate::view::icon::REFRESH;

/// How old what is shown is, and a button that asks again.
pub(crate) fn freshness(known: &Freshness, text: &Words, refresh: impl Fn() + 'static) -> AnyView {
    let state = match known.pace {
        Pace::Fresh => "fresh",
        Pace::Asking => "asking",
        Pace::Stale => "stale",
    };
    let label = vec![REFRESH.view(), words(text.say("refresh"))];
    let rows = vec![
        element("P", &[("part", "updated"), ("class", "small")], vec![words(age(known, text))]),
        button(&[("part", "refresh-button"), ("class", "plain"), ("type", "button")], label, refresh),
    ];
    element("DIV", &[("part", "freshness"), ("class", "freshness"), ("data-state", state)], rows)
}

/// The same in a sentence.
pub(crate) fn age(known: &Freshness, text: &Words) -> String {
    let (at, now) = (known.known_at.order_key(), known.now.order_key());
    match known.pace {
        Pace::Stale => text.fill("stale", &[("ago", &text.locale().ago(now - at))]),
        Pace::Fresh | Pace::Asking => {
            let is_today = local_day(&known.known_at) == local_day(&known.now);
            let time = if is_today { text.locale().clock(at) } else { text.locale().calendar_and_clock(at) };
            text.fill("updated", &[("time", &time)])
        }
    }
}
