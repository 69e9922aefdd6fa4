use orders::{Order, Stage};

use crate::glance::{Alert, Glance};
use crate::text::Words;
use crate::view::alerts::alert;
use crate::view::badge::badge;
use crate::view::dates;
use crate::view::draft::Draft;
use crate::view::look::Look;

/// The answer first: a sentence, the date that matters, what is wrong, what comes next. `headline` is its heading's kind;
/// what is `beside` the badge and `below` it all belongs to it. Gives back the stage.
pub(crate) fn answer(
    draft: &mut Draft,
    orders: &[Order],
    headline: &'static str,
    look: &Look<'_>,
    beside: Option<String>,
    below: &dyn Fn(&mut Draft),
) -> Stage {
    let text = look.words;
    let glance = Glance::of(orders, look.now);
    draft.element("header|answer|answer", |draft| {
        draft.set("data-stage", glance.stage.code());
        draft.element("div||first", |draft| {
            badge(draft, "span|badge|badge", glance.stage, text);
            if let Some(beside) = beside {
                draft.line("span|part|small", beside);
            }
        });
        draft.line(headline, text.phrase(&glance.headline));
        if let Some((key, moment)) = glance.date {
            draft.element("p|date|when", |draft| {
                dates::sentence(draft, key, &moment, text);
                if let Some(near) = text.locale().days_from(look.now, &moment) {
                    draft.line("span|near|small", near);
                }
            });
        }
        // Where an alert says what comes next, nothing else does.
        if !glance.alerts.iter().any(Alert::says_what_comes) {
            draft.line("p|outlook|outlook", text.say(&glance.next));
        }
        let reason = orders.iter().find_map(|order| order.hold_reason.as_deref());
        for wrong in glance.alerts {
            alert(draft, wrong, reason.filter(|_| matches!(wrong, Alert::OnHold | Alert::PartlyOnHold)), text);
        }
        below(draft);
    });
    glance.stage
}

/// The numbers by which an order is known, and where it is made.
pub(crate) fn numbers(draft: &mut Draft, order: &Order, text: &Words) {
    draft.element("p|numbers|numbers", |draft| {
        number(draft, "order", &order.id, text);
        if let Some(own) = order.purchase_order.as_ref().filter(|known| **known != order.id) {
            number(draft, "purchase_order", own, text);
        }
        if let Some(place) = &order.location {
            draft.line("span|location|", text.fill("made_in", &[("place", place)]));
        }
    });
}

fn number(draft: &mut Draft, key: &str, number: &str, text: &Words) {
    draft.element("span||", |draft| {
        draft.words([&text.say(key), " "].concat());
        draft.line("bdi||strong", number.to_owned());
    });
}

impl Alert {
    /// Whether it says what comes next.
    fn says_what_comes(&self) -> bool {
        match self {
            Self::OnHold | Self::LateInMaking | Self::LateOnItsWay => true,
            Self::PartlyOnHold | Self::PartlyUnpaid => false,
        }
    }
}
