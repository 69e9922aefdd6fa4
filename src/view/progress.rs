use leptos::prelude::*;
use orders::Stage;

use crate::text::Words;
use crate::view::element::{element, unseen, words};
use crate::view::icon;
use crate::view::section::LIST;

/// The five steps that every order takes, and where this one is. Nothing for one that takes none of them any more, and
/// for one of which nobody knows.
pub(crate) fn progress(stage: Stage, text: &Words) -> Option<AnyView> {
    let current = step(stage)?;
    let mut steps = Vec::new();
    for (index, label) in STEPS.into_iter().enumerate() {
        steps.push(mark(index, current, label, text));
    }
    let attributes = [
        ("part", "progress"),
        ("class", "progress"),
        ("data-stage", stage.code()),
        ("aria-label", &text.say("progress")),
        LIST,
    ];
    Some(element("OL", &attributes, steps))
}

const STEPS: [Stage; 5] = [Stage::Received, Stage::InProduction, Stage::Produced, Stage::Shipped, Stage::Delivered];

fn step(stage: Stage) -> Option<usize> {
    match stage {
        Stage::Received | Stage::AwaitingPayment | Stage::OnHold => Some(0),
        Stage::InProduction => Some(1),
        Stage::Produced => Some(2),
        Stage::PartlyShipped | Stage::Shipped => Some(3),
        Stage::Delivered => Some(4),
        Stage::Canceled | Stage::Unknown => None,
    }
}

fn mark(index: usize, current: usize, label: Stage, text: &Words) -> AnyView {
    let (state, said) = match index.cmp(&current) {
        std::cmp::Ordering::Less => ("done", Some("progress.done")),
        std::cmp::Ordering::Equal => ("now", Some("progress.now")),
        std::cmp::Ordering::Greater => ("next", None),
    };
    let mut attributes = vec![("part", "step"), ("class", "step"), ("data-state", state)];
    if state == "now" {
        attributes.push(("aria-current", "step"));
    }
    let rows = vec![
        element("SPAN", &[("part", "step-icon"), ("class", "dot")], vec![icon::of_stage(label).view()]),
        element("SPAN", &[("part", "step-label"), ("class", "label")], vec![words(text.stage(label))]),
        said.map(|key| unseen([", ", &text.say(key)].concat())).into_any(),
    ];
    element("LI", &attributes, rows)
}
