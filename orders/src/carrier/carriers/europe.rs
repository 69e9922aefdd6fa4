//! Europe. DPD: Paketschein-Spezifikation 2.4, the character behind 14 digits and behind the whole barcode; GLS: TechDoku of
//! its Uni-Box, 3.2.1, and without the 1 elsewhere; La Poste: the labels of Colissimo; Hermes:
//! <https://www.paketda.de/firmenkunden/paket-pruefziffern.html>; the Dutch post: <https://developer.postnl.nl>, barcodes.

use super::super::check::Check::{Gls, Gs1, Iso37};
use super::super::rule::Rule;
use super::super::{Carrier, Confidence};
use super::Group;

pub(in super::super) const DEUTSCHE_POST: Carrier = Carrier(
    "DE|deutsche-post|Deutsche Post|deutschepost.de|\
     https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode={number}|germanpost",
);
pub(in super::super) const LA_POSTE: Carrier = Carrier(
    "FR|la-poste|La Poste|!csuivi.courrier.laposte.fr laposte.fr !coliposte.net|\
     https://www.laposte.fr/outils/suivre-vos-envois?code={number}|colissimo",
);
pub(in super::super) const POSTNL: Carrier =
    Carrier("NL|postnl|PostNL|postnl.nl|https://jouw.postnl.nl/track-and-trace/{number}{postcode:-NL-}|");
pub(in super::super) const BPOST: Carrier = Carrier(
    "BE|bpost|bpost|bpost.cloud bpost.be|https://track.bpost.cloud/btr/web/#/search?itemCode={number}\
     &lang={language:en,fr,nl,de}{postcode:&postalCode=}|bpack",
);
pub(in super::super) const CORREOS: Carrier = Carrier(
    "ES|correos|Correos|correos.es|https://www.correos.es/es/en/tools/tracker/items/details?tracking-number={number}|",
);
pub(in super::super) const POSTE_ITALIANE: Carrier = Carrier(
    "IT|poste-italiane|Poste Italiane|poste.it|https://www.poste.it/cerca/index.html#/risultati-spedizioni/{number}|sda",
);
pub(in super::super) const SWISS_POST: Carrier = Carrier(
    "CH|swiss-post|Swiss Post|post.ch|https://service.post.ch/ekp-web/ui/entry/search/{number}?lang={language:en,de,fr,it}|\
     dieschweizerischepost",
);
const DPD: Carrier =
    Carrier("|dpd|DPD|dpd.com dpd.de dpd.fr dpd.nl|https://tracking.dpd.de/status/en_US/parcel/{number}|");
const GLS: Carrier = Carrier(
    "|gls|GLS|gls-group.eu gls-group.com gls-us.com|https://gls-group.eu/track/{number}|generallogisticssystems",
);
const HERMES: Carrier = Carrier(
    "|hermes|Hermes|myhermes.de hermesworld.com|\
     https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{number}|hermesgermany",
);

pub(super) const GROUP: Group = Group {
    carriers: &[DPD, GLS, HERMES],
    rules: &[
        Rule::checked(DPD, "#{14}*", Iso37).such_as(&["0101 5026 0098 76 Q", "15976123456789V"], &["01015026009876"]),
        Rule::checked(DPD, "*{7}#{20}*", Iso37)
            .such_as(&["0012345010150260098761012761"], &["001234501015026009876101276"]),
        Rule::shape(DPD, "#{14}").such_as(&["01015026009876"], &["0101502600987A"]),
        Rule::checked(GLS, "#{12}", Gls).at_most(Confidence::Shape).such_as(&["501234567899"], &["50123456789"]),
        Rule::checked(GLS, "#{12}", Gs1).at_most(Confidence::Shape).such_as(&["055463200016"], &["05546320001"]),
        Rule::shape(GLS, "#{11}").such_as(&["50123456789"], &["5012345678A"]),
        Rule::checked(HERMES, "#{14}", Gs1).at_most(Confidence::Shape).such_as(&["09133130012344"], &["0913313001234"]),
        Rule::unique(HERMES, "H1#{18}").such_as(&["H1000810001234567890"], &["H2000810001234567890"]),
        Rule::checked(LA_POSTE, "#@(#{11})", Gs1).such_as(&["8L 20524 70001 9", "6A01789000120"], &["L820524700019"]),
        Rule::shape(POSTNL, "3S@@*{7-11}").such_as(&["3SABCD1234567"], &["4SABCD1234567"]),
        Rule::unique(BPOST, "3232#{20}").such_as(&["323212345678901234567890"], &["333212345678901234567890"]),
        Rule::unique(CORREOS, "PQ*{20}@").such_as(&["PQ4F6P0700012340112345T"], &["PR4F6P0700012340112345T"]),
        Rule::unique(SWISS_POST, "99#{16}").such_as(&["99.00.123456.12345678"], &["980012345612345678"]),
    ],
};
