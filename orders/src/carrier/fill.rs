use super::number::Number;
use crate::encode;

/// What goes into the address of a tracking page.
#[derive(Clone, Copy)]
pub(super) struct Blanks<'a> {
    pub(super) number: &'a str,
    pub(super) language: &'a str,
    pub(super) postcode: Option<&'a str>,
}

/// The address of a tracking page. In a template `{number}` is the number; `{language:en,fr}` the shopper's language, or the
/// first of those where the page has others; `{postcode:&zip=}` the postcode with what is before it, where one is given.
pub(super) fn fill(template: &str, blanks: Blanks<'_>) -> String {
    let mut address = String::with_capacity(template.len() + blanks.number.len());
    let mut rest = template;
    while let Some((before, (blank, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        address.push_str(before);
        let (name, more) = blank.split_once(':').unwrap_or((blank, ""));
        match (name, blanks.postcode) {
            ("number", _) => address.push_str(&printed(blanks.number)),
            ("language", _) => address.push_str(choose(blanks.language, more)),
            ("postcode", Some(postcode)) => {
                address.push_str(more);
                address.push_str(&printed(postcode));
            }
            _ => {}
        }
        rest = after;
    }
    address.push_str(rest);
    address
}

/// As pages expect it: without spaces, in capital letters; what is stranger stays as it is and is escaped.
fn printed(text: &str) -> String {
    Number::read(text).map_or_else(|| encode(text.trim()), |number| number.text().to_owned())
}

/// `fr` for `fr-CA`, where it is one of the choices; else the first of them.
fn choose<'a>(language: &str, choices: &'a str) -> &'a str {
    let language = language.split(['-', '_']).next().unwrap_or_default();
    let known = choices.split(',').find(|choice| choice.eq_ignore_ascii_case(language));
    known.or(choices.split(',').next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_the_number_the_language_and_the_postcode() {
        let template = "https://post.example/{language:en,fr}/{number}{postcode:?zip=}#end";
        let fill = |number, language, postcode| fill(template, Blanks { number, language, postcode });
        assert_eq!(fill("ab 12-3", "fr-CA", Some("1012 ab")), "https://post.example/fr/AB123?zip=1012AB#end");
        assert_eq!(fill("AB123", "de", None), "https://post.example/en/AB123#end");
        assert_eq!(fill("a/b?c", "de", None), "https://post.example/en/a%2Fb%3Fc#end");
    }
}
