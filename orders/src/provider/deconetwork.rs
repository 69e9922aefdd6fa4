//! DecoNetwork Order Management API:
//! <https://developer.deconetwork.com/documents/api/json/order_management/api.html>

use crate::json::Json;
use crate::provider::{Provider, read_list};
use crate::{Answer, Error, Lookup, Moment, Order, Request, Stage, encode, parcels, settle};

mod line;
mod parcel;

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
        const INVOICE_NUMBER: &str = "3";
        const EQUALS: &str = "1";
        let Lookup::OrderId(number) = lookup else {
            return Err(Error::Unsupported);
        };
        let condition = [("field", INVOICE_NUMBER), ("condition", EQUALS), ("string", number.as_str())];
        let mut path = "/api/json/manage_orders/find?".to_owned();
        for (name, value) in condition {
            path += &["conditions%5B1%5D%5B", name, "%5D=", &encode(value), "&"].concat();
        }
        path += "include_shipments=1&include_workflow_data=1&skip_login_token=1";
        Ok(Request::get(path))
    }

    fn read(&self, lookup: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error> {
        // The HTTP status of an error is not documented: what the body says of itself goes first.
        let parsed = answer.json();
        let status = parsed.as_ref().ok().map(|body| Json::new(body).at("response_status"));
        let code = status.and_then(|status| status.at("code").number());
        match code {
            Some(30001 | 31000) => return Err(Error::Unauthorized),
            Some(50005) => return Err(Error::InvalidNumber),
            Some(50002..=50004) => {
                return Err(Error::Unreadable { why: "deconetwork: the request was not understood" });
            }
            _ => answer.accepted()?,
        }
        let body = parsed?;
        let body = Json::new(&body);
        if body.at("orders").list().next().is_none() {
            match code {
                Some(SUCCESS) => return Err(Error::NotFound),
                Some(_) => {
                    return Err(Error::Unreadable {
                        why: "deconetwork: an error that the documentation does not name",
                    });
                }
                None => {}
            }
        }
        let is_asked = |order: &Order| lookup.is_none_or(|lookup| lookup.number().is(&order.id));
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

fn order(row: Json<'_>) -> Option<Order> {
    let mut order = Order::new("deconetwork", row.at("order_id").string()?);
    let code = row.at("order_status").number();
    order.purchase_order = row.at("customer_po_number").string();
    order.status = row.at("order_status").string();
    order.placed_at = row.at("date_ordered").moment();
    order.produced_at = row.at("date_produced").moment();
    order.shipped_at = row.at("date_shipped").moment();
    // The order's own date is set when all of it has left, even while its status still lags.
    let word = if order.shipped_at.is_some() { Stage::Shipped } else { stage(code) };
    let lines = row.at("order_lines").read(&|line| (!line::is_fee(line)).then_some(line));
    for line in &lines {
        order.items.push(line::item(*line, word, parcel::sent(*line, row.at("shipments"))));
    }
    order.shipments = parcels(row.at("shipments"), &|parcel| Some(parcel::shipment(parcel, &lines)));
    order.stage = settle(word, &order);
    if order.stage == Stage::OnHold {
        order.hold_reason = hold_reason(code);
    }
    if !matches!(order.stage, Stage::Canceled | Stage::Delivered) {
        order.expected_at = row.at("date_due").moment().map(day_if_midnight);
    }
    Some(order)
}

/// A due date is a day: written as midnight in UTC, it would be the day before in America.
fn day_if_midnight(moment: Moment) -> Moment {
    let is_midnight = moment
        .time
        .is_some_and(|time| time.offset_minutes == Some(0) && (time.hour, time.minute, time.second) == (0, 0, 0));
    if is_midnight { Moment { time: None, ..moment } } else { moment }
}

/// The numbers' labels are not public: these are the ones that independent sources agree on.
fn stage(code: Option<i64>) -> Stage {
    match code {
        Some(1) => Stage::Received,
        Some(2) => Stage::Produced,
        Some(3) => Stage::Shipped,
        Some(4 | 6) => Stage::Canceled,
        Some(7..=10) => Stage::OnHold,
        _ => Stage::Unknown,
    }
}

fn hold_reason(code: Option<i64>) -> Option<String> {
    let reason = match code? {
        8 => "Waiting for a purchase order",
        9 => "Waiting for stock",
        10 => "Waiting for artwork",
        _ => return None,
    };
    Some(reason.to_owned())
}
