//! Europe. DPD: Paketschein-Spezifikation 2.4, the character behind 14 digits and behind the whole barcode; GLS: TechDoku
//! of its Uni-Box, 3.2.1, and without the 1 elsewhere; La Poste: the labels of Colissimo; the Dutch post:
//! <https://developer.postnl.nl>, barcodes. All posts have the numbers of `post.rs` as well.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::{Gls, Gs1, Iso37};
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry { line: "DE|Deutsche Post||www.deutschepost.de/de/s/sendungsverfolgung.html?piececode={number}", rules: &[] },
    Entry {
        line: "FR|La Poste|!csuivi.courrier.laposte.fr !coliposte.net|www.laposte.fr/outils/suivre-vos-envois?code={number}|\
            colissimo",
        rules: &[Rule::checked("#@(#{11})", Gs1).such_as(&["8L 20524 70001 9", "6A01789000120"], &["L820524700019"])],
    },
    Entry {
        line: "NL|PostNL|postnl.nl|jouw.postnl.nl/track-and-trace/{number}{postcode:-NL-}",
        rules: &[Rule::shape("3S@@*{7-11}").such_as(&["3SABCD1234567"], &["4SABCD1234567"])],
    },
    Entry {
        line: "BE|bpost|bpost.cloud bpost.be|track.bpost.cloud/btr/web/#/search?itemCode={number}&lang={language:en,fr,nl,de}\
            {postcode:&postalCode=}",
        rules: &[Rule::unique("3232#{20}").such_as(&["323212345678901234567890"], &["333212345678901234567890"])],
    },
    Entry {
        line: "ES|Correos||www.correos.es/es/en/tools/tracker/items/details?tracking-number={number}",
        rules: &[Rule::unique("PQ*{20}@").such_as(&["PQ4F6P0700012340112345T"], &["PR4F6P0700012340112345T"])],
    },
    Entry { line: "IT|Poste Italiane||www.poste.it/cerca/index.html#/risultati-spedizioni/{number}", rules: &[] },
    Entry {
        line: "|DPD|dpd.com dpd.de dpd.fr dpd.nl|tracking.dpd.de/status/en_US/parcel/{number}",
        rules: &[
            Rule::checked("#{14}*", Iso37).such_as(&["0101 5026 0098 76 Q", "15976123456789V"], &["01015026009876"]),
            Rule::checked("*{7}#{20}*", Iso37)
                .such_as(&["0012345010150260098761012761"], &["001234501015026009876101276"]),
            Rule::shape("#{14}").such_as(&["01015026009876"], &["0101502600987A"]),
        ],
    },
    Entry {
        line: "|GLS|gls-group.com gls-us.com|gls-group.eu/track/{number}|generallogisticssystems",
        rules: &[
            Rule::checked("#{12}", Gls).at_most(Confidence::Shape).such_as(&["501234567899"], &["50123456789"]),
            Rule::checked("#{12}", Gs1).at_most(Confidence::Shape).such_as(&["055463200016"], &["05546320001"]),
            Rule::shape("#{11}").such_as(&["50123456789"], &["5012345678A"]),
        ],
    },
];
