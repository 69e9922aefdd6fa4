//! Other posts; their numbers are those of `post.rs`. China's has no page for a number.

use super::Entry;

pub(super) const GROUP: &[Entry] = &[
    Entry { line: "CN|china-post|China Post|ems.com.cn chinapost.com.cn||chinaems", rules: &[] },
    Entry {
        line: "HK|hongkong-post|Hongkong Post|hongkongpost.hk|\
            www.hongkongpost.hk/en/mail_tracking/index.html?trackcode={number}|",
        rules: &[],
    },
    Entry {
        line: "JP|japan-post|Japan Post|post.japanpost.jp|\
            trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}&locale={language:en,ja}|",
        rules: &[],
    },
    Entry {
        line: "NZ|nz-post|NZ Post|nzpost.co.nz|www.nzpost.co.nz/tools/tracking?trackid={number}|newzealandpost",
        rules: &[],
    },
    Entry {
        line: "AT|austrian-post|Österreichische Post|post.at|www.post.at/sv/sendungsdetails?snr={number}|austrianpost",
        rules: &[],
    },
    Entry {
        line: "IE|an-post|An Post|anpost.com|www.anpost.com/Post-Parcels/Track/History?item={number}|",
        rules: &[],
    },
    Entry {
        line: "SE|postnord|PostNord|postnord.se postnord.com|www.postnord.se/en/our-tools/track-and-trace?shipmentId=\
            {number}|",
        rules: &[],
    },
    Entry {
        line: "DK|postnord-dk|PostNord Danmark|postnord.dk|www.postnord.dk/en/track-and-trace#dynamicloading=true\
            &shipmentid={number}|",
        rules: &[],
    },
    Entry { line: "NO|posten|Posten|posten.no|sporing.posten.no/sporing/{number}|bring postennorge", rules: &[] },
    Entry { line: "FI|posti|Posti|posti.fi|www.posti.fi/en/tracking#/lahetys/{number}|", rules: &[] },
    Entry {
        line: "PL|poczta-polska|Poczta Polska|poczta-polska.pl|emonitoring.poczta-polska.pl/?numer={number}|",
        rules: &[],
    },
    Entry {
        line: "CZ|ceska-posta|Česká pošta|postaonline.cz|\
            www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}|czechpost",
        rules: &[],
    },
    Entry {
        line: "PT|ctt|CTT|ctt.pt|www.ctt.pt/feapl_2/app/open/objectSearch/objectSearch.jspx?objects={number}|\
            cttcorreios",
        rules: &[],
    },
    Entry {
        line: "UA|ukrposhta|Ukrposhta|ukrposhta.ua|track.ukrposhta.ua/tracking_EN.html?barcode={number}|",
        rules: &[],
    },
];
