use leptos::prelude::*;

use crate::glance::Alert;
use crate::text::Words;
use crate::view::element::{element, words};
use crate::view::icon::WARNING;

/// What is not as it should be, why, and what happens next.
pub(crate) fn alert(alert: Alert, reason: Option<&str>, text: &Words) -> AnyView {
    let (title, advice) = match alert {
        // The headline has said it.
        Alert::OnHold => (None, "next.on_hold"),
        Alert::PartlyOnHold => (Some("held.some"), "next.on_hold"),
        Alert::PartlyUnpaid => (Some("unpaid.some"), "next.awaiting_payment"),
        Alert::LateInMaking => (Some("late.making"), "late.making.next"),
        Alert::LateOnItsWay => (Some("late.shipping"), "late.shipping.next"),
    };
    let paragraph = |part, said: String| element("P", &[("part", part)], vec![words(said)]);
    let rows = vec![
        title.map(|title| paragraph("alert-title", text.say(title))).into_any(),
        reason
            .map(|reason| paragraph("hold-reason", text.fill("reason", &[("reason", &known(reason, text))])))
            .into_any(),
        paragraph("alert-text", text.say(advice)),
    ];
    let rows = element("DIV", &[("class", "rows-tight")], rows);
    element("DIV", &[("part", "alert"), ("class", "alert")], vec![WARNING.view(), rows])
}

/// Reasons that we have worded ourselves are translated; a maker's own stay as they are.
fn known(reason: &str, text: &Words) -> String {
    text.known(&["reason.", reason].concat()).unwrap_or_else(|| reason.to_owned())
}
