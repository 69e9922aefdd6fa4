//! The lines of a DecoNetwork order: which are goods, what was chosen, how far each has come.

use crate::json::Json;
use crate::{Item, ItemOption, Stage};

/// Set-up, shipping and other charges stand among the goods. They say so by their type; where it is absent, by having
/// no decorated view and being no product. A line of none is nothing either.
pub(super) fn is_fee(line: Json<'_>) -> bool {
    if line.at("qty").number() == Some(0) {
        return true;
    }
    match line.at("item_type").number() {
        Some(12 | 13) => true,
        Some(_) => false,
        None => !line.has("views") && !line.has("product_id"),
    }
}

pub(super) fn item(line: Json<'_>, word: Stage, sent: Option<Stage>) -> Item {
    Item {
        id: line.at("id").string(),
        name: ["decorated_product_name", "product_name", "product_description"]
            .into_iter()
            .find_map(|key| line.at(key).string()),
        sku: line.at("sku").string().or_else(|| line.at("product_code").string()),
        quantity: line.at("qty").count().unwrap_or(1),
        options: options(line),
        stage: stage(line, word, sent),
        status: line.at("production_status").string(),
    }
}

fn options(line: Json<'_>) -> Vec<ItemOption> {
    let color = line.at("product_color").at("name").string().or_else(|| line.at("product_freeform_color").string());
    let mut options = Vec::new();
    options.extend(color.map(|value| ItemOption { name: "Color".to_owned(), value, quantity: None }));
    for shown in line.at("fields").list() {
        options.extend(field(shown));
    }
    options
}

fn field(field: Json<'_>) -> Vec<ItemOption> {
    let Some(name) = field.at("field_name").text() else {
        return Vec::new();
    };
    let mut chosen = Vec::new();
    for option in field.at("options").list() {
        chosen.extend(choices(name, option));
    }
    match field.at("string_value").string() {
        Some(value) if chosen.is_empty() => vec![ItemOption { name: name.to_owned(), value, quantity: None }],
        _ => chosen,
    }
}

/// One choice, or one for each of its sub-options (`34, Long`). What nobody took is no choice.
fn choices<'a>(name: &str, option: Json<'a>) -> Vec<ItemOption> {
    let label = |option: Json<'a>| option.at("name").text().or_else(|| option.at("code").text());
    let choice = |value: String, quantity| ItemOption { name: name.to_owned(), value, quantity };
    let Some(value) = label(option).filter(|_| option.at("qty").count() != Some(0)) else {
        return Vec::new();
    };
    let taken = |sub: Json<'a>| Some(choice([value, ", ", label(sub)?].concat(), sub.at("qty").count()));
    let subs = option.at("sub_options").read(&|sub| {
        if sub.at("qty").count() == Some(0) { None } else { taken(sub) }
    });
    if subs.is_empty() { vec![choice(value.to_owned(), option.at("qty").count())] } else { subs }
}

/// Sources disagree whether status 3 means made or sent, so that only a date proves that a line was sent.
fn stage(line: Json<'_>, word: Stage, sent: Option<Stage>) -> Stage {
    let is_told = |key| line.at(key).moment().is_some();
    let production = line.at("production_status").number().unwrap_or(0);
    let own = if is_told("shipped_date") || all(line, "shipping_status", DONE) || sent == Some(Stage::Shipped) {
        Stage::Shipped
    } else if any(line, "shipping_status", PARTLY) || sent.is_some() {
        Stage::PartlyShipped
    } else if is_told("processed_date") || production >= 2 || all(line, "production_status", DONE) {
        Stage::Produced
    } else if any(line, "production_status", PARTLY) {
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

fn all(line: Json<'_>, step: &str, least: i64) -> bool {
    let items = line.at("workflow_items");
    any(line, step, least) && items.list().all(|item| item.at(step).number().is_some_and(|done| done >= least))
}

fn any(line: Json<'_>, step: &str, least: i64) -> bool {
    line.at("workflow_items").list().any(|item| item.at(step).number().is_some_and(|done| done >= least))
}
