//! Our own gateway: `POST /orders`, the neutral answer. See `docs/gateway.md`.

use crate::json::{Json, says};
use crate::message::quoted;
use crate::provider::{Provider, read_list};
use crate::{
    Answer, Error, Item, ItemNames, ItemOption, Lookup, Note, Order, OrderNames, Proof, Request, ServiceRequest,
    Shipment, ShipmentNames, Stage, TrackingLink, Wanted,
};

/// Asks all accounts of a gateway.
#[derive(Debug)]
pub(super) struct Gateway;

impl Provider for Gateway {
    fn id(&self) -> &'static str {
        "gateway"
    }

    fn name(&self) -> &'static str {
        "Gateway"
    }

    fn request(&self, lookup: &Lookup) -> Result<Request, Error> {
        let key = match lookup {
            Lookup::OrderId(_) => "order_id",
            Lookup::PurchaseOrder(_) => "purchase_order",
        };
        let body = ["{\"", key, "\":", &quoted(lookup.number().as_str()), "}"].concat();
        Ok(Request::post_json("/orders", body))
    }

    fn read(&self, _: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error> {
        // The body's word says more than the status; without one, as from a proxy in between, the status counts.
        let parsed = answer.json();
        let body = parsed.as_ref().map(Json::new);
        if let Ok(body) = body
            && let Some(code) = body.at("error").text()
        {
            let wait = body.at("retry_after_secs").count().or(answer.retry_after_secs);
            let unknown =
                || answer.accepted().err().unwrap_or(Error::Unreadable { why: "gateway: an error of another version" });
            let error = Error::from_code(code, wait).unwrap_or_else(unknown);
            let by_contact = || body.at("proofs").texts().contains(&"contact");
            let is_asked_for_contact = error == Error::ProofNeeded(Wanted::Contact);
            let is_link_needed = is_asked_for_contact && body.has("proofs") && !by_contact();
            return Err(if is_link_needed { Error::ProofNeeded(Wanted::Signature) } else { error });
        }
        // Whoever says 404 without our word for it is not our gateway.
        if answer.status == 404 {
            return Err(Error::Unreadable { why: "gateway: nothing at this address; does `proxy` point to it?" });
        }
        answer.accepted()?;
        let body = body.map_err(|error| *error)?;
        read_list(body, &order, &|_, _| true, "gateway: the answer has no `orders` with an `id`")
    }

    fn prove(&self, request: &mut Request, proof: &Proof) {
        let (key, value) = match proof {
            Proof::Contact(value) => ("contact", value),
            Proof::Signature(value) => ("signature", value),
        };
        // The question is an object: one more member before its end.
        request.body.pop();
        request.body += &[",\"", key, "\":", &quoted(value), "}"].concat();
    }

    fn incomplete(&self, answer: &Answer) -> Vec<String> {
        // Reading a large order twice would take longer than looking for the word.
        if !says(answer.body.as_bytes(), "incomplete") {
            return Vec::new();
        }
        answer.json().map(|body| texts(Json::new(&body).at("incomplete"))).unwrap_or_default()
    }

    /// The gateway itself tries a number's spellings.
    fn spellings(&self, lookup: &Lookup) -> Vec<Lookup> {
        vec![lookup.clone()]
    }

    #[cfg(feature = "keys")]
    fn endpoint(&self) -> Option<&'static str> {
        None
    }

    #[cfg(feature = "keys")]
    fn credentials(&self) -> &'static [&'static str] {
        &[]
    }

    #[cfg(feature = "keys")]
    fn authorize(&self, _: &mut Request, _: &crate::provider::Keys) {}
}

fn order(row: Json<'_>) -> Option<Order> {
    const NAMES: &OrderNames = &OrderNames {
        id: "id",
        purchase_order: "purchase_order",
        status: "status",
        location: "location",
        placed_at: "placed_at",
        production_at: "production_at",
        produced_at: "produced_at",
        shipped_at: "shipped_at",
        expected_at: "expected_at",
        delivered_at: "delivered_at",
        canceled_at: "canceled_at",
        hold_reason: "hold_reason",
    };
    let mut order = Order::read(row.at("provider").text().unwrap_or_default(), row, NAMES)?;
    order.stage = stage(row);
    row.at("items").read(&mut order.items, &item);
    row.at("shipments").read(&mut order.shipments, &shipment);
    row.at("requests").read(&mut order.requests, &|row| ServiceRequest::read(row, ["state", "items", "at"]));
    row.at("notes").read(&mut order.notes, &|row| Note::read(row, ["at", "text"]));
    Some(order)
}

fn item(row: Json<'_>) -> Option<Item> {
    const NAMES: &ItemNames = &ItemNames { id: "id", name: "name", sku: "sku", quantity: "quantity", status: "status" };
    let mut item = Item::read(row, NAMES);
    item.stage = stage(row);
    row.at("options").read(&mut item.options, &option);
    Some(item)
}

fn option(row: Json<'_>) -> Option<ItemOption> {
    Some(ItemOption::new(row.at("name").text()?, row.at("value").text()?, row.at("quantity").count()))
}

fn shipment(row: Json<'_>) -> Option<Shipment> {
    const NAMES: &ShipmentNames = &ShipmentNames {
        carrier: "carrier",
        service: "service",
        tracking_number: "tracking_number",
        tracking_url: "tracking_url",
        shipped_at: "shipped_at",
        expected_at: "expected_at",
        delivered_at: "delivered_at",
    };
    let mut parcel = Shipment::read(row, NAMES);
    parcel.stage = stage(row);
    parcel.tracking_text = row.at("tracking_text").string().or(parcel.tracking_text.take());
    row.at("other_links").read(&mut parcel.other_links, &link);
    parcel.item_ids = Some(texts(row.at("item_ids"))).filter(|ids| !ids.is_empty());
    Some(parcel)
}

fn link(row: Json<'_>) -> Option<TrackingLink> {
    Some(TrackingLink { carrier: row.at("carrier").string()?, url: row.at("url").link()? })
}

fn stage(row: Json<'_>) -> Stage {
    row.at("stage").text().map_or(Stage::Unknown, Stage::from_code)
}

fn texts(list: Json<'_>) -> Vec<String> {
    list.texts().into_iter().map(str::to_owned).collect()
}
