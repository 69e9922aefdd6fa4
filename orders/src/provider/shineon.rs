//! ShineOn API v1: <https://github.com/ShineOnCom/api/wiki>

use crate::json::{Json, says};
use crate::parts::cut;
use crate::provider::{Provider, is_asked, not_another, read_list};
use crate::{
    Answer, Error, Item, ItemNames, ItemOption, Lookup, Order, OrderNames, Request, Shipment, Stage, encode, first,
    settle,
};

mod parcel;

/// Engraves jewellery. Tells items with their engravings, carriers and numbers; no links, no deliveries.
#[derive(Debug)]
pub(super) struct ShineOn;

impl Provider for ShineOn {
    fn id(&self) -> &'static str {
        "shineon"
    }

    fn name(&self) -> &'static str {
        "ShineOn"
    }

    fn request(&self, lookup: &Lookup) -> Result<Request, Error> {
        Ok(Request::get(match lookup {
            // Dot segments are other addresses of the API, not orders.
            Lookup::OrderId(number) if [".", ".."].contains(&number.as_str()) => {
                return Err(Error::InvalidNumber);
            }
            Lookup::OrderId(number) => ["/v1/orders/", &encode(number.as_str())].concat(),
            Lookup::PurchaseOrder(number) => ["/v1/orders?source_po_numbers=", &encode(number.as_str())].concat(),
        }))
    }

    fn read(&self, lookup: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error> {
        let parsed = answer.json();
        let message = parsed.as_ref().ok().and_then(|body| Json::new(body).at("error").text());
        // A refused key is told as such, whatever its HTTP status.
        if message.is_some_and(|message| says(message.as_bytes(), "unauth")) {
            return Err(Error::Unauthorized);
        }
        answer.accepted()?;
        if let Some(message) = message {
            return Err(refusal(message));
        }
        let body = parsed?;
        let body = Json::new(&body);
        if body.has_list("orders") {
            let is_asked = |_: Json<'_>, order: &Order| is_asked(lookup, order);
            return read_list(body, &order, &is_asked, "shineon: no row of `orders` has an `id`");
        }
        let order = order(if body.has("order") { body.at("order") } else { body });
        not_another(lookup, order.ok_or(Error::Unreadable { why: "shineon: the answer has no `order` with an `id`" })?)
    }

    #[cfg(feature = "keys")]
    fn endpoint(&self) -> Option<&'static str> {
        Some("https://api.shineon.com")
    }

    #[cfg(feature = "keys")]
    fn credentials(&self) -> &'static [&'static str] {
        &["token"]
    }

    #[cfg(feature = "keys")]
    fn authorize(&self, request: &mut Request, keys: &crate::provider::Keys) {
        request.headers.push(("authorization", format!("Bearer {}", keys.expose("token"))));
    }

    #[cfg(feature = "keys")]
    fn contacts(&self) -> &'static [&'static str] {
        &["email", "billing_address.zip", "shipping_address.zip"]
    }
}

fn refusal(message: &str) -> Error {
    if says(message.as_bytes(), "not found") {
        Error::NotFound
    } else {
        Error::Unreadable { why: "shineon: the answer is an `error` that the documentation does not name" }
    }
}

fn order(row: Json<'_>) -> Option<Order> {
    const NAMES: &OrderNames = &OrderNames {
        id: "id",
        purchase_order: "source_po_number",
        status: "status",
        placed_at: "created_at",
        canceled_at: "cancelled_at",
        ..OrderNames::NONE
    };
    let mut order = Order::read("shineon", row, NAMES)?;
    let word = stage(order.status.as_deref());
    parcel::shipments(&mut order.shipments, row);
    items(&mut order.items, row.at("line_items"), word, &order.shipments);
    order.stage = settle(word, &order);
    order.shipped_at = first(&order.shipments, |parcel| parcel.shipped_at);
    if order.stage == Stage::OnHold {
        // No real reason is known; its sibling `cancel_reason` is a code, which customers are not shown.
        order.hold_reason = row.at("on_hold_reason").name().filter(|reason| cut(reason, b'_').is_none());
    }
    Some(order)
}

/// An item has no state of its own: it is as far as the order, or on its way where a parcel holds it. An add-on, which
/// has no article number, goes with the line before it.
fn items(items: &mut Vec<Item>, lines: Json<'_>, word: Stage, parcels: &[Shipment]) {
    const NAMES: &ItemNames = &ItemNames { id: "id", name: "title", sku: "sku", quantity: "quantity", status: "" };
    let mut sent = Vec::new();
    for id in parcels.iter().filter_map(|parcel| parcel.item_ids.as_ref()).flatten() {
        if sent.len() < parcel::MOST {
            sent.push(id);
        }
    }
    lines.make_room(items, |_| true);
    for line in lines.list() {
        let mut item = Item::read(line, NAMES);
        // A line that tells a number is in the parcel of that number.
        let has_own = line.at("tracking_number").text().is_some();
        item.stage = match items.last() {
            _ if has_own || item.id.as_ref().is_some_and(|id| sent.contains(&id)) => Stage::Shipped,
            Some(main) if item.sku.is_none() => main.stage,
            _ => word,
        };
        options(&mut item.options, line);
        items.push(item);
    }
}

/// Version 1 keeps engravings as an object of free names, version 2 as a list of pairs. Names that begin with `_` are
/// the shop system's own, and links are the shop's files.
fn options(into: &mut Vec<ItemOption>, line: Json<'_>) {
    let properties = line.at("properties");
    if cfg!(not(target_arch = "wasm32")) {
        into.reserve_exact(properties.members().size_hint().0);
    }
    for (name, value) in properties.members() {
        option(into, Some(name), value.text());
    }
    for pair in line.at("personalizations").list() {
        option(into, pair.at("key").text(), pair.at("value").text());
    }
}

fn option(into: &mut Vec<ItemOption>, name: Option<&str>, value: Option<&str>) {
    if let (Some(name), Some(value)) = (name.map(str::trim), value)
        && !name.is_empty()
        && !name.starts_with('_')
        && !says(value.as_bytes(), "://")
    {
        into.push(ItemOption::new(name, value, None));
    }
}

fn stage(word: Option<&str>) -> Stage {
    Stage::of_word(
        word,
        &[
            ("on_hold", Stage::OnHold),
            ("awaiting_payment", Stage::AwaitingPayment),
            ("in_production", Stage::InProduction),
            ("shipped", Stage::Shipped),
            ("cancelled", Stage::Canceled),
            ("canceled", Stage::Canceled),
        ],
    )
}
