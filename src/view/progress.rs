use leptos::prelude::*;
use orders::Stage;

use crate::text;
use crate::view::element::{element, words};
use crate::view::section::LIST;

/// The five steps that every order takes, and where this one is. Nothing for one that takes none of them any more, and
/// for one of which nobody knows.
pub(crate) fn progress(stage: Stage) -> Option<AnyView> {
    let current = step(stage)?;
    let mut steps = Vec::new();
    for (index, label) in STEPS.into_iter().enumerate() {
        steps.push(mark(index, current, label));
    }
    let attributes = [
        ("part", "progress"),
        ("class", "progress"),
        ("data-stage", stage.code()),
        ("aria-label", text::PROGRESS),
        LIST,
    ];
    Some(element("ol", &attributes, steps))
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

fn mark(index: usize, current: usize, label: Stage) -> AnyView {
    let mut said = vec![words(text::stage(label))];
    let mut unseen =
        |word: &str| said.push(element("span", &[("class", "unseen")], vec![words([", ", word].concat())]));
    let mut attributes = vec![("part", "step"), ("class", "step")];
    match index.cmp(&current) {
        std::cmp::Ordering::Less => {
            unseen(text::DONE);
            attributes.push(("data-state", "done"));
        }
        std::cmp::Ordering::Equal => {
            unseen(text::NOW);
            attributes.extend([("data-state", "now"), ("aria-current", "step")]);
        }
        std::cmp::Ordering::Greater => attributes.push(("data-state", "next")),
    }
    element("li", &attributes, said)
}
