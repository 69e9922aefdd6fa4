//! DHL's divisions: <https://www.dhl.com/global-en/home/tracking/id-labels.html>; the check digits of parcels in
//! Germany and of waybills: <https://www.paketda.de/firmenkunden/paket-pruefziffern.html>. A Leitcode is an address,
//! not a parcel.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::{Gs1, Identcode, Seven};
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    // Express; and its page knows the numbers of most divisions.
    Entry {
        line: "|DHL|dhl-usa.com mydhl.express.dhl|www.dhl.com/global-en/home/tracking.html?tracking-id={number}",
        rules: &[
            Rule::checked("#{10}", Seven).such_as(&["31 4159 2650", "8800123452"], &["31415926500"]),
            Rule::checked("#{11}", Seven).at_most(Confidence::Shape).such_as(&["31415926533"], &["3141592653A"]),
            Rule::unique("JD01#{16}").such_as(&["JD014600001234567890"], &["JD024600001234567890"]),
            Rule::unique("JJD[123456789]#{12-19}").such_as(&["JJD1410301234567"], &["JJE1410301234567"]),
            Rule::shape("JJD0#{7-19}").such_as(&["JJD0099999999", "JJD014600001234567890"], &["JJD009999999A"]),
            Rule::unique("JVGL#{10-20}").such_as(&["JVGL9999999999"], &["JVGM9999999999"]),
        ],
    },
    Entry {
        line: "|DHL Paket||www.dhl.de/de/privat/pakete-empfangen/verfolgen.html?lang={language:de,en}&piececode={number}|\
            dhlgermany",
        rules: &[
            Rule::checked("#{12}", Identcode).such_as(&["56.310 243.031 3", "201298450017"], &["20129845001"]),
            Rule::checked("0034043#{13}", Gs1).such_as(&["00340434812345678901"], &["00350434812345678901"]),
        ],
    },
    Entry {
        line: "|DHL eCommerce|!webtrack.dhlglobalmail.com !dhlglobalmail.com dhlecs.com|\
            webtrack.dhlecs.com/orders?trackingNumber={number}|dhlglobalmail|dhlsmartmail|dhlecs",
        rules: &[
            Rule::unique("GM#{10-22}").such_as(&["GM99999999999", "GM605112345678901234"], &["GN99999999999"]),
            Rule::shape("[LR]X#{10-20}").such_as(&["LX12345678901"], &["NX12345678901"]),
            // The mailer identifiers in DHL's own examples: <https://docs.api.dhlecs.com>. The post knows these
            // numbers, too.
            Rule::checked("93748699035#{11}", Gs1)
                .at_most(Confidence::Unique)
                .such_as(&["9374869903500099988877"], &["9374869903600099988877"]),
            Rule::checked("420#{5}(93748699035#{11})", Gs1)
                .at_most(Confidence::Unique)
                .such_as(&["420221539374869903500099988877"], &["420221539374869903600099988877"]),
            Rule::checked("92612903361287#{8}", Gs1)
                .at_most(Confidence::Unique)
                .such_as(&["9261290336128712345673"], &["9261290336128812345673"]),
            Rule::checked("420#{5}(92612903361287#{8})", Gs1)
                .at_most(Confidence::Unique)
                .such_as(&["420221539261290336128712345673"], &["420221539261290336128812345673"]),
        ],
    },
];
