use gloo_timers::callback::Interval;
use leptos::prelude::*;
use leptos::tachys::html::attribute::custom::custom_attribute;
use orders::Error;
use send_wrapper::SendWrapper;

use crate::text::Words;
use crate::view::element::{bare, element, words};

/// Why there is no order to see, what to do about it, and a button where trying again helps.
pub(crate) fn notice(error: Error, text: &Words, retry: impl Fn() + 'static) -> AnyView {
    let (title, advice) = text.error(error);
    let mut rows = vec![
        element("H2", &[("part", "notice-title"), ("class", "title"), ("tabindex", "-1")], vec![words(title)]),
        element("P", &[("part", "notice-text")], vec![words(advice)]),
    ];
    match error {
        Error::Unreachable => rows.push(retry_button(0, text, retry)),
        Error::Busy { retry_after_secs } => {
            rows.push(retry_button(retry_after_secs.unwrap_or(DEFAULT_WAIT_SECS), text, retry))
        }
        Error::InvalidNumber
        | Error::Unsupported
        | Error::NotFound
        | Error::ProofNeeded(_)
        | Error::Unauthorized
        | Error::Unreadable { .. } => {}
    }
    element("DIV", &[("part", "notice"), ("class", "notice"), ("data-error", error.code())], rows)
}

/// How long a customer waits where nobody said how long.
const DEFAULT_WAIT_SECS: u32 = 10;

/// Counts down to when it may be pressed.
fn retry_button(wait_secs: u32, text: &Words, retry: impl Fn() + 'static) -> AnyView {
    let left = ArcRwSignal::new(wait_secs);
    let (counting, waiting) = (left.clone(), left.clone());
    let tick = Interval::new(1000, move || counting.update(|left| *left = left.saturating_sub(1)));
    // Kept for as long as the button: dropped, it stops.
    let tick = SendWrapper::new((wait_secs > 0).then_some(tick));
    on_cleanup(move || drop(tick));
    let text = text.clone();
    let label = move || match left.get() {
        0 => text.say("again"),
        secs => text.fill("again_in", &[("seconds", &text.locale().number(secs))]),
    };
    bare("BUTTON", &[("part", "button"), ("class", "button"), ("type", "button")], vec![label.into_any()])
        .add_any_attr(custom_attribute("disabled", move || waiting.get() > 0))
        .on(leptos::ev::click, move |_| retry())
        .into_any()
}
