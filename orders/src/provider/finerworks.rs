//! FinerWorks Web API v3: <https://v2.api.finerworks.com/Help>

use crate::json::Json;
use crate::message::quoted;
use crate::provider::{Provider, read_list};
use crate::{Answer, Error, Lookup, Moment, Order, OrderNumber, Request, Stage, first, last, parcels, parts, settle};

mod parcel;
mod refusal;
mod status;

use parcel::shipment;
use refusal::{refusal, refuses_the_key};
use status::stage;

/// Prints and frames art. Tells parcels with links and dates; no items, no date of the order.
#[derive(Debug)]
pub(super) struct FinerWorks;

impl Provider for FinerWorks {
    fn id(&self) -> &'static str {
        "finerworks"
    }

    fn name(&self) -> &'static str {
        "FinerWorks"
    }

    fn request(&self, lookup: &Lookup) -> Result<Request, Error> {
        let body = match lookup {
            Lookup::OrderId(number) => {
                let number = parts::number(number.as_str().as_bytes()).ok_or(Error::InvalidNumber)?;
                ["{\"order_pos\":null,\"order_ids\":[", &number.to_string(), "]}"].concat()
            }
            Lookup::PurchaseOrder(number) => {
                ["{\"order_pos\":[", &quoted(number.as_str()), "],\"order_ids\":null}"].concat()
            }
        };
        Ok(Request::post_json("/v3/fetch_order_status", body))
    }

    fn read(&self, lookup: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error> {
        let parsed = answer.json();
        // A refused key is a 400, and neither `success` nor the status code can be trusted: the body is read first.
        if let Ok(body) = &parsed
            && let body = Json::new(body)
            && body.at("orders").is_empty()
        {
            if refuses_the_key(body) {
                return Err(Error::Unauthorized);
            }
            answer.accepted()?;
            return Err(refusal(body));
        }
        answer.accepted()?;
        let body = parsed?;
        let order = |row: Json<'_>| order(row, &answer.received_at);
        let is_asked = |row: Json<'_>, _: &Order| lookup.is_none_or(|lookup| matches(lookup.number(), row));
        read_list(Json::new(&body), &order, &is_asked, "finerworks: no row of `orders` has an `order_id`")
    }

    #[cfg(feature = "keys")]
    fn endpoint(&self) -> Option<&'static str> {
        Some("https://v2.api.finerworks.com")
    }

    #[cfg(feature = "keys")]
    fn credentials(&self) -> &'static [&'static str] {
        &["web_api_key", "app_key"]
    }

    #[cfg(feature = "keys")]
    fn authorize(&self, request: &mut Request, keys: &crate::provider::Keys) {
        for name in ["web_api_key", "app_key"] {
            request.headers.push((name, keys.expose(name).to_owned()));
        }
    }
}

/// The documentation calls two of them "reference ids": any of the three may be what was asked for.
const NUMBERS: &[&str] = &["order_id", "order_confirmation_id", "order_po"];

fn matches(number: &OrderNumber, row: Json<'_>) -> bool {
    let value = |text: &str| parts::number(text.as_bytes());
    NUMBERS
        .iter()
        .filter_map(|key| row.at(key).text())
        .any(|told| number.is(told) || (value(told).is_some() && value(told) == value(number.as_str())))
}

fn order(row: Json<'_>, now: &Moment) -> Option<Order> {
    let mut order = Order::new("finerworks", row.one_of(NUMBERS).string()?);
    order.purchase_order = row.at("order_po").string();
    order.status = row.one_of(&["order_status_label", "order_status_id"]).string();
    row.at("shipments").make_room(&mut order.shipments, |_| true);
    parcels(&mut order.shipments, row.at("shipments"), &|row| shipment(row, now));
    let label = row.at("order_status_label").text();
    order.stage = settle(stage(row.at("order_status_id").number_or(0), label), &order);
    if order.stage == Stage::OnHold {
        order.hold_reason = label.map(str::to_owned);
    }
    order.shipped_at = first(&order.shipments, |parcel| parcel.shipped_at);
    if order.stage == Stage::Delivered {
        order.delivered_at = last(&order.shipments, |parcel| parcel.delivered_at);
    } else {
        order.expected_at = last(&order.shipments, |parcel| parcel.expected_at);
    }
    Some(order)
}
