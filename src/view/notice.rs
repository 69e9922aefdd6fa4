use gloo_timers::callback::Interval;
use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::Error;

use crate::text::Words;
use crate::view::element::{bare, element, words};

/// Why there is no order to see, what to do about it, and a button where trying again helps.
/// `wait_ms` is how long there is still to wait.
pub(crate) fn notice(error: Error, wait_ms: i64, text: &Words, retry: impl Fn() + 'static) -> AnyView {
    let (title, advice) = text.error(error);
    let mut rows = vec![
        element("H2", &[("part", "notice-title"), ("class", "title"), ("tabindex", "-1")], vec![words(title)]),
        element("P", &[("part", "notice-text")], vec![words(advice)]),
    ];
    match error {
        Error::Unreachable | Error::Busy { .. } => rows.push(retry_button(wait_ms, text, retry)),
        Error::InvalidNumber
        | Error::Unsupported
        | Error::NotFound
        | Error::ProofNeeded(_)
        | Error::Unauthorized
        | Error::Unreadable { .. } => {}
    }
    element("DIV", &[("part", "notice"), ("class", "notice"), ("data-error", error.code())], rows)
}

/// Counts down to when it may be pressed.
fn retry_button(wait_ms: i64, text: &Words, retry: impl Fn() + 'static) -> AnyView {
    let left = ArcRwSignal::new(u32::try_from((wait_ms + 999) / 1000).unwrap_or_default());
    let (counting, waiting, done) = (left.clone(), left.clone(), left.clone());
    // Kept for as long as the button has to wait: dropped, it stops.
    let tick = Interval::new(1000, move || counting.update(|left| *left = left.saturating_sub(1)));
    let tick = StoredValue::new_local(Some(tick));
    Effect::new(move |_| {
        if done.get() == 0 {
            tick.set_value(None);
        }
    });
    let text = text.clone();
    let label = move || match left.get() {
        0 => text.say("again"),
        secs @ 1..=90 => text.fill("again_in", &[("seconds", &text.locale().number(secs))]),
        secs => {
            [text.say("again"), " (".to_owned(), text.locale().in_minutes(secs.div_ceil(60)), ")".to_owned()].concat()
        }
    };
    bare("BUTTON", &[("part", "button"), ("class", "button"), ("type", "button")], vec![label.into_any()])
        .add_any_attr(custom_attribute("disabled", move || waiting.get() > 0))
        .on(leptos::ev::click, move |_| retry())
        .into_any()
}
