//! The United Kingdom. Royal Mail's numbers are those of `post.rs`; Evri: <https://www.evri.com/track-a-parcel>, 16 characters.

use super::Entry;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry { line: "GB|Royal Mail||www.royalmail.com/track-your-item#/tracking-results/{number}", rules: &[] },
    Entry {
        line: "|Evri|!myhermes.co.uk !hermesworld.co.uk|www.evri.com/track/parcel/{number}|hermesuk|myhermes",
        rules: &[
            Rule::unique("H##*{13}").such_as(&["H00AB12345678901"], &["HA0AB12345678901"]),
            Rule::shape("[CMT]##*{13}").such_as(&["T00AB12345678901"], &["A00AB12345678901"]),
            Rule::shape("#{16}").such_as(&["1234567890123456"], &["123456789012345A"]),
        ],
    },
    Entry {
        line: "|DPD UK|dpd.co.uk dpdlocal.co.uk|track.dpd.co.uk/search?reference={number}{postcode:&postcode=}|dpdlocal",
        rules: &[Rule::shape("1597#{10}").such_as(&["15971234567890"], &["15961234567890"])],
    },
];
