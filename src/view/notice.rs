use orders::Error;

use crate::text::Words;
use crate::view::draft::Draft;

/// Why there is no order to see, what to do about it, and a button where trying again helps.
/// `wait_ms` is how long there is still to wait.
pub(crate) fn notice(draft: &mut Draft, error: Error, wait_ms: i64, text: &Words) {
    let (title, advice) = text.error(error);
    draft.element("div|notice|notice", |draft| {
        draft.set("data-error", error.code());
        draft.line("h2|notice-title|title|tabindex=-1", title);
        draft.line("p|notice-text|", advice);
        match error {
            Error::Unreachable | Error::Busy { .. } => retry_button(draft, wait_ms, text),
            Error::InvalidNumber
            | Error::Unsupported
            | Error::NotFound
            | Error::ProofNeeded(_)
            | Error::Unauthorized
            | Error::Unreadable { .. } => {}
        }
    });
}

/// Counts down to when it may be pressed.
fn retry_button(draft: &mut Draft, wait_ms: i64, text: &Words) {
    let label = match u32::try_from((wait_ms + 999) / 1000).unwrap_or_default() {
        0 => text.say("again"),
        secs @ 1..=90 => text.fill("again_in", &[("seconds", &text.locale().number(secs))]),
        secs => [&text.say("again"), " (", &text.locale().in_minutes(secs.div_ceil(60)), ")"].concat(),
    };
    draft.element("button|button|button|type=button", |draft| {
        if wait_ms > 0 {
            draft.set("disabled", "");
        }
        draft.words(label);
    });
}
