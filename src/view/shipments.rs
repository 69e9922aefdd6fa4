use leptos::prelude::*;
use orders::{Order, Shipment, Stage};

use crate::news::Mark;
use crate::text::Words;
use crate::view::badge::badge;
use crate::view::copy_button::copy_button;
use crate::view::dates;
use crate::view::element::{element, unseen, words};
use crate::view::icon::OUT;
use crate::view::items::pieces;
use crate::view::look::Look;
use crate::view::section::Section;

/// The parcels, each with what is in it and its carrier's link.
pub(crate) fn shipments(index: usize, order: &Order, level: &'static str, look: &Look<'_>) -> Option<AnyView> {
    let mut parcels = Vec::new();
    for (place, parcel) in order.shipments.iter().enumerate() {
        let news = look.marks.of(Mark::Parcel(index, place));
        parcels.push(shipment(place, parcel, order, news, look.words));
    }
    Section { part: "shipments", heading: "parcels", level, first: 4 }.of(parcels, look.words)
}

fn shipment(place: usize, parcel: &Shipment, order: &Order, news: &str, text: &Words) -> AnyView {
    let title = match (&parcel.carrier, &parcel.service) {
        (Some(carrier), Some(service)) => [carrier, " · ", service].concat(),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => text.fill("parcel", &[("number", &text.locale().index(place + 1))]),
    };
    let number_of = text.fill("parcel", &[("number", &text.locale().index(place + 1))]);
    // The history calls it by its number.
    let number_of = (order.shipments.len() > 1 && number_of != title)
        .then(|| element("SPAN", &[("part", "parcel-number"), ("class", "small")], vec![words(number_of)]));
    let carrier = element("SPAN", &[("part", "carrier")], vec![words(title.as_str())]);
    let name = element("P", &[("class", "name apart")], vec![number_of.into_any(), carrier]);
    let expected = parcel.expected_at.filter(|_| parcel.delivered_at.is_none());
    let days =
        [("date.shipped", parcel.shipped_at), ("date.expected", expected), ("date.delivered", parcel.delivered_at)];
    let rows = vec![
        element("DIV", &[("class", "row")], vec![name, badge(parcel.stage, "shipment-badge", text)]),
        parcel.tracking_number.as_deref().map(|digits| number(digits, text)).into_any(),
        contents(parcel, order, text).into_any(),
        dates::list(&days, text).into_any(),
        parcel.tracking_url.as_deref().map(|url| link(url, &title, text)).into_any(),
    ];
    element("LI", &[("part", "shipment"), ("class", "parcel"), ("data-news", news)], rows)
}

fn number(number: &str, text: &Words) -> AnyView {
    let digits = element("SPAN", &[("part", "tracking-number"), ("class", "digits")], vec![words(number)]);
    let row = vec![unseen([&text.say("parcel.number"), " "].concat()), digits, copy_button(number, text).into_any()];
    element("P", &[("class", "number")], row)
}

/// What is in it, where the provider tells; with one parcel for all, it is all.
fn contents(parcel: &Shipment, order: &Order, text: &Words) -> Option<AnyView> {
    let mut names = Vec::new();
    for item in order.items.iter().filter(|item| item.stage != Stage::Canceled) {
        let is_in = match (&parcel.item_ids, &item.id) {
            (Some(ids), Some(id)) => ids.contains(id),
            (Some(_), None) => false,
            (None, _) => order.shipments.len() == 1 && matches!(order.stage, Stage::Shipped | Stage::Delivered),
        };
        if is_in {
            names.push(element("LI", &[], vec![words(pieces(item, text))]));
        }
    }
    let label = element("P", &[], vec![words(text.say("parcel.contains"))]);
    let names = (!names.is_empty()).then(|| element("UL", &[("class", "commas"), ("role", "list")], names))?;
    Some(element("DIV", &[("part", "contents"), ("class", "small contents")], vec![label, names]))
}

/// The adapters let only `http` and `https` through; the carrier is not told where the customer came from.
fn link(url: &str, title: &str, text: &Words) -> AnyView {
    let track = text.say("parcel.track");
    let label = [&track, ", ", title, ", ", &text.say("parcel.new_tab")].concat();
    let attributes = [
        ("part", "tracking-link"),
        ("class", "button"),
        ("href", url),
        ("target", "_blank"),
        ("rel", "noopener noreferrer"),
        ("aria-label", &label),
    ];
    element("A", &attributes, vec![words(track), OUT.view()])
}
