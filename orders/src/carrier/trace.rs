use super::fill::{Blanks, can_fill, fill};
use super::named::behind;
use super::{Carrier, OwnCarrier, Told, Tracking};
use crate::link::address;
use crate::{Order, Shipment, TrackingLink};

/// Says of each parcel who brings it and where it is shown, by all that is told of it. What a shop tells of carriers of its own
/// goes first; pages that know the shopper's language are opened in it.
pub fn trace(orders: &mut [Order], own: &[OwnCarrier], language: &str) {
    for order in orders {
        for parcel in order.shipments.iter_mut().take(MOST) {
            if !is_own(parcel, own, language) {
                find(parcel, language);
                // By whatever name or number it was found.
                is_own(parcel, own, language);
            }
        }
    }
}

/// Parcels of one order: nobody follows more, and looking for each among all carriers takes its time.
const MOST: usize = 1000;

/// The same for orders that a gateway has traced, which knows more carriers: only the parcels of a shop's own are changed.
pub fn trace_own(orders: &mut [Order], own: &[OwnCarrier], language: &str) {
    for order in orders {
        for parcel in order.shipments.iter_mut().take(MOST) {
            is_own(parcel, own, language);
        }
    }
}

/// Whether one of the shop's own carriers brings it, which is told then.
fn is_own(parcel: &mut Shipment, own: &[OwnCarrier], language: &str) -> bool {
    let name = said(parcel);
    let number = parcel.tracking_number.as_deref().unwrap_or_default();
    let host = parcel.tracking_url.as_deref().and_then(address).map_or("", |(host, _)| host);
    let is_unknown = parcel.carrier.is_none() && host.is_empty();
    for carrier in own {
        let (service, is_there) = (behind(&name, carrier.name()), carrier.is_at(host));
        if service.is_none() && !is_there && !(is_unknown && carrier.accepts(number)) {
            continue;
        }
        parcel.other_links.clear();
        if !is_there && can_fill(number) {
            let page = fill(carrier.page(), Blanks { number, language, postcode: None });
            let host = host.to_owned();
            if let Some(url) = parcel.tracking_url.replace(page) {
                parcel.other_links.push(TrackingLink { carrier: host, url });
            }
        }
        parcel.tracking_text = None;
        name_it(parcel, carrier.name().to_owned(), service.unwrap_or_default());
        return true;
    }
    false
}

/// What is known of carriers.
fn find(parcel: &mut Shipment, language: &str) {
    let name = said(parcel);
    let (link, number) = (parcel.tracking_url.take(), parcel.tracking_number.take());
    let told =
        Told { link: link.as_deref(), carrier: Some(&name), number: number.as_deref(), language, postcode: None };
    let Tracking { carrier, service, links, is_guess } = told.tracking();
    if let Some(carrier) = carrier {
        // Words that name nobody are not lost: "Cheapest".
        if service.len() == name.len() {
            parcel.service = None;
        }
        name_it(parcel, carrier.title(), service);
    }
    parcel.other_links.clear();
    for (place, link) in links.into_iter().enumerate() {
        let host = link.host().to_owned();
        if place == 0 && !is_guess {
            parcel.tracking_text = (link.carrier.is_none() || link.carrier != carrier).then_some(host);
            parcel.tracking_url = Some(link.url);
        } else {
            // Who it may be is told by name; second choices are told apart by where they lead.
            let carrier = link.carrier.filter(|_| is_guess).map_or(host, Carrier::title);
            parcel.other_links.push(TrackingLink { carrier, url: link.url });
        }
    }
    parcel.tracking_number = number;
}

/// The name, and the service behind it: "DHL" and "Smartmail Expedited" are one of DHL's companies together.
fn said(parcel: &Shipment) -> String {
    let mut said = parcel.carrier.clone().unwrap_or_default();
    if let Some(service) = &parcel.service {
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(service);
    }
    said
}

fn name_it(parcel: &mut Shipment, carrier: String, service: &str) {
    parcel.carrier = Some(carrier);
    // "USPS®" has none.
    if parcel.service.is_none() && service.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
        parcel.service = Some(service.to_owned());
    }
}
