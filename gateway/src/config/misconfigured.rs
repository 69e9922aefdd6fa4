use std::fmt;
use std::ops::Range;

/// What is wrong with a configuration, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconfigured {
    place: String,
    what: String,
    remedy: String,
    span: Option<Range<usize>>,
}

impl Misconfigured {
    /// Something that has no line, such as a variable.
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { place: String::new(), what: what.into(), remedy: remedy.into(), span: None }
    }

    /// It stands there in the file, where nobody has said so more exactly.
    #[must_use]
    pub fn at(self, span: Option<Range<usize>>) -> Self {
        Self { span: self.span.or(span), ..self }
    }

    /// Names the file and counts the line. The line itself is not repeated: somebody may have put a secret into it.
    #[must_use]
    pub fn in_file(self, name: &str, text: &str) -> Self {
        let Some(before) = self.span.as_ref().and_then(|span| text.get(..span.start)) else {
            return self;
        };
        let line = before.matches('\n').count() + 1;
        Self { place: format!("{name}, line {line}: "), ..self }
    }
}

impl fmt::Display for Misconfigured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, what, remedy, .. } = self;
        write!(f, "{place}{what}. {remedy}.")
    }
}

impl std::error::Error for Misconfigured {}
