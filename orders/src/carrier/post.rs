//! The posts of the world, by the numbers that the Universal Postal Union has given them: standard S10, two letters, nine
//! digits of which the last is a check digit, and the country: <https://www.upu.int/en/postal-solutions/programmes-services/standards>.

use super::carriers::{
    BPOST, CANADA_POST, CORREOS, DEUTSCHE_POST, LA_POSTE, POSTE_ITALIANE, POSTNL, ROYAL_MAIL, SWISS_POST, USPS,
};
use super::rule::Rule;
use super::{Carrier, check::Check};

pub(super) const AUSTRALIA_POST: Carrier = Carrier(
    "AU|australia-post|Australia Post|auspost.com.au|https://auspost.com.au/mypost/track/#/details/{number}|auspost",
);

/// Those with a line of their own. China's has no page for a number.
pub(super) static POSTS: &[Carrier] = &[
    USPS,
    ROYAL_MAIL,
    CANADA_POST,
    DEUTSCHE_POST,
    LA_POSTE,
    POSTNL,
    BPOST,
    CORREOS,
    POSTE_ITALIANE,
    SWISS_POST,
    AUSTRALIA_POST,
    Carrier("CN|china-post|China Post|ems.com.cn chinapost.com.cn||chinaems"),
    Carrier(
        "HK|hongkong-post|Hongkong Post|hongkongpost.hk|https://www.hongkongpost.hk/en/mail_tracking/index.html?trackcode={number}|",
    ),
    Carrier(
        "JP|japan-post|Japan Post|post.japanpost.jp|https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={number}&locale={language:en,ja}|",
    ),
    Carrier("NZ|nz-post|NZ Post|nzpost.co.nz|https://www.nzpost.co.nz/tools/tracking?trackid={number}|newzealandpost"),
    Carrier(
        "AT|austrian-post|Österreichische Post|post.at|https://www.post.at/sv/sendungsdetails?snr={number}|austrianpost",
    ),
    Carrier("IE|an-post|An Post|anpost.com|https://www.anpost.com/Post-Parcels/Track/History?item={number}|"),
    Carrier(
        "SE|postnord|PostNord|postnord.se postnord.com|https://www.postnord.se/en/our-tools/track-and-trace?shipmentId={number}|",
    ),
    Carrier(
        "DK|postnord-dk|PostNord Danmark|postnord.dk|https://www.postnord.dk/en/track-and-trace#dynamicloading=true&shipmentid={number}|",
    ),
    Carrier("NO|posten|Posten|posten.no|https://sporing.posten.no/sporing/{number}|bring postennorge"),
    Carrier("FI|posti|Posti|posti.fi|https://www.posti.fi/en/tracking#/lahetys/{number}|"),
    Carrier("PL|poczta-polska|Poczta Polska|poczta-polska.pl|https://emonitoring.poczta-polska.pl/?numer={number}|"),
    Carrier(
        "CZ|ceska-posta|Česká pošta|postaonline.cz|https://www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}|czechpost",
    ),
    Carrier(
        "PT|ctt|CTT|ctt.pt|https://www.ctt.pt/feapl_2/app/open/objectSearch/objectSearch.jspx?objects={number}|cttcorreios",
    ),
    Carrier("UA|ukrposhta|Ukrposhta|ukrposhta.ua|https://track.ukrposhta.ua/tracking_EN.html?barcode={number}|"),
];

/// The other countries whose posts give such numbers; their posts are told by the country alone.
pub(super) static COUNTRIES: &str = "ADAEAFAGAIALAMAOARAWAXAZBABBBDBFBGBHBIBJBMBNBOBRBSBTBWBYBZCDCFCGCICKCLCMCOCRCUCVCWCYDJDMDODZECEEEG\
    ERETFJFKFMFOGAGDGEGGGHGIGLGMGNGQGRGTGWGYHNHRHTHUIDILIMINIQIRISJEJMJOKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMGMK\
    MLMMMNMOMRMSMTMUMVMWMXMYMZNANCNENGNINPNROMPAPEPFPGPHPKPMPNPSPWPYQARORSRURWSASBSCSDSGSHSISKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTL\
    TMTNTOTRTTTVTWTZUGUYUZVAVCVEVGVNVUWFWSXKYEZAZMZW";

pub(super) const S10: Rule = Rule::checked(Carrier(""), "@@(#{9})@@", Check::S10)
    .such_as(&["RB123456785GB", "LX000000014DE", "CP101010109CN"], &["R1123456785GB"]);

/// The post that gave the number.
pub(super) fn of(number: &[u8]) -> Option<Carrier> {
    if !S10.accepts(number) {
        return None;
    }
    let (_, country) = number.split_last_chunk::<2>()?;
    POSTS.iter().find(|post| post.0.as_bytes().starts_with(country)).copied().or_else(|| {
        let at = COUNTRIES.as_bytes().chunks(2).position(|known| known == country)? * 2;
        COUNTRIES.get(at..at + 2).map(Carrier)
    })
}
