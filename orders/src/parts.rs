//! Reading plain text. The standard library's ways are for any sign and any number, and are compiled anew for each use.

/// What is before the first such sign, and what is behind it.
#[inline(never)]
#[must_use]
pub fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let end = text.bytes().position(|byte| byte == sign)?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

/// All of them.
#[must_use]
pub fn parts(text: &str, sign: u8) -> Parts<'_> {
    Parts { rest: Some(text), sign }
}

/// One of them; nothing where there are fewer.
pub(crate) fn part(text: &str, sign: u8, index: usize) -> &str {
    parts(text, sign).nth(index).unwrap_or_default()
}

/// The number that digits are.
#[inline(never)]
#[must_use]
pub fn number(digits: &[u8]) -> Option<u64> {
    let add = |number: u64, byte: &u8| number.checked_mul(10)?.checked_add(char::from(*byte).to_digit(10)?.into());
    if digits.is_empty() { None } else { digits.iter().try_fold(0, add) }
}

/// What [`parts`] gives.
#[derive(Clone, Debug)]
pub struct Parts<'a> {
    rest: Option<&'a str>,
    sign: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let (part, rest) = cut(text, self.sign).map_or((text, None), |(part, rest)| (part, Some(rest)));
        self.rest = rest;
        Some(part)
    }
}
