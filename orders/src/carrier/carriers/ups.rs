//! UPS: <https://www.ups.com/us/en/support/tracking-support/tracking-number>. The check digit of `1Z` is in its Guide to
//! Labeling. Freight by road is TForce's since 2021.

use super::super::check::Check::{Gs1, Ups};
use super::super::rule::Rule;
use super::super::{Carrier, Confidence};
use super::Group;

const UPS: Carrier =
    Carrier("|ups|UPS|ups.com|https://www.ups.com/track?tracknum={number}|unitedparcelservice upsground upssurepost");
/// What the post brings in the end.
const MAIL_INNOVATIONS: Carrier = Carrier(
    "|ups-mail-innovations|UPS Mail Innovations|!ups-mi.net !upsmi.com|https://www.ups.com/track?tracknum={number}|upsmi",
);

pub(super) const GROUP: Group = Group {
    carriers: &[UPS, MAIL_INNOVATIONS],
    rules: &[
        Rule::checked(UPS, "1Z(*{15}#)", Ups).such_as(
            &["1Z 999 AA1 01 2345 6784", "1ZA1B2C30312345673", "1ZQ7X9010300456712"],
            &["1Z999AA1012345678", "1Y999AA10123456784"],
        ),
        // The rule fits every number that we saw, and those were few.
        Rule::checked(UPS, "[AHJKTV](#{10})", Ups)
            .at_most(Confidence::Shape)
            .such_as(&["H8024561933", "T3000407015"], &["B8024561933"]),
        Rule::shape(UPS, "#{12}").such_as(&["123456789012"], &["12345678901A"]),
        Rule::unique(MAIL_INNOVATIONS, "MI#{6}*{1-22}")
            .such_as(&["MI123456A1B2C3D4", "MI9876540000"], &["MI12345A1B2C3D4"]),
        Rule::shape(MAIL_INNOVATIONS, "80#{16}").such_as(&["801184123456789012"], &["811184123456789012"]),
        Rule::checked(MAIL_INNOVATIONS, "92748#{17}", Gs1)
            .at_most(Confidence::Shape)
            .such_as(&["9274890103422500123451"], &["9274790103422500123451"]),
    ],
};
