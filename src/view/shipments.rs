use orders::{Item, Order, Shipment, Stage};

use crate::news::Mark;
use crate::text::Words;
use crate::view::badge::badge;
use crate::view::copy_button::copy_button;
use crate::view::dates;
use crate::view::draft::Draft;
use crate::view::icon::OUT;
use crate::view::items::pieces;
use crate::view::look::Look;
use crate::view::section::{Level, Section};

/// The parcels, each with what is in it and its carrier's link.
pub(crate) fn shipments(draft: &mut Draft, index: usize, order: &Order, level: Level, look: &Look<'_>) {
    let section = Section { kind: "section|shipments|block", heading: "parcels", level, first: 4 };
    section.of(draft, order.shipments.len(), look.words, &|draft, place| {
        shipment(draft, index, place, order, look);
    });
}

fn shipment(draft: &mut Draft, index: usize, place: usize, order: &Order, look: &Look<'_>) {
    let (parcel, text) = (&order.shipments[place], look.words);
    let number_of = text.fill("parcel", &[("number", &text.locale().index(place + 1))]);
    let title = match (&parcel.carrier, &parcel.service) {
        (Some(carrier), Some(service)) => [carrier, " · ", service].concat(),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => number_of.clone(),
    };
    let expected = parcel.expected_at.filter(|_| parcel.delivered_at.is_none());
    let days =
        [("date.shipped", parcel.shipped_at), ("date.expected", expected), ("date.delivered", parcel.delivered_at)];
    draft.element("li|shipment|parcel", |draft| {
        draft.set("data-news", look.marks.of(Mark::Parcel(index, place)));
        draft.element("div||row", |draft| {
            draft.element("p||name apart", |draft| {
                // The history calls it by its number.
                if order.shipments.len() > 1 && number_of != title {
                    draft.line("span|parcel-number|small", number_of);
                }
                draft.line("span|carrier|", title.clone());
            });
            badge(draft, "span|shipment-badge|badge", parcel.stage, text);
        });
        if let Some(digits) = &parcel.tracking_number {
            draft.element("p||number", |draft| {
                draft.unseen([&text.say("parcel.number"), " "].concat());
                draft.line("span|tracking-number|digits", digits.clone());
                copy_button(draft, digits, look);
            });
        }
        contents(draft, parcel, order, text);
        dates::list(draft, &days, text);
        if let Some(url) = &parcel.tracking_url {
            link(draft, url, &title, text);
        }
    });
}

/// What is in it, where the provider tells; with one parcel for all, it is all.
fn contents(draft: &mut Draft, parcel: &Shipment, order: &Order, text: &Words) {
    let is_in = |item: &&Item| {
        item.stage != Stage::Canceled
            && match (&parcel.item_ids, &item.id) {
                (Some(ids), Some(id)) => ids.contains(id),
                (Some(_), None) => false,
                (None, _) => order.shipments.len() == 1 && matches!(order.stage, Stage::Shipped | Stage::Delivered),
            }
    };
    let mut items = order.items.iter().filter(is_in).peekable();
    if items.peek().is_none() {
        return;
    }
    draft.element("div|contents|small contents", |draft| {
        draft.line("p||", text.say("parcel.contains"));
        draft.element("ul||commas|role=list", |draft| {
            for item in items {
                draft.line("li||", pieces(item, text));
            }
        });
    });
}

/// The adapters let only `http` and `https` through; the carrier is not told where the customer came from.
fn link(draft: &mut Draft, url: &str, title: &str, text: &Words) {
    let track = text.say("parcel.track");
    draft.element("a|tracking-link|button|target=_blank|rel=noopener noreferrer", |draft| {
        draft.set("href", url);
        draft.set("aria-label", &[&track, ", ", title, ", ", &text.say("parcel.new_tab")].concat());
        draft.words(track);
        draft.icon(OUT);
    });
}
