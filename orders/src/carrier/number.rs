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
        for byte in text.bytes() {
            match byte {
                // The last two are a space at which lines do not break.
                b' ' | b'\t' | b'-' | b'.' | 0xc2 | 0xa0 => continue,
                _ if !byte.is_ascii_alphanumeric() => return None,
                _ => *number.bytes.get_mut(number.length)? = byte.to_ascii_uppercase(),
            }
            number.length += 1;
        }
        Some(number)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}
