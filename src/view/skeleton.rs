use crate::view::draft::Draft;

/// The shape of an answer while it is awaited, so that nothing jumps when it comes.
pub(crate) fn skeleton(draft: &mut Draft) {
    let bar = |draft: &mut Draft, kind| draft.element("div||bar", |draft| draft.set("data-kind", kind));
    draft.element("div|skeleton|card skeleton|aria-hidden=true", |draft| {
        draft.element("div||answer", |draft| {
            for kind in ["badge", "headline", "line", "short"] {
                bar(draft, kind);
            }
        });
        for kind in ["steps", "line", "box", "line"] {
            bar(draft, kind);
        }
    });
}
