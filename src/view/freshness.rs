use crate::intl::day_of;
use crate::state::{Freshness, Pace};
use crate::text::Words;
use crate::view::draft::Draft;
use crate::view::icon::REFRESH;

/// How old what is shown is, and a button that asks again.
pub(crate) fn freshness(draft: &mut Draft, known: &Freshness, text: &Words) {
    let state = match known.pace {
        Pace::Fresh => "fresh",
        Pace::Asking => "asking",
        Pace::Stale => "stale",
    };
    draft.element("div|freshness|freshness", |draft| {
        draft.set("data-state", state);
        draft.line("p|updated|small", age(known, text));
        draft.element("button|refresh-button|plain|type=button", |draft| {
            draft.icon(REFRESH);
            draft.words(text.say("refresh"));
        });
    });
}

/// The same in a sentence.
pub(crate) fn age(known: &Freshness, text: &Words) -> String {
    let (at, now) = (known.known_ms, known.now_ms);
    match known.pace {
        Pace::Stale => text.fill("stale", &[("ago", &text.locale().ago(now - at))]),
        Pace::Fresh | Pace::Asking => {
            let is_today = day_of(at) == day_of(now);
            let time = if is_today { text.locale().clock(at) } else { text.locale().calendar_and_clock(at) };
            text.fill("updated", &[("time", &time)])
        }
    }
}
