//! DecoNetwork Order Management API:
//! <https://developer.deconetwork.com/documents/api/json/order_management/api.html>

use std::cell::Cell;

use crate::json::Json;
use crate::provider::{Provider, read_list};
use crate::{
    Answer, Error, Lookup, Order, OrderNames, Request, Shipment, ShipmentNames, Stage, encode, parcels, settle,
};

mod line;
mod packed;

use packed::Packed;

/// A shop system for decorators. Tells items with options and parcels; no carrier, no link, no delivery. Cannot be asked
/// by purchase order.
#[derive(Debug)]
pub(super) struct DecoNetwork;

impl Provider for DecoNetwork {
    fn id(&self) -> &'static str {
        "deconetwork"
    }

    fn name(&self) -> &'static str {
        "DecoNetwork"
    }

    fn request(&self, lookup: &Lookup) -> Result<Request, Error> {
        // Field 3 is the number on the invoice, condition 1 is "equals".
        const QUESTION: &str = "/api/json/manage_orders/find?conditions%5B1%5D%5Bfield%5D=3\
            &conditions%5B1%5D%5Bcondition%5D=1&conditions%5B1%5D%5Bstring%5D=";
        const WANTED: &str = "&include_shipments=1&include_workflow_data=1&skip_login_token=1";
        let Lookup::OrderId(number) = lookup else {
            return Err(Error::Unsupported);
        };
        Ok(Request::get([QUESTION, &encode(number.as_str()), WANTED].concat()))
    }

    fn read(&self, lookup: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error> {
        // The HTTP status of an error is not documented: what the body says of itself goes first.
        let parsed = answer.json();
        let code =
            parsed.as_ref().map_or(UNTOLD, |body| Json::new(body).at("response_status").at("code").number_or(UNTOLD));
        match code {
            30001 | 31000 => return Err(Error::Unauthorized),
            50005 => return Err(Error::InvalidNumber),
            50002..=50004 => {
                return Err(Error::Unreadable { why: "deconetwork: the request was not understood" });
            }
            _ => answer.accepted()?,
        }
        let body = parsed?;
        let body = Json::new(&body);
        if body.at("orders").is_empty() {
            match code {
                SUCCESS => return Err(Error::NotFound),
                UNTOLD => {}
                _ => {
                    return Err(Error::Unreadable {
                        why: "deconetwork: an error that the documentation does not name",
                    });
                }
            }
        }
        let is_asked = |_: Json<'_>, order: &Order| lookup.is_none_or(|lookup| lookup.number().is(&order.id));
        read_list(body, &order, &is_asked, "deconetwork: the answer has no `orders` with an `order_id`")
    }

    #[cfg(feature = "keys")]
    fn endpoint(&self) -> Option<&'static str> {
        None
    }

    #[cfg(feature = "keys")]
    fn credentials(&self) -> &'static [&'static str] {
        &["username", "password"]
    }

    /// The query becomes a form, so that staff credentials do not end up in a log of addresses.
    #[cfg(feature = "keys")]
    fn authorize(&self, request: &mut Request, keys: &crate::provider::Keys) {
        let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
        let [username, password] = ["username", "password"].map(|name| encode(keys.expose(name)));
        request.body = format!("{query}&username={username}&password={password}");
        request.path = path.to_owned();
        request.method = crate::Method::Post;
        request.headers.push(("content-type", "application/x-www-form-urlencoded".to_owned()));
    }

    #[cfg(feature = "keys")]
    fn contacts(&self) -> &'static [&'static str] {
        &["billing_details.email", "billing_details.postcode", "shipping_details.email", "shipping_details.postcode"]
    }
}

/// `response_status.code` of an answer that is none of the errors.
const SUCCESS: i64 = 10001;
/// Where there is no such number.
const UNTOLD: i64 = 0;

fn order(row: Json<'_>) -> Option<Order> {
    const NAMES: &OrderNames = &OrderNames {
        id: "order_id",
        purchase_order: "customer_po_number",
        status: "order_status",
        placed_at: "date_ordered",
        produced_at: "date_produced",
        shipped_at: "date_shipped",
        ..OrderNames::NONE
    };
    let mut order = Order::read("deconetwork", row, NAMES)?;
    let code = row.at("order_status").number_or(UNTOLD);
    // The order's own date is set when all of it has left, even while its status still lags.
    let word = if order.shipped_at.is_some() { Stage::Shipped } else { stage(code) };
    let packed = Packed::read(row);
    for (place, line) in line::goods(row).enumerate() {
        order.items.push(line::item(line, word, packed.sent(place)));
    }
    row.at("shipments").make_room(&mut order.shipments, |_| true);
    let next = Cell::new(0);
    parcels(&mut order.shipments, row.at("shipments"), &|parcel| {
        let place = next.replace(next.get() + 1);
        Some(shipment(parcel, packed.inside(place, &order.items)))
    });
    order.stage = settle(word, &order);
    if order.stage == Stage::OnHold {
        order.hold_reason = hold_reason(code);
    }
    if !matches!(order.stage, Stage::Canceled | Stage::Delivered) {
        order.expected_at = row.at("date_due").moment();
    }
    // A due date is a day: written as midnight in UTC, it would be the day before in America.
    if let Some(due) = &mut order.expected_at {
        due.time.take_if(|time| time.offset_minutes == Some(0) && (time.hour, time.minute, time.second) == (0, 0, 0));
    }
    Some(order)
}

fn shipment(parcel: Json<'_>, item_ids: Option<Vec<String>>) -> Shipment {
    const NAMES: &ShipmentNames =
        &ShipmentNames { tracking_number: "tracking_number", shipped_at: "date", ..ShipmentNames::NONE };
    let service = parcel.at("shipping_method").at("name").string();
    Shipment { service, item_ids, ..Shipment::read(parcel, NAMES) }
}

/// The numbers' labels are not public: these are the ones that independent sources agree on.
fn stage(code: i64) -> Stage {
    match code {
        1 => Stage::Received,
        2 => Stage::Produced,
        3 => Stage::Shipped,
        4 | 6 => Stage::Canceled,
        7..=10 => Stage::OnHold,
        _ => Stage::Unknown,
    }
}

fn hold_reason(code: i64) -> Option<String> {
    let reason = match code {
        8 => "Waiting for a purchase order",
        9 => "Waiting for stock",
        10 => "Waiting for artwork",
        _ => return None,
    };
    Some(reason.to_owned())
}
