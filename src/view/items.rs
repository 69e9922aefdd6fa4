use orders::{Item, ItemOption, Order, Stage};

use crate::glance::shown_stage;
use crate::news::Mark;
use crate::text::Words;
use crate::view::badge::badge;
use crate::view::draft::Draft;
use crate::view::look::Look;
use crate::view::section::{Level, Section};

/// What was ordered, line by line, and how far each line has come.
pub(crate) fn items(draft: &mut Draft, index: usize, order: &Order, level: Level, look: &Look<'_>) {
    let section = Section { kind: "section|items|block", heading: "items", level, first: 5 };
    section.of(draft, order.items.len(), look.words, &|draft, place| {
        let line = &order.items[place];
        let news = look.marks.of(Mark::Item(index, place));
        item(draft, line, shown_stage(line, order), news, look.words);
    });
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

fn item(draft: &mut Draft, item: &Item, stage: Stage, news: &str, text: &Words) {
    let name = name(item, text);
    let sku = item.sku.as_ref().filter(|sku| **sku != name);
    draft.element("li|item|row", |draft| {
        draft.set("data-news", news);
        draft.element("div||what", |draft| {
            draft.element("p|item-name|name", |draft| {
                if item.quantity != 1 {
                    draft.line("span|quantity|times", [&text.locale().number(item.quantity), " × "].concat());
                }
                draft.line("bdi||", name);
            });
            if !item.options.is_empty() {
                draft.element("p|options|small", |draft| {
                    for chosen in &item.options {
                        option(draft, chosen, text);
                    }
                });
            }
            if let Some(sku) = sku {
                draft.element("p|sku|small", |draft| {
                    draft.words([&text.say("item.sku"), " "].concat());
                    draft.line("bdi||", sku.clone());
                });
            }
        });
        badge(draft, "span|item-badge|badge", stage, text);
    });
}

fn option(draft: &mut Draft, option: &ItemOption, text: &Words) {
    draft.element("span|option|option", |draft| {
        draft.line("bdi||", option.name.clone());
        draft.words(": ".to_owned());
        draft.line("bdi||strong", option.value.clone());
        if let Some(quantity) = option.quantity {
            draft.words([" × ", &text.locale().number(quantity)].concat());
        }
    });
}
