//! Dream Junction API v3: <https://github.com/the-dream-junction/api_docs>

use crate::json::Json;
use crate::provider::{Provider, is_asked, not_another, read_list};
use crate::{
    Answer, Error, Item, ItemNames, Lookup, Note, Order, OrderNames, Request, ServiceRequest, Shipment, ShipmentNames,
    Stage, encode, parcels, settle,
};

/// Prints T-shirts. Tells items, parcels with links, deliveries, service requests and notes.
#[derive(Debug)]
pub(super) struct DreamJunction;

impl Provider for DreamJunction {
    fn id(&self) -> &'static str {
        "dream-junction"
    }

    fn name(&self) -> &'static str {
        "Dream Junction"
    }

    fn request(&self, lookup: &Lookup) -> Result<Request, Error> {
        Ok(Request::get(match lookup {
            // "show" and dot segments are other addresses of the API, not orders.
            Lookup::OrderId(number) if ["show", ".", ".."].contains(&number.as_str()) => {
                return Err(Error::InvalidNumber);
            }
            Lookup::OrderId(number) => ["/orders/", &encode(number.as_str())].concat(),
            Lookup::PurchaseOrder(number) => ["/orders/show?purchase_order=", &encode(number.as_str())].concat(),
        }))
    }

    fn read(&self, lookup: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error> {
        answer.accepted()?;
        let body = answer.json()?;
        let body = Json::new(&body);
        if body.has_list("orders") {
            let wrapped = |row: Json<'_>| order(row.at("order")).or_else(|| order(row));
            let is_asked = |_: Json<'_>, order: &Order| is_asked(lookup, order);
            return read_list(body, &wrapped, &is_asked, "dream-junction: no row of `orders` has an `id`");
        }
        // An error has the same key `status` as an order; it has a message where an order has an id.
        if let Some(order) = order(body).or_else(|| order(body.at("order"))) {
            return not_another(lookup, order);
        }
        Err(match body.at("status").text() {
            Some("not_found") => Error::NotFound,
            Some("unprocessable_entity") => Error::InvalidNumber,
            _ => Error::Unreadable { why: "dream-junction: the answer has no `id`" },
        })
    }

    #[cfg(feature = "keys")]
    fn endpoint(&self) -> Option<&'static str> {
        Some("https://api.thedreamjunction.com/api/v3")
    }

    #[cfg(feature = "keys")]
    fn credentials(&self) -> &'static [&'static str] {
        &["token"]
    }

    #[cfg(feature = "keys")]
    fn authorize(&self, request: &mut Request, keys: &crate::provider::Keys) {
        request.headers.push(("authorization", format!("Token token={}", keys.expose("token"))));
        request.headers.push(("content-type", "application/json".to_owned()));
    }

    #[cfg(feature = "keys")]
    fn contacts(&self) -> &'static [&'static str] {
        &["address.ship_to_email", "address.ship_to_zip_code", "ship_to_email", "ship_to_zip_code"]
    }
}

fn order(row: Json<'_>) -> Option<Order> {
    const NAMES: &OrderNames = &OrderNames {
        id: "id",
        purchase_order: "purchase_order",
        status: "status",
        location: "location",
        shipped_at: "shipped_at",
        ..OrderNames::NONE
    };
    let mut order = Order::read("dream-junction", row, NAMES)?;
    // Today `created_at` is the release to production; before there was a `received_at`, it was the day of the order.
    let (received, created) = (row.at("received_at").moment(), row.at("created_at").moment());
    order.placed_at = received.or(created);
    order.production_at = received.and(created);
    let word = stage(order.status.as_deref());
    row.at("items").read(&mut order.items, &|row| Some(item(row, word)));
    let has_left = order.shipped_at.is_some() || word == Stage::Shipped;
    row.at("shipments").make_room(&mut order.shipments, |_| true);
    parcels(&mut order.shipments, row.at("shipments"), &|row| shipment(row, has_left));
    row.at("service_requests").read(&mut order.requests, &service_request);
    row.at("order_status_notes").read(&mut order.notes, &note);
    // What blocks an order is written by staff for staff.
    order.notes.extend(row.at("fulfillment_notes").string().map(|text| Note { at: None, text }));
    order.stage = settle(word, &order);
    if order.stage == Stage::OnHold {
        order.hold_reason = hold_reason(order.status.as_deref());
    }
    Some(order)
}

fn item(row: Json<'_>, order: Stage) -> Item {
    const NAMES: &ItemNames =
        &ItemNames { id: "id", name: "description", sku: "customer_sku", quantity: "", status: "workflow_state" };
    let mut item = Item::read(row, NAMES);
    // Items have no word for waiting: those of an order that has not begun are `open` too.
    let own = stage(item.status.as_deref());
    let is_waiting = own == Stage::InProduction && order == Stage::Received;
    item.stage = if is_waiting { Stage::Received } else { own };
    item
}

/// A row with no more than a carrier's name is a plan, until the order says that it was sent.
fn shipment(row: Json<'_>, has_left: bool) -> Option<Shipment> {
    const NAMES: &ShipmentNames = &ShipmentNames {
        carrier: "shipping_carrier",
        service: "shipping_method",
        tracking_number: "tracking_number",
        tracking_url: "search_link",
        ..ShipmentNames::NONE
    };
    let mut parcel = Shipment::read(row, NAMES);
    let delivered = row.at("delivered").truth();
    let is_tracked = parcel.tracking_number.is_some() || parcel.tracking_url.is_some() || delivered.is_some();
    if !is_tracked && parcel.carrier.is_none() && parcel.service.is_none() {
        return None;
    }
    if delivered == Some(true) {
        parcel.stage = Stage::Delivered;
    } else if !is_tracked && !has_left {
        parcel.stage = Stage::Produced;
    }
    Some(parcel)
}

fn service_request(row: Json<'_>) -> Option<ServiceRequest> {
    ServiceRequest::read(row, ["workflow_state", "items_count", "created_at"])
}

fn note(row: Json<'_>) -> Option<Note> {
    Note::read(row, ["created_at", "note"])
}

fn hold_reason(word: Option<&str>) -> Option<String> {
    Some(match word? {
        "intake_hold" => "Address, artwork or stock is being checked".to_owned(),
        "production_hold" => "The place of production is being chosen".to_owned(),
        _ => return None,
    })
}

/// Orders' and items' words alike, today's and those of before 2019.
fn stage(word: Option<&str>) -> Stage {
    Stage::of_word(
        word,
        &[
            ("received", Stage::Received),
            ("production_hold", Stage::OnHold),
            ("intake_hold", Stage::OnHold),
            ("open", Stage::InProduction),
            ("completed", Stage::Produced),
            ("packaged", Stage::Produced),
            ("shipped", Stage::Shipped),
            ("canceled", Stage::Canceled),
            ("cancelled", Stage::Canceled),
        ],
    )
}
