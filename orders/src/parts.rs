//! The parts of a text between one sign. The standard library's are for any sign, and are compiled anew for each use.

/// All of them.
pub(crate) fn parts(text: &str, sign: u8) -> Parts<'_> {
    Parts { rest: Some(text), sign }
}

/// One of them; nothing where there are fewer.
pub(crate) fn part(text: &str, sign: u8, index: usize) -> &str {
    parts(text, sign).nth(index).unwrap_or_default()
}

#[derive(Clone)]
pub(crate) struct Parts<'a> {
    rest: Option<&'a str>,
    sign: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;
    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let end = text.bytes().position(|byte| byte == self.sign);
        self.rest = end.and_then(|end| text.get(end + 1..));
        text.get(..end.unwrap_or(text.len()))
    }
}
