use orders::Stage;

use crate::text::Words;
use crate::view::draft::Draft;
use crate::view::icon;

/// The five steps that every order takes, and where this one is. Nothing for one that takes none of them any more, and
/// for one of which nobody knows.
pub(crate) fn progress(draft: &mut Draft, stage: Stage, text: &Words) {
    let Some(current) = step(stage) else { return };
    // Safari forgets that a list without bullets is one.
    draft.element("ol|progress|progress|role=list", |draft| {
        draft.set("data-stage", stage.code());
        draft.set("aria-label", &text.say("progress"));
        for (index, label) in STEPS.into_iter().enumerate() {
            mark(draft, index, current, label, text);
        }
    });
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

fn mark(draft: &mut Draft, index: usize, current: usize, label: Stage, text: &Words) {
    let (state, said) = match index.cmp(&current) {
        std::cmp::Ordering::Less => ("done", Some("progress.done")),
        std::cmp::Ordering::Equal => ("now", Some("progress.now")),
        std::cmp::Ordering::Greater => ("next", None),
    };
    draft.element("li|step|step", |draft| {
        draft.set("data-state", state);
        if state == "now" {
            draft.set("aria-current", "step");
        }
        draft.element("span|step-icon|dot", |draft| draft.icon(icon::of_stage(label)));
        draft.line("span|step-label|label", text.stage(label));
        if let Some(key) = said {
            draft.unseen([", ", &text.say(key)].concat());
        }
    });
}
