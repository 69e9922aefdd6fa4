//! Carriers of a few regions and shops: Canpar's barcode (<https://www.canpar.com>), Spee-Dee, GOFO, YunExpress by its prefix,
//! China Post, which has no page for a number, and Yodel, whose numbers begin with JD000.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::Gs1;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "|Canpar Express|canpar.ca|www.canpar.com/{language:en,fr}/tracking/delivery_options.htm?barcode={number}|canpar",
        rules: &[Rule::unique("D#{19-21}").such_as(&["D420000000012345678901"], &["E420000000012345678901"])],
    },
    Entry {
        line: "|Spee-Dee Delivery||speedeedelivery.com/track-a-shipment/?barcodes={number}|speedee",
        rules: &[
            // The rule is that of an SSCC; few numbers were seen.
            Rule::checked("SP(#{18})", Gs1)
                .at_most(Confidence::Unique)
                .such_as(&["SP000000000012345670"], &["SD000000000012345670"]),
        ],
    },
    Entry {
        line: "|GOFO|gofo.com|www.gofoexpress.com/tracking.html?searchID={number}|gofoexpress",
        rules: &[
            Rule::unique("GF#{13}").such_as(&["GF6350000001234"], &["GG6350000001234"]),
            Rule::unique("GFUS#{14}").such_as(&["GFUS01020000012345"], &["GFUK01020000012345"]),
        ],
    },
    Entry {
        line: "|YunExpress|yunexpress.com|www.yuntrack.com/parcelTracking?id={number}",
        rules: &[Rule::unique("YT#{16}").such_as(&["YT2400012345678901"], &["YU2400012345678901"])],
    },
    Entry { line: "CN|China Post|ems.com.cn chinapost.com.cn|", rules: &[] },
    Entry {
        line: "|Yodel|!myyodel.co.uk|www.yodel.co.uk/tracking/{number}{postcode:/}",
        rules: &[
            Rule::unique("JD000#{13}").such_as(&["JD0002212345678901"], &["JD0012212345678901"]),
            Rule::shape("JJD000#{13}").such_as(&["JJD0002212345678901"], &["JJD0012212345678901"]),
        ],
    },
];
