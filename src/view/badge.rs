use orders::Stage;

use crate::text::Words;
use crate::view::draft::Draft;
use crate::view::icon;

/// A stage as a coloured word. The word carries the meaning; colour and icon only help to find it.
pub(crate) fn badge(draft: &mut Draft, kind: &'static str, stage: Stage, text: &Words) {
    draft.element(kind, |draft| {
        draft.set("data-stage", stage.code());
        draft.icon(icon::of_stage(stage));
        draft.words(text.stage(stage));
    });
}
