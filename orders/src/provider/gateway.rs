//! Our own gateway: `POST /orders`, the neutral answer. See `docs/gateway.md`.

use crate::json::{Json, says};
use crate::message::quoted;
use crate::provider::{Provider, read_list};
use crate::{
    Answer, Error, Item, ItemOption, Lookup, Note, Order, Proof, Request, ServiceRequest, Shipment, Stage, Wanted,
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
        read_list(body, &order, &|_| true, "gateway: the answer has no `orders` with an `id`")
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
        if !says(&answer.body, "\"incomplete\"") {
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
    let text = |key| row.at(key).string();
    let moment = |key| row.at(key).moment();
    Some(Order {
        provider: text("provider").unwrap_or_default(),
        id: text("id")?,
        purchase_order: text("purchase_order"),
        stage: stage(row),
        status: text("status"),
        location: text("location"),
        placed_at: moment("placed_at"),
        production_at: moment("production_at"),
        produced_at: moment("produced_at"),
        shipped_at: moment("shipped_at"),
        expected_at: moment("expected_at"),
        delivered_at: moment("delivered_at"),
        canceled_at: moment("canceled_at"),
        hold_reason: text("hold_reason"),
        items: row.at("items").read(&item),
        shipments: row.at("shipments").read(&shipment),
        requests: row.at("requests").read(&service_request),
        notes: row.at("notes").read(&note),
    })
}

fn item(row: Json<'_>) -> Option<Item> {
    Some(Item {
        id: row.at("id").string(),
        name: row.at("name").string(),
        sku: row.at("sku").string(),
        quantity: row.at("quantity").count().unwrap_or(1),
        options: row.at("options").read(&option),
        stage: stage(row),
        status: row.at("status").string(),
    })
}

fn option(row: Json<'_>) -> Option<ItemOption> {
    Some(ItemOption {
        name: row.at("name").string()?,
        value: row.at("value").string()?,
        quantity: row.at("quantity").count(),
    })
}

fn shipment(row: Json<'_>) -> Option<Shipment> {
    let text = |key| row.at(key).string();
    let moment = |key| row.at(key).moment();
    let ids = texts(row.at("item_ids"));
    Some(Shipment {
        carrier: text("carrier"),
        service: text("service"),
        tracking_number: text("tracking_number"),
        tracking_url: row.at("tracking_url").link(),
        stage: stage(row),
        shipped_at: moment("shipped_at"),
        expected_at: moment("expected_at"),
        delivered_at: moment("delivered_at"),
        item_ids: (!ids.is_empty()).then_some(ids),
    })
}

fn service_request(row: Json<'_>) -> Option<ServiceRequest> {
    let request = ServiceRequest {
        reason: row.at("reason").string(),
        state: row.at("state").string(),
        items: row.at("items").count(),
        at: row.at("at").moment(),
    };
    (request.reason.is_some() || request.at.is_some()).then_some(request)
}

fn note(row: Json<'_>) -> Option<Note> {
    Some(Note { at: row.at("at").moment(), text: row.at("text").string()? })
}

fn stage(row: Json<'_>) -> Stage {
    row.at("stage").text().map_or(Stage::Unknown, |code| Stage::from_code(code))
}

fn texts(list: Json<'_>) -> Vec<String> {
    list.texts().into_iter().map(str::to_owned).collect()
}
