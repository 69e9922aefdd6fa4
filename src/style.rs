//! What the tag looks like: one stylesheet, shared by all tags of a page.

/// Every rule, adopted by each tag's shadow root; none where the script brings them, as what shops load does: there they
/// are the looks of what is shown before Rust is there. `cargo xtask package` reads the names below.
pub(crate) const STYLESHEET: Option<&str> = if cfg!(feature = "style") { Some(RULES) } else { None };

const RULES: &str = concat!(
    include_str!("../style/tokens.css"),
    include_str!("../style/base.css"),
    include_str!("../style/badge.css"),
    include_str!("../style/answer.css"),
    include_str!("../style/progress.css"),
    include_str!("../style/rows.css"),
    include_str!("../style/form.css"),
    include_str!("../style/notice.css"),
    include_str!("../style/skeleton.css"),
    include_str!("../style/print.css"),
);
