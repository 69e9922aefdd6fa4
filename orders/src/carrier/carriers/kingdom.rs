//! The United Kingdom. Royal Mail's are S10; Parcelforce: <https://www.parcelforce.com/help-and-advice/sending-worldwide/tracking-number-formats>;
//! Evri: <https://www.evri.com/track-a-parcel>, 16 characters; Yodel's are JD000… .

use super::super::Carrier;
use super::super::rule::Rule;
use super::Group;

pub(in super::super) const ROYAL_MAIL: Carrier = Carrier(
    "GB|royal-mail|Royal Mail|royalmail.com|https://www.royalmail.com/track-your-item#/tracking-results/{number}|",
);
const PARCELFORCE: Carrier = Carrier(
    "|parcelforce|Parcelforce|parcelforce.com|https://www.parcelforce.com/track-trace?trackNumber={number}|\
     parcelforceworldwide",
);
const EVRI: Carrier = Carrier(
    "|evri|Evri|evri.com !myhermes.co.uk !hermesworld.co.uk|https://www.evri.com/track/parcel/{number}|hermesuk myhermes",
);
const YODEL: Carrier = Carrier(
    "|yodel|Yodel|yodel.co.uk !myyodel.co.uk|https://www.yodel.co.uk/tracking/{number}{postcode:/}|yodeldirect",
);
const DPD_UK: Carrier = Carrier(
    "|dpd-uk|DPD UK|dpd.co.uk dpdlocal.co.uk|https://track.dpd.co.uk/search?reference={number}{postcode:&postcode=}|\
     dpdlocal",
);

pub(super) const GROUP: Group = Group {
    carriers: &[PARCELFORCE, EVRI, YODEL, DPD_UK],
    rules: &[
        Rule::shape(PARCELFORCE, "@@#{7}").such_as(&["AA1234567"], &["AA123456A"]),
        Rule::shape(PARCELFORCE, "@@@@#{10}").such_as(&["AAAA1234567890"], &["AAA11234567890A"]),
        Rule::unique(EVRI, "H##*{13}").such_as(&["H00AB12345678901"], &["HA0AB12345678901"]),
        Rule::shape(EVRI, "[CMT]##*{13}").such_as(&["T00AB12345678901"], &["A00AB12345678901"]),
        Rule::shape(EVRI, "#{16}").such_as(&["1234567890123456"], &["123456789012345A"]),
        Rule::unique(YODEL, "JD000#{13}").such_as(&["JD0002212345678901"], &["JD0012212345678901"]),
        Rule::shape(YODEL, "JJD000#{13}").such_as(&["JJD0002212345678901"], &["JJD0012212345678901"]),
        Rule::shape(DPD_UK, "1597#{10}").such_as(&["15971234567890"], &["15961234567890"]),
    ],
};
