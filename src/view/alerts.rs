use crate::glance::Alert;
use crate::text::Words;
use crate::view::draft::Draft;
use crate::view::icon::WARNING;

/// What is not as it should be, why, and what happens next.
pub(crate) fn alert(draft: &mut Draft, alert: Alert, reason: Option<&str>, text: &Words) {
    let (title, advice) = match alert {
        // The headline has said it.
        Alert::OnHold => (None, "next.on_hold"),
        Alert::PartlyOnHold => (Some("held.some"), "next.on_hold"),
        Alert::PartlyUnpaid => (Some("unpaid.some"), "next.awaiting_payment"),
        Alert::LateInMaking => (Some("late.making"), "late.making.next"),
        Alert::LateOnItsWay => (Some("late.shipping"), "late.shipping.next"),
    };
    draft.element("div|alert|alert", |draft| {
        draft.icon(WARNING);
        draft.element("div||rows-tight", |draft| {
            if let Some(title) = title {
                draft.line("p|alert-title|", text.say(title));
            }
            if let Some(reason) = reason {
                draft.line("p|hold-reason|", text.fill("reason", &[("reason", &known(reason, text))]));
            }
            draft.line("p|alert-text|", text.say(advice));
        });
    });
}

/// Reasons that we have worded ourselves are translated; a maker's own stay as they are.
fn known(reason: &str, text: &Words) -> String {
    text.known(&["reason.", reason].concat()).unwrap_or_else(|| reason.to_owned())
}
