//! Any order that the model can hold. What it cannot hold is never told by a reader, and so never written: an empty text and
//! blanks around one, a carrier that is a code, a link that is not safe, an empty list of a parcel's items, and what a
//! service request or a note is nothing without.

use orders::time::TimeOfDay;
use orders::{Item, ItemOption, Moment, Note, Order, Orders, ServiceRequest, Shipment, Stage, TrackingLink};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub(crate) fn orders() -> impl Strategy<Value = Orders> {
    (vec(order(), 1..4), vec(text(), 0..3)).prop_map(|(orders, incomplete)| Orders { orders, incomplete })
}

/// Of any characters.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let any = vec(any::<char>(), 1..12).prop_map(String::from_iter);
    let words = "[A-Za-z0-9 _.:#/{}<>&\"'\\\\-]{1,16}";
    let trimmed = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    prop_oneof![any, words].prop_filter_map("nothing is left of it", trimmed)
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    let day = (2..=9999_u16, 1..=12_u8, 1..=31_u8);
    (day, option::of(time())).prop_filter_map("no such day", |((year, month, day), time)| {
        let date = Moment::parse(&format!("{year:04}-{month:02}-{day:02}"))?;
        Some(Moment { time, ..date })
    })
}

fn time() -> impl Strategy<Value = TimeOfDay> {
    let clock = (0..=23_u8, 0..=59_u8, 0..=60_u8);
    (clock, 0..=9_u8, 0..1_000_000_000_u32, option::of(-1439..=1439_i16)).prop_map(
        |((hour, minute, second), digits, nanos, offset_minutes)| {
            // What no digit tells is not known.
            let unit = 10_u32.pow(9 - u32::from(digits));
            TimeOfDay { hour, minute, second, nanosecond: nanos / unit * unit, digits, offset_minutes }
        },
    )
}

fn link() -> impl Strategy<Value = String> {
    "(https|HTTP)://[a-z0-9]{1,6}(\\.[A-Za-z0-9]{1,4}){0,2}\\.[a-z]{2,4}([/?#][!#-;=?-\\[\\]^_a-z{-~é漢]{0,16})?"
}

fn stage() -> impl Strategy<Value = Stage> {
    select(&Stage::ALL[..])
}

fn order() -> impl Strategy<Value = Order> {
    let texts = (option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    let dates = vec(option::of(moment()), 7);
    let lists = (vec(item(), 0..4), vec(shipment(), 0..3), vec(request(), 0..2), vec(note(), 0..2));
    (text(), text(), stage(), texts, dates, lists).prop_map(|(provider, id, stage, texts, dates, lists)| {
        let (purchase_order, status, location, hold_reason) = texts;
        let (items, shipments, requests, notes) = lists;
        Order {
            provider,
            id,
            purchase_order,
            stage,
            status,
            location,
            placed_at: dates[0],
            production_at: dates[1],
            produced_at: dates[2],
            shipped_at: dates[3],
            expected_at: dates[4],
            delivered_at: dates[5],
            canceled_at: dates[6],
            hold_reason,
            items,
            shipments,
            requests,
            notes,
        }
    })
}

fn item() -> impl Strategy<Value = Item> {
    let texts = (option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    let choice = (text(), text(), option::of(any::<u32>()));
    let choice = choice.prop_map(|(name, value, quantity)| ItemOption { name, value, quantity });
    (texts, any::<u32>(), vec(choice, 0..3), stage()).prop_map(|(texts, quantity, options, stage)| {
        let (id, name, sku, status) = texts;
        Item { id, name, sku, quantity, options, stage, status }
    })
}

fn shipment() -> impl Strategy<Value = Shipment> {
    // A letter makes it a name.
    let carrier = text().prop_map(|text| text + "s");
    let texts = (option::of(carrier), option::of(text()), option::of(text()), option::of(text()));
    let other = (text(), link()).prop_map(|(carrier, url)| TrackingLink { carrier, url });
    let links = (option::of(link()), vec(other, 0..3));
    let dates = vec(option::of(moment()), 3);
    let inside = option::of(vec(text(), 1..3));
    (texts, links, stage(), dates, inside).prop_map(|(texts, links, stage, dates, item_ids)| {
        let (carrier, service, tracking_number, tracking_text) = texts;
        Shipment {
            carrier,
            service,
            tracking_number,
            tracking_url: links.0,
            tracking_text,
            other_links: links.1,
            stage,
            shipped_at: dates[0],
            expected_at: dates[1],
            delivered_at: dates[2],
            item_ids,
        }
    })
}

fn request() -> impl Strategy<Value = ServiceRequest> {
    let all = (option::of(text()), option::of(text()), option::of(any::<u32>()), option::of(moment()));
    let all = all.prop_map(|(reason, state, items, at)| ServiceRequest { reason, state, items, at });
    all.prop_filter("it says neither why nor when", |request| request.reason.is_some() || request.at.is_some())
}

fn note() -> impl Strategy<Value = Note> {
    (option::of(moment()), text()).prop_map(|(at, text)| Note { at, text })
}
