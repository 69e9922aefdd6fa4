//! Freight in the United States. Old Dominion's numbers pass Luhn's test, as far as they were seen:
//! <https://www.odfl.com/us/en/tools/trace-track-ltl-freight.html>.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::Luhn;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "|Old Dominion||www.odfl.com/us/en/tools/trace-track-ltl-freight.html?proNumbers={number}|odfl",
        rules: &[Rule::checked("#{11}", Luhn)
            .at_most(Confidence::Shape)
            .such_as(&["78045123458", "12345678903"], &["7804512345"])],
    },
    // What was UPS Freight.
    Entry {
        line: "|TForce Freight||www.tforcefreight.com/ltl/apps/Tracking?proNumbers={number}|upsfreight",
        rules: &[Rule::shape("#{9}").such_as(&["123456789"], &["12345678A"])],
    },
];
