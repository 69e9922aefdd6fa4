//! Freight in the United States. Old Dominion's numbers pass Luhn's test, as far as they were seen:
//! <https://www.odfl.com/us/en/tools/trace-track-ltl-freight.html>.

use super::super::check::Check::Luhn;
use super::super::rule::Rule;
use super::super::{Carrier, Confidence};
use super::Group;

const OLD_DOMINION: Carrier = Carrier(
    "|old-dominion|Old Dominion|odfl.com|https://www.odfl.com/us/en/tools/trace-track-ltl-freight.html?proNumbers={number}|\
     odfl olddominionfreightline",
);
/// What was UPS Freight.
const TFORCE: Carrier = Carrier(
    "|tforce|TForce Freight|tforcefreight.com|https://www.tforcefreight.com/ltl/apps/Tracking?proNumbers={number}|\
     upsfreight",
);

pub(super) const GROUP: Group = Group {
    carriers: &[OLD_DOMINION, TFORCE],
    rules: &[
        Rule::checked(OLD_DOMINION, "#{11}", Luhn)
            .at_most(Confidence::Shape)
            .such_as(&["78045123458", "12345678903"], &["7804512345"]),
        Rule::shape(TFORCE, "#{9}").such_as(&["123456789"], &["12345678A"]),
    ],
};
