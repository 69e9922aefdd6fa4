//! The posts of the world, by the numbers that the Universal Postal Union has given them: standard S10, two letters,
//! nine digits of which the last is a check digit, and the country:
//! <https://www.upu.int/en/postal-solutions/programmes-services/standards>.

use super::check::Check;
use super::rule::Rule;
use super::shape;

/// The countries and territories that have a post.
pub(super) const COUNTRIES: &str = "ADAEAFAGAIALAMAOARATAUAWAXAZBABBBDBEBFBGBHBIBJBMBNBOBRBSBTBWBYBZCACDCFCGCHCICKCLCMCNCOCRCUCVCW\
    CYCZDEDJDKDMDODZECEEEGERESETFIFJFKFMFOFRGAGBGDGEGGGHGIGLGMGNGQGRGTGWGYHKHNHRHTHUIDIEILIMINIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZ\
    LALBLCLILKLRLSLTLULVLYMAMCMDMEMGMKMLMMMNMOMRMSMTMUMVMWMXMYMZNANCNENGNINLNONPNRNZOMPAPEPFPGPHPKPLPMPNPSPTPWPYQARORSRURWSASBSCSDSE\
    SGSHSISKSLSMSNSOSRSSSTSVSXSYSZTCTDTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUSUYUZVAVCVEVGVNVUWFWSYEZAZMZW";

/// A bit for each second letter, in a word for each first one.
static KNOWN: [u32; 26] = {
    let mut known = [0; 26];
    let (mut rest, mut at) = (COUNTRIES.as_bytes(), 0);
    while at < COUNTRIES.len() {
        let (country, behind) = rest.split_at(2);
        known[(country[0] - b'A') as usize] |= 1 << (country[1] - b'A');
        (rest, at) = (behind, at + 2);
    }
    known
};

/// The number of any post.
pub(super) const S10: Rule = Rule::checked("@@(#{9})@@", Check::S10)
    .such_as(&["RB123456785GB", "LX000000014DE", "CP101010109CN"], &["R1123456785GB"]);

/// The country whose post gave the number.
pub(super) fn country(number: &[u8]) -> Option<[u8; 2]> {
    let country = *number.last_chunk::<2>().filter(|_| number.len() == 13)?;
    shape::guarded(S10.shape.as_bytes(), number).filter(|guarded| S10.check.passes(guarded))?;
    let [row, bit] = country.map(|letter| letter - b'A');
    let is_known = KNOWN.get(usize::from(row)).is_some_and(|row| row >> bit & 1 == 1);
    is_known.then_some(country)
}
