use leptos::prelude::*;
use orders::Stage;

use crate::text;
use crate::view::element::{element, words};

/// A stage as a coloured word. The word carries the meaning; the colour only helps to find it.
pub(crate) fn badge(stage: Stage, part: &str) -> AnyView {
    element(
        "span",
        &[("part", part), ("class", "badge"), ("data-stage", stage.code())],
        vec![words(text::stage(stage))],
    )
}
