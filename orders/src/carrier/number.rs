/// The longest number that any carrier has, and then some.
const LONGEST: usize = 40;

/// A tracking number as carriers compare it: capital letters and digits, without what is printed between the groups.
pub(super) struct Number {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Number {
    /// Nothing where the text is too long or holds what no carrier prints.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut number = Self { bytes: [0; LONGEST], length: 0 };
        for letter in text.chars() {
            if letter.is_whitespace() || matches!(letter, '-' | '.') {
                continue;
            }
            let byte = u8::try_from(letter).ok().filter(u8::is_ascii_alphanumeric)?;
            *number.bytes.get_mut(number.length)? = byte.to_ascii_uppercase();
            number.length += 1;
        }
        Some(number)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    pub(super) fn text(&self) -> &str {
        core::str::from_utf8(self.bytes()).unwrap_or_default()
    }
}
