//! The carriers, a file for each part of the world; the first of several that are equally likely is the first here.

use super::rule::Rule;

mod america;
mod australia;
mod canada;
mod dhl;
mod europe;
mod fedex;
#[cfg(feature = "more-carriers")]
mod freight;
mod kingdom;
#[cfg(feature = "more-carriers")]
mod more;
#[cfg(feature = "more-carriers")]
mod rare;
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
    australia::GROUP,
    #[cfg(feature = "more-carriers")]
    freight::GROUP,
    #[cfg(feature = "more-carriers")]
    rare::GROUP,
    #[cfg(feature = "more-carriers")]
    more::GROUP,
];
