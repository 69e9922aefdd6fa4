//! Carriers that weigh on the widget more than they are met there: posts of countries that send little of what is made
//! to order, and who brings what is bought in Asia. Hermes:
//! <https://www.paketda.de/firmenkunden/paket-pruefziffern.html>; Parcelforce:
//! <https://www.parcelforce.com/help-and-advice/sending-worldwide/tracking-number-formats>.

use super::Entry;
use crate::carrier::Confidence;
use crate::carrier::check::Check::Gs1;
use crate::carrier::rule::Rule;

pub(super) const GROUP: &[Entry] = &[
    Entry {
        line: "|UniUni||www.uniuni.com/tracking/#tracking-detail?no={number}",
        rules: &[Rule::unique("UUS*{12-16}").such_as(&["UUS0123456789012"], &["UUT0123456789012"])],
    },
    Entry {
        line: "|Parcelforce||www.parcelforce.com/track-trace?trackNumber={number}",
        rules: &[
            Rule::shape("@@#{7}").such_as(&["AA1234567"], &["AA123456A"]),
            Rule::shape("@@@@#{10}").such_as(&["AAAA1234567890"], &["AAA11234567890A"]),
        ],
    },
    Entry {
        line: "CH|Swiss Post|post.ch|service.post.ch/ekp-web/ui/entry/search/{number}?lang={language:en,de,fr,it}",
        rules: &[Rule::unique("99#{16}").such_as(&["99.00.123456.12345678"], &["980012345612345678"])],
    },
    Entry {
        line: "|Hermes|hermesworld.com|www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#{number}",
        rules: &[
            Rule::checked("#{14}", Gs1).at_most(Confidence::Shape).such_as(&["09133130012344"], &["0913313001234"]),
            Rule::unique("H1#{18}").such_as(&["H1000810001234567890"], &["H2000810001234567890"]),
        ],
    },
    Entry {
        line: "|4PX|4px.com|track.4px.com/#/result/0/{number}",
        rules: &[Rule::unique("4PX#{13}CN").such_as(&["4PX3001234567890CN"], &["4PX3001234567890DE"])],
    },
    Entry {
        line: "|Cainiao|cainiao.com|global.cainiao.com/newDetail.htm?mailNoList={number}",
        rules: &[Rule::unique("LP#{14}").such_as(&["LP00012345678901"], &["LQ00012345678901"])],
    },
    Entry {
        line: "|SF Express|sf-express.com|www.sf-international.com/us/en/dynamic_function/waybill/#search/bill-number/{number}",
        rules: &[Rule::unique("SF#{13}").such_as(&["SF1001234567890"], &["SG1001234567890"])],
    },
    Entry { line: "HK|Hongkong Post||www.hongkongpost.hk/en/mail_tracking/index.html?trackcode={number}", rules: &[] },
    Entry {
        line: "JP|Japan Post|post.japanpost.jp|trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}\
            &locale={language:en,ja}",
        rules: &[],
    },
    Entry { line: "NZ|NZ Post||www.nzpost.co.nz/tools/tracking?trackid={number}|newzealandpost", rules: &[] },
    Entry { line: "AT|Austrian Post||www.post.at/sv/sendungsdetails?snr={number}|sterreichischepost", rules: &[] },
    Entry { line: "IE|An Post||www.anpost.com/Post-Parcels/Track/History?item={number}", rules: &[] },
    Entry {
        line: "SE|PostNord|postnord.com|www.postnord.se/en/our-tools/track-and-trace?shipmentId={number}",
        rules: &[],
    },
    Entry {
        line: "DK|PostNord Danmark||www.postnord.dk/en/track-and-trace#dynamicloading=true&shipmentid={number}",
        rules: &[],
    },
    Entry { line: "NO|Posten|posten.no|sporing.posten.no/sporing/{number}|bring|postennorge", rules: &[] },
    Entry { line: "FI|Posti||www.posti.fi/en/tracking#/lahetys/{number}", rules: &[] },
    Entry { line: "PL|Poczta Polska|poczta-polska.pl|emonitoring.poczta-polska.pl/?numer={number}", rules: &[] },
    Entry {
        line: "CZ|Czech Post||www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}",
        rules: &[],
    },
    Entry { line: "PT|CTT||www.ctt.pt/feapl_2/app/open/objectSearch/objectSearch.jspx?objects={number}", rules: &[] },
    Entry { line: "UA|Ukrposhta|ukrposhta.ua|track.ukrposhta.ua/tracking_EN.html?barcode={number}", rules: &[] },
];
