//! The lines of a DecoNetwork order: which are goods, what was chosen, how far each has come.

use crate::json::Json;
use crate::{Item, ItemNames, ItemOption, Stage};

/// Set-up, shipping and other charges stand among the goods. They say so by their type; where it is absent, by having
/// no decorated view and being no product. A line of none is nothing either.
fn is_fee(line: Json<'_>) -> bool {
    if line.at("qty").number() == Some(0) {
        return true;
    }
    match line.at("item_type").number() {
        Some(12 | 13) => true,
        Some(_) => false,
        None => !line.has("views") && !line.has("product_id"),
    }
}

/// The lines that a customer has ordered.
pub(super) fn goods(order: Json<'_>) -> impl Iterator<Item = Json<'_>> {
    order.at("order_lines").list().filter(|line| !is_fee(*line))
}

pub(super) fn item(line: Json<'_>, word: Stage, sent: Option<Stage>) -> Item {
    const NAMES: &ItemNames = &ItemNames { id: "id", name: "", sku: "", quantity: "qty", status: "production_status" };
    let mut item = Item::read(line, NAMES);
    item.name = line.one_of(&["decorated_product_name", "product_name", "product_description"]).string();
    item.sku = line.one_of(&["sku", "product_code"]).string();
    options(&mut item.options, line);
    item.stage = stage(line, word, sent);
    item
}

fn options(into: &mut Vec<ItemOption>, line: Json<'_>) {
    let color = line.at("product_color").at("name").text().or(line.at("product_freeform_color").text());
    if let Some(color) = color {
        into.push(ItemOption::new("Color", color, None));
    }
    for field in line.at("fields").list() {
        if let Some(name) = field.at("field_name").text() {
            choices(into, name, field);
        }
    }
}

fn choices(into: &mut Vec<ItemOption>, name: &str, field: Json<'_>) {
    let before = into.len();
    for option in field.at("options").list() {
        choice(into, name, option);
    }
    if into.len() == before
        && let Some(value) = field.at("string_value").text()
    {
        into.push(ItemOption::new(name, value, None));
    }
}

/// One choice, or one for each of its sub-options (`34, Long`).
fn choice(into: &mut Vec<ItemOption>, name: &str, option: Json<'_>) {
    let before = into.len();
    let Some(value) = taken(option) else { return };
    for sub in option.at("sub_options").list() {
        if let Some(label) = taken(sub) {
            into.push(ItemOption::new(name, &[value, ", ", label].concat(), sub.at("qty").count()));
        }
    }
    if into.len() == before {
        into.push(ItemOption::new(name, value, option.at("qty").count()));
    }
}

/// What a choice is called. What nobody took is none.
fn taken(option: Json<'_>) -> Option<&str> {
    option.one_of(&["name", "code"]).text().filter(|_| option.at("qty").number_or(1) != 0)
}

/// Sources disagree whether status 3 means made or sent, so that only a date proves that a line was sent.
fn stage(line: Json<'_>, word: Stage, sent: Option<Stage>) -> Stage {
    let is_told = |key| line.at(key).moment().is_some();
    let (shipping, production) = (reached(line, "shipping_status"), reached(line, "production_status"));
    let is_made = line.at("production_status").number_or(0) >= 2;
    let own = if is_told("shipped_date") || shipping.0 >= DONE || sent == Some(Stage::Shipped) {
        Stage::Shipped
    } else if shipping.1 >= PARTLY || sent.is_some() {
        Stage::PartlyShipped
    } else if is_told("processed_date") || is_made || production.0 >= DONE {
        Stage::Produced
    } else if production.1 >= PARTLY {
        Stage::InProduction
    } else {
        Stage::Received
    };
    match word {
        Stage::Canceled if !own.has_left() => word,
        Stage::OnHold if own == Stage::Received => word,
        Stage::Shipped | Stage::Produced => own.or_further(word),
        Stage::Received
        | Stage::AwaitingPayment
        | Stage::OnHold
        | Stage::InProduction
        | Stage::PartlyShipped
        | Stage::Delivered
        | Stage::Canceled
        | Stage::Unknown => own,
    }
}

/// Workflow items count each step on a scale from 0 to 80.
const PARTLY: i64 = 60;
const DONE: i64 = 80;

/// How far the workflow items have come in a step: the last of them, and the first.
fn reached(line: Json<'_>, step: &str) -> (i64, i64) {
    let mut items = line.at("workflow_items").list().map(|item| item.at(step).number_or(0));
    let first = items.next().unwrap_or(0);
    items.fold((first, first), |(least, most), done| (least.min(done), most.max(done)))
}
