//! Carriers of the United States that are neither UPS nor FedEx nor the post. OnTrac has told its check digit and its
//! prefixes (<https://www.ontrac.com/faq/>); it has been LaserShip as well since 2021, whose check digits nobody knows.

use super::super::check::Check::{Gs1, OnTrac};
use super::super::rule::Rule;
use super::super::{Carrier, Confidence};
use super::Group;

/// Only who ordered sees more than where the parcel is.
const AMAZON: Carrier = Carrier(
    "|amazon|Amazon Logistics|track.amazon.com amazon.com|https://track.amazon.com/tracking/{number}|amazon amzl \
     amazonshipping",
);
const ONTRAC: Carrier =
    Carrier("|ontrac|OnTrac|ontrac.com !lasership.com|https://www.ontrac.com/tracking/?number={number}|lasership");
const SPEE_DEE: Carrier = Carrier(
    "|spee-dee|Spee-Dee Delivery|speedeedelivery.com|\
     https://speedeedelivery.com/track-a-shipment/?barcodes={number}|speedee",
);
const GOFO: Carrier = Carrier(
    "|gofo|GOFO|gofoexpress.com gofo.com|https://www.gofoexpress.com/tracking.html?searchID={number}|gofoexpress",
);
const UNIUNI: Carrier =
    Carrier("|uniuni|UniUni|uniuni.com|https://www.uniuni.com/tracking/#tracking-detail?no={number}|");
const LANDMARK: Carrier =
    Carrier("|landmark|Landmark Global|landmarkglobal.com|https://track.landmarkglobal.com/?search={number}|landmark");
const ASENDIA: Carrier = Carrier(
    "|asendia|Asendia|asendia.com asendiausa.com|https://a1.asendiausa.com/tracking/?trackingnumber={number}|asendiausa",
);
const APC: Carrier = Carrier(
    "|apc-postal|APC Postal Logistics|apc-pli.com|https://us.mytracking.net/APC/track/TrackDetails.aspx?t={number}|\
     apcpostal apc",
);
const OSM: Carrier = Carrier(
    "|osm|OSM Worldwide|osmworldwide.com !osmworldwide.us|\
     https://www.osmworldwide.com/tracking/?trackingNumbers={number}|osm",
);

pub(super) const GROUP: Group = Group {
    carriers: &[AMAZON, ONTRAC, SPEE_DEE, GOFO, UNIUNI, LANDMARK, ASENDIA, APC, OSM],
    rules: &[
        Rule::unique(AMAZON, "TB[ACM]#{12}").such_as(&["TBA000123456789", "tbc 000123456789"], &["TBD000123456789"]),
        Rule::checked(ONTRAC, "[CD]#{14}", OnTrac)
            .such_as(&["C11012345678908", "D10015678901236"], &["E11012345678908"]),
        Rule::unique(ONTRAC, "1LS*{12-18}").such_as(&["1LS712345678901", "1LS7123450123456-1"], &["1LT712345678901"]),
        Rule::shape(ONTRAC, "L[SX]#{8}").such_as(&["LX12345678"], &["LY12345678"]),
        // The rule is that of an SSCC; few numbers were seen.
        Rule::checked(SPEE_DEE, "SP(#{18})", Gs1)
            .at_most(Confidence::Unique)
            .such_as(&["SP000000000012345670"], &["SD000000000012345670"]),
        Rule::unique(GOFO, "GF#{13}").such_as(&["GF6350000001234"], &["GG6350000001234"]),
        Rule::unique(GOFO, "GFUS#{14}").such_as(&["GFUS01020000012345"], &["GFUK01020000012345"]),
        Rule::unique(UNIUNI, "UUS*{12-16}").such_as(&["UUS0123456789012"], &["UUT0123456789012"]),
        Rule::unique(LANDMARK, "LTN#{8}N1").such_as(&["LTN12345678N1"], &["LTN12345678M1"]),
        Rule::unique(LANDMARK, "LTN#{9}N1").such_as(&["LTN123456789N1"], &["LTN123456789M1"]),
        Rule::checked(OSM, "92612901723766#{8}", Gs1)
            .at_most(Confidence::Unique)
            .such_as(&["9261290172376600123450"], &["9261290172376700123450"]),
    ],
};
