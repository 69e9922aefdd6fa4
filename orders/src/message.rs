use std::fmt;

use crate::json::{Parse, Tree};
use crate::{Error, Moment};

/// How a provider is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
}

impl Method {
    /// The word on the wire.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
        }
    }
}

/// A request to a provider, below its endpoint. It holds no key until the holder of the keys adds it.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// How it is asked.
    pub method: Method,
    /// Path and query, percent-encoded, with a leading `/`.
    pub path: String,
    /// Header names in lower case, and their values.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent along; empty for `GET`.
    pub body: String,
}

/// Neither the number in it nor, once it is added, the key.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).finish_non_exhaustive()
    }
}

impl Request {
    /// Asks for a JSON answer.
    #[must_use]
    pub fn get(path: String) -> Self {
        Self { method: Method::Get, path, headers: vec![("accept", JSON.to_owned())], body: String::new() }
    }

    /// Sends JSON and asks for a JSON answer.
    #[must_use]
    pub fn post_json(path: &str, body: String) -> Self {
        let headers = vec![("accept", JSON.to_owned()), ("content-type", JSON.to_owned())];
        Self { method: Method::Post, path: path.to_owned(), headers, body }
    }
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `Retry-After` header, where it counts seconds.
    pub retry_after_secs: Option<u32>,
    /// When it came, by the clock of whoever asked: a delivery date after it is a promise, not a fact.
    pub received_at: Moment,
    /// The body, in a form that `parse` understands.
    pub body: String,
    /// What parses it: [`json::parse`](crate::json::parse), or a browser's own.
    pub parse: Parse,
}

impl Answer {
    /// The body as JSON.
    ///
    /// # Errors
    /// [`Error::Unreadable`] where it is no JSON object.
    pub fn json(&self) -> Result<Tree, Error> {
        (self.parse)(&self.body)
    }

    /// Lets a success pass. What the status alone tells is told the same for every provider.
    ///
    /// # Errors
    /// The error that the HTTP status stands for.
    pub fn accepted(&self) -> Result<(), Error> {
        Err(match self.status {
            200..=299 => return Ok(()),
            // The one thing that differs between two of our look-ups is the number.
            400 | 422 => Error::InvalidNumber,
            401 | 403 => Error::Unauthorized,
            404 | 410 => Error::NotFound,
            429 => Error::Busy { retry_after_secs: self.retry_after_secs },
            408 | 500..=599 => Error::Unreachable,
            _ => Error::Unreadable { why: "an HTTP status that the documentation does not name" },
        })
    }
}

/// Percent-encodes one part of a path or query, so that a number stays one part whatever it holds.
#[must_use]
pub fn encode(part: &str) -> String {
    let mut encoded = String::new();
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(byte.into());
        } else {
            add_hex(&mut encoded, "%", byte);
        }
    }
    encoded
}

/// A text as JSON: the one kind of value that our questions hold.
#[must_use]
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\0'..='\x1f' => add_hex(&mut quoted, "\\u00", sign as u8),
            _ => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// A byte in two digits. `percent_encoding` and `serde_json` have tables for it, which a widget would have to load.
fn add_hex(text: &mut String, before: &str, byte: u8) {
    text.push_str(before);
    for digit in [byte >> 4, byte & 15] {
        text.push(b"0123456789ABCDEF"[usize::from(digit)].into());
    }
}

const JSON: &str = "application/json";
