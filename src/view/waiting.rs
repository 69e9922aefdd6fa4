use leptos::prelude::*;
use orders::{Order, Stage};

use crate::glance::has_left;
use crate::view::badge::badge;
use crate::view::element::{element, words};
use crate::view::items::pieces;
use crate::view::look::Look;
use crate::view::section::Section;

/// What has not left yet, once something else has.
pub(crate) fn waiting(order: &Order, level: &'static str, look: &Look<'_>) -> Option<AnyView> {
    if order.stage != Stage::PartlyShipped {
        return None;
    }
    let mut rows = Vec::new();
    for item in &order.items {
        if item.stage != Stage::Canceled && !has_left(item, order) {
            let what = element("P", &[("class", "what")], vec![words(pieces(item, look.words))]);
            let stage = badge(item.stage, "waiting-badge", look.words);
            rows.push(element("LI", &[("part", "waiting-item"), ("class", "row")], vec![what, stage]));
        }
    }
    Section { part: "waiting", heading: "waiting", level, first: 4 }.of(rows, look.words)
}
