use leptos::prelude::*;
use orders::{Item, ItemOption, Order, Stage};

use crate::text;
use crate::view::badge::badge;
use crate::view::element::{element, words};
use crate::view::section::counted;

/// What was ordered, line by line, and how far each line has come.
pub(crate) fn items(order: &Order) -> Option<AnyView> {
    let mut rows = Vec::new();
    for line in &order.items {
        rows.push(item(line, shown_stage(line, order.stage)));
    }
    counted("items", text::ITEMS, rows)
}

fn item(item: &Item, stage: Stage) -> AnyView {
    let name = item.name.as_ref().or(item.sku.as_ref()).map_or(text::ITEM, String::as_str);
    let mut title = Vec::new();
    if item.quantity != 1 {
        title.push(element("span", &[("class", "times")], vec![words([&item.quantity.to_string(), " × "].concat())]));
    }
    title.push(words(name));
    let mut what = vec![element("p", &[("class", "name")], title)];
    if !item.options.is_empty() {
        let mut options = Vec::new();
        for chosen in &item.options {
            options.push(option(chosen));
        }
        what.push(element("p", &[("class", "small")], options));
    }
    if let Some(sku) = item.sku.as_deref().filter(|sku| *sku != name) {
        what.push(element("p", &[("class", "small")], vec![words([text::SKU, " ", sku].concat())]));
    }
    let what = element("div", &[("class", "what")], what);
    element("li", &[("part", "item"), ("class", "row")], vec![what, badge(stage, "item-badge")])
}

fn option(option: &ItemOption) -> AnyView {
    let mut parts = vec![words([&option.name, ": "].concat()), element("b", &[], vec![words(option.value.as_str())])];
    if let Some(quantity) = option.quantity {
        parts.push(words([" × ", &quantity.to_string()].concat()));
    }
    element("span", &[("class", "option")], parts)
}

/// Items' words lag behind: when the whole order is on its way, so is each item that was not canceled.
fn shown_stage(item: &Item, order: Stage) -> Stage {
    match (item.stage, order) {
        (Stage::Canceled, _) => Stage::Canceled,
        (_, Stage::Shipped | Stage::Delivered) => order,
        (stage, _) => stage,
    }
}
