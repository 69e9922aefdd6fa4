use leptos::prelude::*;
use orders::{Order, Shipment};

use crate::text;
use crate::view::badge::badge;
use crate::view::copy_button::copy_button;
use crate::view::dates;
use crate::view::element::{element, words};
use crate::view::section::counted;

/// The parcels, each with its carrier's link.
pub(crate) fn shipments(order: &Order, language: &str) -> Option<AnyView> {
    let mut parcels = Vec::new();
    for (index, parcel) in order.shipments.iter().enumerate() {
        parcels.push(shipment(index, parcel, order, language));
    }
    counted("shipments", text::PARCELS, parcels)
}

fn shipment(index: usize, parcel: &Shipment, order: &Order, language: &str) -> AnyView {
    let title = match (&parcel.carrier, &parcel.service) {
        (Some(carrier), Some(service)) => [carrier, " · ", service].concat(),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => [text::PARCEL, " ", &(index + 1).to_string()].concat(),
    };
    let name = element("p", &[("class", "name")], vec![words(title.as_str())]);
    let mut rows = vec![element("div", &[("class", "row")], vec![name, badge(parcel.stage, "shipment-badge")])];
    rows.extend(parcel.tracking_number.as_deref().map(number));
    rows.extend(contents(parcel, order));
    let expected = parcel.expected_at.filter(|_| parcel.delivered_at.is_none());
    let days = [(text::SHIPPED, parcel.shipped_at), (text::EXPECTED, expected), (text::DELIVERED, parcel.delivered_at)];
    rows.extend(dates::list(&days, language));
    rows.extend(parcel.tracking_url.as_deref().map(|url| link(url, &title)));
    element("li", &[("part", "shipment"), ("class", "parcel")], rows)
}

fn number(number: &str) -> AnyView {
    let mut row = vec![
        element("span", &[("class", "unseen")], vec![words([text::TRACKING_NUMBER, " "].concat())]),
        element("span", &[("part", "tracking-number"), ("class", "digits")], vec![words(number)]),
    ];
    row.extend(copy_button(number));
    element("p", &[("class", "number")], row)
}

/// The names of the items in it, where the provider tells which.
fn contents(parcel: &Shipment, order: &Order) -> Option<AnyView> {
    let ids = parcel.item_ids.as_ref()?;
    let mut names = Vec::new();
    for item in &order.items {
        if let (Some(id), Some(name)) = (&item.id, &item.name)
            && ids.contains(id)
        {
            names.push(name.as_str());
        }
    }
    let contents = [text::CONTAINS, ": ", &names.join(", ")].concat();
    (!names.is_empty()).then(|| element("p", &[("class", "small")], vec![words(contents)]))
}

/// The adapters let only `http` and `https` through; the carrier is not told where the customer came from.
fn link(url: &str, title: &str) -> AnyView {
    let label = [text::TRACK, ", ", title, ", ", text::NEW_TAB].concat();
    let attributes = [
        ("part", "tracking-link"),
        ("class", "button"),
        ("href", url),
        ("target", "_blank"),
        ("rel", "noopener noreferrer"),
        ("aria-label", &label),
    ];
    element("a", &attributes, vec![words(text::TRACK)])
}
