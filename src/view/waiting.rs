use orders::{Order, Stage};

use crate::glance::left;
use crate::view::badge::badge;
use crate::view::draft::Draft;
use crate::view::items::pieces;
use crate::view::look::Look;
use crate::view::section::{Level, Section};

/// What has not left yet, once something else has.
pub(crate) fn waiting(draft: &mut Draft, order: &Order, level: Level, look: &Look<'_>) {
    if order.stage != Stage::PartlyShipped {
        return;
    }
    let mut waiting = Vec::new();
    for (item, left) in order.items.iter().zip(left(order)) {
        if item.stage != Stage::Canceled && !left {
            waiting.push(item);
        }
    }
    let section = Section { kind: "section|waiting|block", heading: "waiting", level, first: 4 };
    section.of(draft, waiting.len(), look.words, &|draft, place| {
        draft.element("li|waiting-item|row", |draft| {
            draft.line("p||what", pieces(waiting[place], look.words));
            badge(draft, "span|waiting-badge|badge", waiting[place].stage, look.words);
        });
    });
}
