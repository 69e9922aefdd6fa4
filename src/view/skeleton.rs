use leptos::prelude::*;

use crate::view::element::element;

/// The shape of an answer while it is awaited, so that nothing jumps when it comes.
pub(crate) fn skeleton() -> AnyView {
    let bar = |kind| element("DIV", &[("class", "bar"), ("data-kind", kind)], vec![]);
    let answer = element("DIV", &[("class", "answer")], ["badge", "headline", "line", "short"].map(bar).into());
    let rows = vec![answer, bar("steps"), bar("line"), bar("box"), bar("line")];
    element("DIV", &[("part", "skeleton"), ("class", "card skeleton"), ("aria-hidden", "true")], rows)
}
