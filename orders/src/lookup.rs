use crate::Error;

/// What a customer asks by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lookup {
    /// The provider's own number of the order.
    OrderId(OrderNumber),
    /// The shop's number of the order, which the provider keeps as the purchase order.
    PurchaseOrder(OrderNumber),
}

impl Lookup {
    /// The number asked for.
    #[must_use]
    pub fn number(&self) -> &OrderNumber {
        match self {
            Self::OrderId(number) | Self::PurchaseOrder(number) => number,
        }
    }

    /// The ways to ask: as typed first, then without a leading `#`, which shops print and providers do not keep.
    #[must_use]
    pub fn spellings(&self) -> Vec<Self> {
        let mut spellings = vec![self.clone()];
        if let Some(rest) = self.number().as_str().strip_prefix('#')
            && let Ok(number) = OrderNumber::parse(rest)
        {
            spellings.push(match self {
                Self::OrderId(_) => Self::OrderId(number),
                Self::PurchaseOrder(_) => Self::PurchaseOrder(number),
            });
        }
        spellings
    }
}

/// An order's number as a person writes it: free text such as `PO-9931/B`, trimmed, 1 to 100 characters, none of them
/// a control character.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct OrderNumber(String);

impl OrderNumber {
    /// The longest number, in characters.
    pub const MAX_CHARS: usize = 100;

    /// Takes a number as it was typed or pasted.
    ///
    /// # Errors
    /// [`Error::InvalidNumber`] where it is empty, too long or holds a control character.
    pub fn parse(typed: &str) -> Result<Self, Error> {
        let number = typed.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
        let length = number.chars().take(Self::MAX_CHARS + 1).count();
        if length == 0 || length > Self::MAX_CHARS || number.chars().any(char::is_control) {
            return Err(Error::InvalidNumber);
        }
        Ok(Self(number.to_owned()))
    }

    /// The number as it is asked for.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether an answer's number is this one: case does not count.
    #[must_use]
    pub fn is(&self, other: &str) -> bool {
        self.0.eq_ignore_ascii_case(other.trim())
    }
}

/// What copying out of an e-mail leaves at the ends: zero-width spaces, direction marks, a byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(typed: &str) -> Result<String, Error> {
        OrderNumber::parse(typed).map(|number| number.as_str().to_owned())
    }

    #[test]
    fn a_number_is_free_text_trimmed() {
        assert_eq!(number("  PO-9931/B\u{a0}").unwrap(), "PO-9931/B");
        assert_eq!(number("Order 27524").unwrap(), "Order 27524");
        assert_eq!(number("\u{feff}\u{200b}1001\u{200e} ").unwrap(), "1001");
    }

    #[test]
    fn a_number_has_1_to_100_characters_and_no_control_character() {
        for bad in ["", "   ", "\u{200b}", "10\u{0}01", "10\n01", &"x".repeat(101)] {
            assert_eq!(number(bad), Err(Error::InvalidNumber), "{bad:?}");
        }
        assert!(number(&"ü".repeat(100)).is_ok());
    }

    #[test]
    fn a_leading_hash_is_asked_for_as_typed_first() {
        let spellings = |typed| {
            let lookup = Lookup::PurchaseOrder(OrderNumber::parse(typed).unwrap());
            lookup.spellings().iter().map(|l| l.number().as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(spellings("# 1001"), ["# 1001", "1001"]);
        assert_eq!(spellings("1001"), ["1001"]);
        assert_eq!(spellings("#"), ["#"]);
    }

    #[test]
    fn case_does_not_count_when_numbers_are_compared() {
        assert!(OrderNumber::parse("po-9931/b").unwrap().is("PO-9931/B "));
        assert!(!OrderNumber::parse("1001").unwrap().is("#1001"));
    }
}
