//! What a file may not look like, before anybody takes it apart.

use super::Misconfigured;

/// Nothing that an operator says has a name of several parts or a table within braces, and a few hundred hurt nobody.
const MOST: usize = 200;

/// Refuses a text of many dots and braces outside of quotation marks: each becomes a table of more than a thousand bytes, so that
/// a file that is none of ours would take a thousand times its length of memory.
///
/// # Errors
/// Where the one too many stands.
pub(super) fn check(text: &str) -> Result<(), Misconfigured> {
    let Some(at) = Outside { text: text.as_bytes(), at: 0 }.nth(MOST) else { return Ok(()) };
    let what = format!("more than {MOST} dots and braces stand outside of quotation marks up to here");
    let remedy = "Check the path: texts are written in quotation marks, and tables as [[account]]";
    Err(Misconfigured::new(what, remedy).at(Some(at..at + 1)))
}

/// Where dots and opening braces are that are no part of a text or a comment, as [TOML](https://toml.io/en/v1.0.0) has these.
struct Outside<'a> {
    text: &'a [u8],
    at: usize,
}

impl Iterator for Outside<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        loop {
            let (at, sign) = (self.at, *self.text.get(self.at)?);
            self.at += 1;
            match sign {
                b'.' | b'{' => return Some(at),
                b'#' => self.skip(false, |rest| rest.starts_with(b"\n")),
                b'"' | b'\'' => self.skip_text(at, sign),
                _ => {}
            }
        }
    }
}

impl Outside<'_> {
    fn skip_text(&mut self, begin: usize, quote: u8) {
        let is_long = self.text[begin..].starts_with(&[quote; 3]);
        let is_end = |rest: &[u8]| {
            if is_long { rest.starts_with(&[quote; 3]) } else { rest.starts_with(&[quote]) || rest.starts_with(b"\n") }
        };
        self.at = begin + if is_long { 3 } else { 1 };
        self.skip(quote == b'"', is_end);
        // As many as two more belong to a long text.
        let most = if is_long { 5 } else { 1 };
        self.at += self.text[self.at..].iter().take(most).take_while(|sign| **sign == quote).count();
    }

    /// Goes to where that is so, or to the end.
    fn skip(&mut self, has_escapes: bool, is_end: impl Fn(&[u8]) -> bool) {
        while self.at < self.text.len() && !is_end(&self.text[self.at..]) {
            let is_escape = has_escapes && self.text[self.at] == b'\\' && self.text.get(self.at + 1) != Some(&b'\n');
            self.at = self.text.len().min(self.at + if is_escape { 2 } else { 1 });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands behind each.
    fn outside(text: &str) -> String {
        Outside { text: text.as_bytes(), at: 0 }.filter_map(|at| text[at + 1..].chars().next()).collect()
    }

    #[test]
    fn dots_of_texts_and_comments_do_not_count() {
        assert_eq!(outside("a.b = {c = \"d.e\"} # f.g\n'h.i'.j"), "bcj");
        assert_eq!(outside(r#"a = "b\".c" .d"#), "d");
        assert_eq!(outside(r"a = 'b\'.c"), "c");
        assert_eq!(outside("a = \"\"\"b.\n\".c\\\"\"\".d\"\"\"\"\".e"), "e");
        assert_eq!(outside("a = '''b.\n'.c''''.d"), "d");
        // What is not closed ends with its line.
        assert_eq!(outside("a = \"b.c\n.d\\"), "d");
        assert_eq!(outside("\"a.\\"), "");
        assert!(check(&"a.".repeat(MOST)).is_ok());
        assert!(check(&"a.".repeat(MOST + 1)).is_err());
    }
}
