//! Canada: the 16 digits of Canada Post as its label guides have them, three letters and nine digits of Purolator
//! (<https://www.purolator.com/en/shipping/tracker>), and Canpar's barcode (<https://www.canpar.com>).

use super::super::Carrier;
use super::super::check::Check::Gs1;
use super::super::rule::Rule;
use super::Group;

pub(in super::super) const CANADA_POST: Carrier = Carrier(
    "CA|canada-post|Canada Post|canadapost-postescanada.ca canadapost.ca|\
     https://www.canadapost-postescanada.ca/track-reperage/{language:en,fr}#/search?searchFor={number}|postescanada",
);
const PUROLATOR: Carrier = Carrier(
    "|purolator|Purolator|purolator.com|https://www.purolator.com/{language:en,fr}/shipping/tracker?pin={number}|",
);
const CANPAR: Carrier = Carrier(
    "|canpar|Canpar Express|canpar.com canpar.ca|\
     https://www.canpar.com/{language:en,fr}/tracking/delivery_options.htm?barcode={number}|canpar",
);

pub(super) const GROUP: Group = Group {
    carriers: &[PUROLATOR, CANPAR],
    rules: &[
        Rule::checked(CANADA_POST, "#{16}", Gs1)
            .such_as(&["7316 5123 4567 8907", "4001234567890126"], &["731651234567890A"]),
        Rule::shape(PUROLATOR, "@@@#{9}").such_as(&["ABC123456789"], &["AB1123456789"]),
        Rule::shape(PUROLATOR, "33#{10}").such_as(&["331234567890"], &["341234567890"]),
        Rule::unique(CANPAR, "D#{19-21}").such_as(&["D420000000012345678901"], &["E420000000012345678901"]),
    ],
};
