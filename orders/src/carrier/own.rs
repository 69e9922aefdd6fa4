use super::known::is_below;
use super::number::Number;
use crate::link::address;
use crate::parts::parts;

/// A carrier that the shop has told of, which goes before those that are known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCarrier {
    name: String,
    /// Behind `https://`.
    page: String,
    prefix: String,
    /// A bit for each.
    lengths: u64,
}

/// Each may become as long as the number is.
const MOST_BLANKS: usize = 8;

impl OwnCarrier {
    /// A carrier by its name, the address of its tracking page with `{number}` in it, and what its numbers begin with
    /// and how long they can be, without spaces and hyphens. Nothing where the address is not one of `https`, or has no
    /// `{number}` behind its host, or more than eight of anything in braces. Without a prefix and lengths it is known by
    /// its name and its host alone.
    #[must_use]
    pub fn new(name: &str, template: &str, prefix: &str, lengths: &[u32]) -> Option<Self> {
        let page = template.strip_prefix("https://")?;
        let has_number = parts(page, b'{').any(|part| part.starts_with("number}"));
        let has_few = parts(page, b'{').count() <= MOST_BLANKS + 1;
        address(template).filter(|_| has_number && has_few && !name.trim().is_empty())?;
        Some(Self {
            name: name.trim().to_owned(),
            page: page.to_owned(),
            prefix: prefix.to_ascii_uppercase(),
            lengths: lengths.iter().fold(0, |bits, length| bits | 1_u64.checked_shl(*length).unwrap_or_default()),
        })
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The address of its tracking page, for [`fill`](super::fill::fill).
    pub(super) fn page(&self) -> &str {
        &self.page
    }

    pub(super) fn is_at(&self, host: &str) -> bool {
        parts(&self.page, b'/').next().is_some_and(|own| is_below(host, own))
    }
    pub(super) fn accepts(&self, number: &str) -> bool {
        let Some(number) = Number::read(number) else { return false };
        let number = number.bytes();
        let is_told = !self.prefix.is_empty() || self.lengths != 0;
        is_told
            && number.starts_with(self.prefix.as_bytes())
            && (self.lengths == 0 || self.lengths >> number.len() & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shop_tells_of_a_carrier_with_a_safe_page() {
        let is_taken = |template: &str| OwnCarrier::new("Bike Brothers", template, "BB", &[]).is_some();
        assert!(is_taken("https://bikes.example/track/{number}"));
        for refused in [
            "http://bikes.example/track/{number}",
            "https://bikes.example/track",
            "https://{number}.bikes.example/",
            "https://user@bikes.example/{number}",
            "https://bikes.example:8443/{number}",
            "javascript:alert({number})",
            &format!("https://bikes.example/{}", "{number}".repeat(9)),
            "",
        ] {
            assert!(!is_taken(refused), "{refused}");
        }
        assert!(is_taken(&format!("https://bikes.example/{}", "{number}".repeat(8))));
        assert_eq!(OwnCarrier::new(" ", "https://bikes.example/{number}", "BB", &[]), None);
    }

    #[test]
    fn its_numbers_are_known_by_their_beginning_and_their_length() {
        let accepts = |prefix, lengths: &[u32], number| {
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
