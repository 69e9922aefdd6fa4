use leptos::prelude::*;
use orders::Stage;

use crate::text::Words;
use crate::view::element::{element, words};
use crate::view::icon;

/// A stage as a coloured word. The word carries the meaning; colour and icon only help to find it.
pub(crate) fn badge(stage: Stage, part: &str, text: &Words) -> AnyView {
    element(
        "SPAN",
        &[("part", part), ("class", "badge"), ("data-stage", stage.code())],
        vec![icon::of_stage(stage).view(), words(text.stage(stage))],
    )
}
