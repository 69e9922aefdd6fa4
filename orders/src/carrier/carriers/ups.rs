//! UPS: <https://www.ups.com/us/en/support/tracking-support/tracking-number>. The check digit of `1Z` is in its Guide
//! to Labeling. Freight by road is TForce's since 2021.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::{Gs1, Ups};
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "|UPS||www.ups.com/track?tracknum={number}|unitedparcelservice",
        rules: &[
            Rule::checked("1Z(*{15}#)", Ups).such_as(
                &["1Z 999 AA1 01 2345 6784", "1ZA1B2C30312345673", "1ZQ7X9010300456712"],
                &["1Z999AA1012345678", "1Y999AA10123456784"],
            ),
            // The rule fits every number that we saw, and those were few.
            Rule::checked("[AHJKTV](#{10})", Ups)
                .at_most(Confidence::Shape)
                .such_as(&["H8024561933", "T3000407015"], &["B8024561933"]),
            Rule::shape("#{12}").such_as(&["123456789012"], &["12345678901A"]),
        ],
    },
    // What the post brings in the end.
    Entry {
        line: "|UPS Mail Innovations|!ups-mi.net !upsmi.com|www.ups.com/track?tracknum={number}|upsmi",
        rules: &[
            Rule::unique("MI#{6}*{1-22}").such_as(&["MI123456A1B2C3D4", "MI9876540000"], &["MI12345A1B2C3D4"]),
            Rule::shape("80#{16}").such_as(&["801184123456789012"], &["811184123456789012"]),
            Rule::checked("92748#{17}", Gs1)
                .at_most(Confidence::Shape)
                .such_as(&["9274890103422500123451"], &["9274790103422500123451"]),
        ],
    },
];
