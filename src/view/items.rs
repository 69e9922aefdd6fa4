use leptos::prelude::*;
use orders::{Item, ItemOption, Order, Stage};

use crate::glance::shown_stage;
use crate::news::Mark;
use crate::text::Words;
use crate::view::badge::badge;
use crate::view::element::{element, words};
use crate::view::look::Look;
use crate::view::section::Section;

/// What was ordered, line by line, and how far each line has come.
pub(crate) fn items(index: usize, order: &Order, level: &'static str, look: &Look<'_>) -> Option<AnyView> {
    let mut rows = Vec::new();
    for (place, line) in order.items.iter().enumerate() {
        let news = look.marks.of(Mark::Item(index, place));
        rows.push(item(line, shown_stage(line, order), news, look.words));
    }
    Section { part: "items", heading: "items", level, first: 5 }.of(rows, look.words)
}

/// What the customer knows an item by.
pub(crate) fn name(item: &Item, text: &Words) -> String {
    item.name.clone().or_else(|| item.sku.clone()).unwrap_or_else(|| text.say("item"))
}

/// `2 × Mug`, or the name alone.
pub(crate) fn pieces(item: &Item, text: &Words) -> String {
    let name = name(item, text);
    if item.quantity == 1 { name } else { [&text.locale().number(item.quantity), " × ", &name].concat() }
}

fn item(item: &Item, stage: Stage, news: &str, text: &Words) -> AnyView {
    let name = name(item, text);
    let mut title = Vec::new();
    if item.quantity != 1 {
        let times = [&text.locale().number(item.quantity), " × "].concat();
        title.push(element("SPAN", &[("part", "quantity"), ("class", "times")], vec![words(times)]));
    }
    let sku = item.sku.as_deref().filter(|sku| *sku != name);
    let sku = sku.map(|sku| {
        let label = words([&text.say("item.sku"), " "].concat());
        small("sku", vec![label, element("BDI", &[], vec![words(sku)])])
    });
    title.push(element("BDI", &[], vec![words(name)]));
    let options = (!item.options.is_empty())
        .then(|| small("options", item.options.iter().map(|chosen| option(chosen, text)).collect()));
    let what =
        vec![element("P", &[("part", "item-name"), ("class", "name")], title), options.into_any(), sku.into_any()];
    let what = element("DIV", &[("class", "what")], what);
    let attributes = [("part", "item"), ("class", "row"), ("data-news", news)];
    element("LI", &attributes, vec![what, badge(stage, "item-badge", text)])
}

fn small(part: &str, said: Vec<AnyView>) -> AnyView {
    element("P", &[("part", part), ("class", "small")], said)
}

fn option(option: &ItemOption, text: &Words) -> AnyView {
    let value = element("BDI", &[("class", "strong")], vec![words(option.value.as_str())]);
    let times = option.quantity.map(|quantity| words([" × ", &text.locale().number(quantity)].concat()));
    let parts = vec![words([&option.name, ": "].concat()), value, times.into_any()];
    element("SPAN", &[("part", "option"), ("class", "option")], parts)
}
