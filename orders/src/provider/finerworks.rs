//! FinerWorks Web API v3: <https://v2.api.finerworks.com/Help>

use crate::json::Json;
use crate::message::quoted;
use crate::provider::{Provider, found};
use crate::{
    Answer, Error, Lookup, Moment, Order, OrderNumber, Request, Shipment, Stage, first, last, parcels, settle,
};

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
                let number: u64 = number.as_str().parse().map_err(|_| Error::InvalidNumber)?;
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
        let body = parsed.as_ref().map(Json::new);
        // A refused key is a 400, and neither `success` nor the status code can be trusted: the body is read first.
        if let Ok(body) = body {
            if refuses_the_key(body) {
                return Err(Error::Unauthorized);
            }
            if body.at("orders").list().next().is_none() && answer.accepted().is_ok() {
                return Err(refusal(body));
            }
        }
        answer.accepted()?;
        let rows = body.map_err(|error| *error)?.at("orders");
        if !rows.list().any(|row| number_of(row).is_some()) {
            return Err(Error::Unreadable { why: "finerworks: no row of `orders` has an `order_id`" });
        }
        let is_asked = |row: Json<'_>| lookup.is_none_or(|lookup| matches(lookup.number(), row));
        found(rows.read(&|row| {
            if is_asked(row) { order(row, &answer.received_at) } else { None }
        }))
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

/// Wherever the complaint stands: in `ModelState`, or in a message of either envelope.
fn refuses_the_key(body: Json<'_>) -> bool {
    let says = |text: &str| {
        ["credential", "unauthorized", "api key"].iter().any(|word| text.to_ascii_lowercase().contains(word))
    };
    let messages =
        || [body.at("status").at("message"), body.at("message"), body.at("Message")].into_iter().filter_map(Json::text);
    body.at("orders").list().next().is_none()
        && (messages().any(|text| says(&text)) || body.at("ModelState").keys().any(says))
}

/// What an answer without rows says. No row and no complaint is how it says "not found".
fn refusal(body: Json<'_>) -> Error {
    let status = body.at("status");
    let message = status.at("message").text().or(body.at("message").text()).or(body.at("Message").text());
    let is_missing = message.is_some_and(|message| message.to_ascii_lowercase().contains("not found"));
    match (status.at("status_code").number(), status.at("success").truth()) {
        _ if is_missing => Error::NotFound,
        (Some(401 | 403), _) => Error::Unauthorized,
        (Some(404), _) => Error::NotFound,
        (Some(429), _) => Error::Busy { retry_after_secs: None },
        (Some(500..=599), _) => Error::Unreachable,
        // Neither member can be trusted alone: a refusal is one where both say so.
        (Some(400 | 422), Some(false)) => Error::InvalidNumber,
        (_, Some(false)) => {
            Error::Unreadable { why: "finerworks: `success` is false, and the message is not one we know" }
        }
        _ if status.is_object() || body.has_list("orders") => Error::NotFound,
        _ => Error::Unreadable { why: "finerworks: the answer has neither `status` nor `orders`" },
    }
}

/// The documentation calls both numbers "reference ids": any of the three may be what was asked for.
fn matches(number: &OrderNumber, row: Json<'_>) -> bool {
    let same = |told: String| {
        number.is(&told) || (told.parse::<u64>().is_ok() && told.parse::<u64>() == number.as_str().parse())
    };
    ["order_id", "order_confirmation_id", "order_po"].into_iter().any(|key| row.at(key).text().is_some_and(same))
}

fn number_of(row: Json<'_>) -> Option<String> {
    ["order_id", "order_confirmation_id", "order_po"].into_iter().find_map(|key| row.at(key).text())
}

fn order(row: Json<'_>, now: &Moment) -> Option<Order> {
    let mut order = Order::new("finerworks", number_of(row)?);
    order.purchase_order = row.at("order_po").text();
    order.status = row.at("order_status_label").text().or_else(|| row.at("order_status_id").text());
    order.shipments = parcels(row.at("shipments").read(&|row| shipment(row, now)));
    let label = row.at("order_status_label").text();
    order.stage = settle(stage(row.at("order_status_id").number(), label.as_deref()), &order);
    if order.stage == Stage::OnHold {
        order.hold_reason = label;
    }
    order.shipped_at = first(&order.shipments, |parcel| parcel.shipped_at);
    if order.stage == Stage::Delivered {
        order.delivered_at = last(&order.shipments, |parcel| parcel.delivered_at);
    } else {
        order.expected_at = last(&order.shipments, |parcel| parcel.expected_at);
    }
    Some(order)
}

fn shipment(row: Json<'_>, now: &Moment) -> Option<Shipment> {
    let happened = |key| row.at(key).moment().filter(|moment| moment.is_past(now));
    let tracking_number = row.at("tracking_number").text();
    let (shipped_at, delivered_at) = (happened("shipment_date"), happened("delivery_date"));
    // A delivery date that is still to come is an estimate.
    let expected_at =
        row.at("eta_date").moment().or(row.at("delivery_date").moment()).filter(|_| delivered_at.is_none());
    // A number alone may be a label that was merely printed: other dates without one of shipping say so.
    let is_planned = row.at("shipment_date").moment().is_some() || row.at("creation_date").moment().is_some();
    let stage = match (delivered_at, shipped_at, &tracking_number) {
        (Some(_), ..) => Stage::Delivered,
        (None, Some(_), _) => Stage::Shipped,
        (None, None, Some(_)) if !is_planned => Stage::Shipped,
        (None, None, _) => Stage::Produced,
    };
    let parcel = Shipment {
        carrier: row.at("carrier").name(),
        service: row.at("service").text(),
        tracking_number,
        tracking_url: row.at("tracking_url").link(),
        stage,
        shipped_at,
        expected_at,
        delivered_at,
        item_ids: None,
    };
    let is_known =
        parcel.stage != Stage::Produced || parcel.expected_at.is_some() || row.at("creation_date").moment().is_some();
    is_known.then_some(parcel)
}

/// The id leads, since labels change their wording; the label fills in for ids that are not documented.
fn stage(id: Option<i64>, label: Option<&str>) -> Stage {
    match (id, label) {
        (Some(1), _) => Stage::OnHold,
        (Some(2), _) => Stage::AwaitingPayment,
        (Some(3), _) => Stage::Received,
        (Some(7), _) => Stage::Shipped,
        (_, Some(label)) => stage_of_label(&label.to_ascii_lowercase()),
        (_, None) => Stage::Unknown,
    }
}

fn stage_of_label(label: &str) -> Stage {
    let label = label.strip_prefix("order ").unwrap_or(label);
    let says = |words: &[&str]| words.iter().any(|word| label.contains(word));
    let begins = |words: &[&str]| words.iter().any(|word| label.starts_with(word));
    if !label.bytes().any(|byte| byte.is_ascii_alphabetic()) || says(&["return"]) {
        Stage::Unknown
    } else if says(&["cancel", "void", "refund"]) {
        Stage::Canceled
    } else if says(&["hold", "error", "reject", "fail", "waiting customer", "waiting for customer"]) {
        Stage::OnHold
    } else if says(&["payment"]) && !says(&["received"]) {
        Stage::AwaitingPayment
    } else if says(&["partial", "partly"]) && says(&["ship"]) {
        Stage::PartlyShipped
    } else if begins(&["delivered"]) {
        Stage::Delivered
    } else if begins(&["shipped", "complete"]) {
        Stage::Shipped
    } else if says(&["ready to ship", "packed", "packag", "awaiting shipment"]) {
        Stage::Produced
    } else if says(&["received", "accepted", "submitted"]) {
        Stage::Received
    } else {
        // Whatever else it is called, it is neither finished nor stopped.
        Stage::InProduction
    }
}
