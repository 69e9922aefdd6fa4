//! Carriers of the United States that are neither UPS nor FedEx nor the post. OnTrac has told its check digit and its
//! prefixes (<https://www.ontrac.com/faq/>); it has been LaserShip as well since 2021, whose check digits nobody knows.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::{Gs1, OnTrac};
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    // Only who ordered sees more than where the parcel is.
    Entry {
        line: "|Amazon Logistics|amazon.com|track.amazon.com/tracking/{number}|amazon|amzl",
        rules: &[Rule::unique("TB[ACM]#{12}").such_as(&["TBA000123456789", "tbc 000123456789"], &["TBD000123456789"])],
    },
    Entry {
        line: "|OnTrac|!lasership.com|www.ontrac.com/tracking/?number={number}|lasership",
        rules: &[
            Rule::checked("[CD]#{14}", OnTrac).such_as(&["C11012345678908", "D10015678901236"], &["E11012345678908"]),
            Rule::unique("1LS*{12-18}").such_as(&["1LS712345678901", "1LS7123450123456-1"], &["1LT712345678901"]),
            Rule::shape("L[SX]#{8}").such_as(&["LX12345678"], &["LY12345678"]),
        ],
    },
    Entry {
        line: "|Landmark Global|landmarkglobal.com|track.landmarkglobal.com/?search={number}|landmark",
        rules: &[
            Rule::unique("LTN#{8}N1").such_as(&["LTN12345678N1"], &["LTN12345678M1"]),
            Rule::unique("LTN#{9}N1").such_as(&["LTN123456789N1"], &["LTN123456789M1"]),
        ],
    },
    Entry {
        line: "|Asendia|asendia.com asendiausa.com|a1.asendiausa.com/tracking/?trackingnumber={number}|asendiausa",
        rules: &[],
    },
    Entry {
        line: "|APC Postal Logistics|apc-pli.com|us.mytracking.net/APC/track/TrackDetails.aspx?t={number}|apcpostal|apc",
        rules: &[],
    },
    Entry {
        line: "|OSM Worldwide|!osmworldwide.us|www.osmworldwide.com/tracking/?trackingNumbers={number}|osm",
        rules: &[Rule::checked("92612901723766#{8}", Gs1)
            .at_most(Confidence::Unique)
            .such_as(&["9261290172376600123450"], &["9261290172376700123450"])],
    },
];
