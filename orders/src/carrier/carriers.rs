//! The carriers, a file for each part of the world; the first of several that are equally likely is the first here.

use super::Carrier;
use super::rule::Rule;

mod america;
mod asia;
mod canada;
mod dhl;
mod europe;
mod fedex;
mod freight;
mod kingdom;
mod ups;
mod usps;

pub(super) use canada::CANADA_POST;
pub(super) use europe::{BPOST, CORREOS, DEUTSCHE_POST, LA_POSTE, POSTE_ITALIANE, POSTNL, SWISS_POST};
pub(super) use kingdom::ROYAL_MAIL;
pub(super) use usps::USPS;

/// Carriers and their numbers.
pub(super) struct Group {
    /// Those that are no country's post; a post is in `post.rs`.
    pub(super) carriers: &'static [Carrier],
    pub(super) rules: &'static [Rule],
}

pub(super) static GROUPS: [Group; 10] = [
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
];
