use orders::{Order, Shipment, Stage};

use crate::glance;
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
    let contents = inside(order);
    section.of(draft, order.shipments.len(), look.words, &|draft, place| {
        shipment(draft, index, place, order, &contents[place], look);
    });
}

/// What is in each parcel, where the provider tells; with one parcel for all, it is all.
fn inside(order: &Order) -> Vec<Vec<usize>> {
    match order.shipments[..] {
        [Shipment { item_ids: None, .. }] if matches!(order.stage, Stage::Shipped | Stage::Delivered) => {
            vec![(0..order.items.len()).collect()]
        }
        _ => glance::contents(order),
    }
}

fn shipment(draft: &mut Draft, index: usize, place: usize, order: &Order, inside: &[usize], look: &Look<'_>) {
    let (parcel, text) = (&order.shipments[place], look.words);
    let number_of = text.fill("parcel", &[("number", &text.locale().index(place + 1))]);
    let title = match (&parcel.carrier, &parcel.service) {
        (Some(carrier), Some(service)) => [carrier, " · ", service].concat(),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => number_of.clone(),
    };
    let [shipped, expected, delivered] =
        [&parcel.shipped_at, &parcel.expected_at, &parcel.delivered_at].map(Option::as_ref);
    let expected = expected.filter(|_| delivered.is_none());
    let days = [("date.shipped", shipped), ("date.expected", expected), ("date.delivered", delivered)];
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
        contents(draft, inside, order, text);
        dates::list(draft, &days, text);
        if let Some(url) = &parcel.tracking_url {
            link(draft, url, &title, text);
        }
        if let Some(text) = &parcel.tracking_text {
            draft.element("p||small", |draft| draft.line("span|tracking-text|digits", text.clone()));
        }
        others(draft, parcel, text);
    });
}

fn contents(draft: &mut Draft, inside: &[usize], order: &Order, text: &Words) {
    let items: Vec<_> =
        inside.iter().map(|place| &order.items[*place]).filter(|item| item.stage != Stage::Canceled).collect();
    if items.is_empty() {
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

/// Second choices; or, where nobody knows the carrier, all that it can be.
fn others(draft: &mut Draft, parcel: &Shipment, text: &Words) {
    if parcel.other_links.is_empty() {
        return;
    }
    let key = if parcel.tracking_url.is_some() { "parcel.or" } else { "parcel.one_of" };
    draft.element("div|other-links|small contents", |draft| {
        draft.line("p||", text.say(key));
        draft.element("ul||commas|role=list", |draft| {
            for link in &parcel.other_links {
                draft.element("li||", |draft| {
                    draft.element("a|other-link|other|target=_blank|rel=noopener noreferrer", |draft| {
                        draft.set("href", &link.url);
                        draft.set("aria-label", &[&link.carrier, ", ", &text.say("parcel.new_tab")].concat());
                        draft.words(link.carrier.clone());
                    });
                });
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
