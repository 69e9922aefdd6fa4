//! Canada: the 16 digits of Canada Post as its label guides have them, and three letters and nine digits of Purolator
//! (<https://www.purolator.com/en/shipping/tracker>).

use super::Entry;
use crate::carrier::check::Check::Gs1;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "CA|Canada Post|canadapost.ca|www.canadapost-postescanada.ca/track-reperage/{language:en,fr}#/search?searchFor=\
            {number}|postescanada",
        rules: &[
            Rule::checked("#{16}", Gs1).such_as(&["7316 5123 4567 8907", "4001234567890126"], &["731651234567890A"])
        ],
    },
    Entry {
        line: "|Purolator||www.purolator.com/{language:en,fr}/shipping/tracker?pin={number}",
        rules: &[
            Rule::shape("@@@#{9}").such_as(&["ABC123456789"], &["AB1123456789"]),
            Rule::shape("33#{10}").such_as(&["331234567890"], &["341234567890"]),
        ],
    },
];
