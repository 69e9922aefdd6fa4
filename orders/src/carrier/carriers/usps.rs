//! The post of the United States: Publication 199, <https://postalpro.usps.com/pub199>, and the Domestic Mail Manual
//! for labels with 20 digits, <https://pe.usps.com/text/dmm300/503.htm>.

use super::Entry;
use crate::carrier::check::Check::Gs1;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    // Its number behind `420` and a postcode is the same number.
    Entry {
        line: "US|USPS|!trkcnfrm1.smi.usps.com usps.com|tools.usps.com/go/TrackConfirmAction?tLabels={number}|\
            unitedstatespostalservice|uspostalservice|uspost|usmail",
        rules: &[
            Rule::checked("9[12345]#{20}", Gs1)
                .such_as(&["9400 1112 0255 5000 1234 50", "9300123456789000000173"], &["9600111202555000123456"]),
            Rule::checked("9[12345]#{24}", Gs1)
                .such_as(&["92055901649173123456789019"], &["9205590164917312345678901"]),
            Rule::checked("420#{5}(9[12345]#{20})", Gs1)
                .such_as(&["420 22153 9101 0268 3733 1000 0123 40"], &["421221539101026837331000012340"]),
            Rule::checked("420#{9}(9[12345]#{20})", Gs1)
                .such_as(&["4202215312349101026837331000012340"], &["4202215312348101026837331000012340"]),
            Rule::checked("420#{5}(9[12345]#{24})", Gs1)
                .such_as(&["4202215392612901001307399998887773"], &["4202215382612901001307399998887773"]),
            Rule::checked("420#{9}(9[12345]#{24})", Gs1)
                .such_as(&["42022153123492612901001307399998887773"], &["42022153123482612901001307399998887773"]),
            // What was printed before: confirmations, and since then certified mail, `7…`.
            Rule::checked("0[123456789]#{18}", Gs1).such_as(&["03071790000523400014"], &["00071790000523400014"]),
            Rule::checked("[127]#{19}", Gs1)
                .such_as(&["7019 0640 0000 1234 5679", "14071234000056789018"], &["80190640000012345679"]),
            Rule::shape("82#{8}").such_as(&["82 123 456 78"], &["8112345678"]),
        ],
    },
];
