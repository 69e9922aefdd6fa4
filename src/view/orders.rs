use orders::Order;

use crate::view::answer::answer;
use crate::view::draft::Draft;
use crate::view::look::Look;
use crate::view::order::{alone, part};
use crate::view::progress::progress;

/// All that was found for a number: one order, or one answer about several and a section for each.
pub(crate) fn orders(draft: &mut Draft, orders: &[Order], look: &Look<'_>) {
    if let [order] = orders {
        return alone(draft, order, look);
    }
    let total = u32::try_from(orders.len()).unwrap_or(u32::MAX);
    draft.element("section|summary|card", |draft| {
        let stage = answer(draft, orders, "h2|headline|headline|tabindex=-1", look, None, &|draft| {
            draft.line("p|parts|small", look.words.count("parts", total, &[]));
        });
        progress(draft, stage, look.words);
    });
    for (index, order) in orders.iter().enumerate() {
        part(draft, index, orders.len(), order, look);
    }
}
