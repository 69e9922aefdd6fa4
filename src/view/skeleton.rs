use leptos::prelude::*;

use crate::view::element::element;

/// The shape of an answer while it is awaited, so that nothing jumps when it comes.
pub(crate) fn skeleton() -> AnyView {
    let bar = |kind| element("div", &[("class", "bar"), ("data-kind", kind)], vec![]);
    let bars = ["badge", "headline", "line", "line", "steps", "line"].map(bar);
    element("div", &[("part", "skeleton"), ("class", "card skeleton"), ("aria-hidden", "true")], bars.into())
}
