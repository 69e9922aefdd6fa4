use super::link::Address;
use super::number::Number;

/// A carrier that the shop has told of, which goes before those that are known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCarrier {
    name: String,
    template: String,
    prefix: String,
    lengths: Vec<usize>,
}

impl OwnCarrier {
    /// A carrier by its name, the address of its tracking page with `{number}` in it, and what its numbers begin with and how
    /// long they can be, without spaces and hyphens. Nothing where the address is not one of `https`, or has no `{number}`
    /// behind its host. Without a prefix and lengths it is known by its name and its host alone.
    #[must_use]
    pub fn new(name: &str, template: &str, prefix: &str, lengths: &[usize]) -> Option<Self> {
        let is_page = template.starts_with("https://") && template.split('{').any(|part| part.starts_with("number}"));
        let own = Self {
            name: name.trim().to_owned(),
            template: template.to_owned(),
            prefix: prefix.to_ascii_uppercase(),
            lengths: lengths.to_owned(),
        };
        (is_page && !own.name.is_empty() && Address::read(template).is_some()).then_some(own)
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn template(&self) -> &str {
        &self.template
    }

    /// The host of its tracking page.
    pub(super) fn host(&self) -> &str {
        Address::read(&self.template).map_or("", |address| address.host)
    }

    pub(super) fn accepts(&self, number: &str) -> bool {
        let is_told = !self.prefix.is_empty() || !self.lengths.is_empty();
        is_told
            && Number::read(number).is_some_and(|number| {
                number.text().starts_with(&self.prefix)
                    && (self.lengths.is_empty() || self.lengths.contains(&number.bytes().len()))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shop_tells_of_a_carrier_with_a_safe_page() {
        let is_taken = |template| OwnCarrier::new("Bike Brothers", template, "BB", &[]).is_some();
        assert!(is_taken("https://bikes.example/track/{number}"));
        for refused in [
            "http://bikes.example/track/{number}",
            "https://bikes.example/track",
            "https://{number}.bikes.example/",
            "https://user@bikes.example/{number}",
            "https://bikes.example:8443/{number}",
            "javascript:alert({number})",
            "",
        ] {
            assert!(!is_taken(refused), "{refused}");
        }
        assert_eq!(OwnCarrier::new(" ", "https://bikes.example/{number}", "BB", &[]), None);
    }

    #[test]
    fn its_numbers_are_known_by_their_beginning_and_their_length() {
        let accepts = |prefix, lengths: &[usize], number| {
            OwnCarrier::new("Bike Brothers", "https://bikes.example/{number}", prefix, lengths).unwrap().accepts(number)
        };
        assert!(accepts("bb", &[6, 8], "bb 12-34"));
        assert!(!accepts("BB", &[6, 8], "BB12345"));
        assert!(!accepts("BB", &[6, 8], "AB1234"));
        assert!(accepts("BB", &[], "BB1"));
        assert!(accepts("", &[4], "1234"));
        assert!(!accepts("", &[], "1234"));
    }
}
