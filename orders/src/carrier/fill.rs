use crate::encode;
use crate::parts::{part, parts};

/// What goes into the address of a tracking page.
#[derive(Clone, Copy)]
pub(super) struct Blanks<'a> {
    pub(super) number: &'a str,
    pub(super) language: &'a str,
    pub(super) postcode: Option<&'a str>,
}

/// The address of a tracking page. In what follows `https://` there, `{number}` is the number; `{language:en,fr}` the
/// shopper's language, or the first of those where the page has others; `{postcode:&zip=}` the postcode with what is
/// before it, where one is given.
pub(super) fn fill(page: &str, blanks: Blanks<'_>) -> String {
    let mut address = String::from("https://");
    let mut pieces = parts(page, b'{');
    address.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (blank, behind) = (part(piece, b'}', 0), part(piece, b'}', 1));
        let more = part(blank, b':', 1);
        match (blank.as_bytes().first(), blanks.postcode) {
            (Some(b'n'), _) => add(&mut address, blanks.number),
            (Some(b'l'), _) => address.push_str(choose(blanks.language, more)),
            (Some(b'p'), Some(postcode)) => {
                address.push_str(more);
                add(&mut address, postcode);
            }
            _ => {}
        }
        address.push_str(behind);
    }
    address
}

/// Whether there is a number that a page can be opened for: there is one, and it is not longer than any carrier's.
pub(super) fn can_fill(number: &str) -> bool {
    (1..=LONGEST).contains(&number.len())
}

/// In bytes. Two and a half times the longest, since some are told with more than spaces between the groups.
const LONGEST: usize = 100;

/// As pages expect it: without the spaces that part what is printed in groups.
fn add(address: &mut String, text: &str) {
    parts(text, b' ').for_each(|part| address.push_str(&encode(part)));
}

/// `fr` for `fr-CA`, where it is one of the choices; else the first of them.
fn choose<'a>(language: &str, choices: &'a str) -> &'a str {
    let mut choices = parts(choices, b',');
    let first = choices.next().unwrap_or_default();
    let spoken = |choice: &&str| part(language, b'-', 0).eq_ignore_ascii_case(choice);
    choices.find(spoken).unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::super::{Carrier, Told};
    use super::*;

    #[test]
    fn an_address_has_the_number_the_language_and_the_postcode() {
        let page = "post.example/{language:en,fr}/{number}{postcode:?zip=}#end";
        let fill = |number, language, postcode| fill(page, Blanks { number, language, postcode });
        assert_eq!(fill("AB 12-3", "fr-CA", Some("1012 AB")), "https://post.example/fr/AB12-3?zip=1012AB#end");
        assert_eq!(fill("AB123", "de", None), "https://post.example/en/AB123#end");
        assert_eq!(fill("a/b?c", "de", None), "https://post.example/en/a%2Fb%3Fc#end");
    }

    #[test]
    fn a_number_that_is_longer_than_any_carriers_opens_no_page() {
        for (length, links) in [(0, 0), (100, 1), (101, 0)] {
            let number = "1".repeat(length);
            let told = Told { carrier: Some("UPS"), number: Some(&number), ..Told::default() };
            assert_eq!(told.tracking().links.len(), links, "{length}");
            assert_eq!(told.tracking().carrier.map(Carrier::name), Some("UPS"));
        }
    }
}
