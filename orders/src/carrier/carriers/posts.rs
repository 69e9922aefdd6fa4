//! Other posts; their numbers are those of `post.rs`. China's has no page for a number.

use super::Entry;

pub(super) const GROUP: &[Entry] = &[
    Entry { line: "CN|China Post|ems.com.cn chinapost.com.cn||", rules: &[] },
    Entry {
        line: "HK|Hongkong Post|hongkongpost.hk|www.hongkongpost.hk/en/mail_tracking/index.html?trackcode={number}|",
        rules: &[],
    },
    Entry {
        line: "JP|Japan Post|post.japanpost.jp|trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}\
            &locale={language:en,ja}|",
        rules: &[],
    },
    Entry {
        line: "NZ|NZ Post|nzpost.co.nz|www.nzpost.co.nz/tools/tracking?trackid={number}|newzealandpost",
        rules: &[],
    },
    Entry {
        line: "AT|Austrian Post|post.at|www.post.at/sv/sendungsdetails?snr={number}|sterreichischepost",
        rules: &[],
    },
    Entry { line: "IE|An Post|anpost.com|www.anpost.com/Post-Parcels/Track/History?item={number}|", rules: &[] },
    Entry {
        line: "SE|PostNord|postnord.se postnord.com|www.postnord.se/en/our-tools/track-and-trace?shipmentId={number}|",
        rules: &[],
    },
    Entry {
        line: "DK|PostNord Danmark|postnord.dk|www.postnord.dk/en/track-and-trace#dynamicloading=true&shipmentid={number}|",
        rules: &[],
    },
    Entry { line: "NO|Posten|posten.no|sporing.posten.no/sporing/{number}|bring postennorge", rules: &[] },
    Entry { line: "FI|Posti|posti.fi|www.posti.fi/en/tracking#/lahetys/{number}|", rules: &[] },
    Entry { line: "PL|Poczta Polska|poczta-polska.pl|emonitoring.poczta-polska.pl/?numer={number}|", rules: &[] },
    Entry {
        line: "CZ|Czech Post|postaonline.cz|www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}|",
        rules: &[],
    },
    Entry {
        line: "PT|CTT|ctt.pt|www.ctt.pt/feapl_2/app/open/objectSearch/objectSearch.jspx?objects={number}|",
        rules: &[],
    },
    Entry { line: "UA|Ukrposhta|ukrposhta.ua|track.ukrposhta.ua/tracking_EN.html?barcode={number}|", rules: &[] },
];
