//! The carriers, a file for each part of the world; the first of several that are equally likely is the first here.

use super::rule::Rule;

mod america;
mod asia;
mod canada;
mod dhl;
mod europe;
mod fedex;
mod freight;
mod kingdom;
#[cfg(feature = "more-carriers")]
mod more;
mod ups;
mod usps;

/// A carrier and its numbers. How the line is read: [`Carrier`](super::Carrier).
pub(super) struct Entry {
    pub(super) line: &'static str,
    pub(super) rules: &'static [Rule],
}

pub(super) const GROUPS: &[&[Entry]] = &[
    usps::GROUP,
    ups::GROUP,
    fedex::GROUP,
    dhl::GROUP,
    america::GROUP,
    canada::GROUP,
    kingdom::GROUP,
    europe::GROUP,
    asia::GROUP,
    freight::GROUP,
    #[cfg(feature = "more-carriers")]
    more::GROUP,
];
