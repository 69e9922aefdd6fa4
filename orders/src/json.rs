//! Tolerant reading: absent, null, empty and wrongly typed values are answered once, here, for every provider.

use serde_json::Value;

use crate::{Error, Moment};

/// How a body becomes JSON: whoever carries answers says so, since a browser has a parser of its own.
pub type Parse = fn(&[u8]) -> Result<Value, Error>;

/// Parses a body with serde.
///
/// # Errors
/// [`Error::Unreadable`] where it is no JSON object.
pub fn parse(body: &[u8]) -> Result<Value, Error> {
    serde_json::from_slice(body).map_or(Err(NO_JSON), object)
}

/// Lets an object pass: every provider's answer is one.
///
/// # Errors
/// [`Error::Unreadable`] for anything else.
pub fn object(value: Value) -> Result<Value, Error> {
    if value.is_object() { Ok(value) } else { Err(Error::Unreadable { why: "the answer is JSON, but no object" }) }
}

/// What is said of a body that cannot be parsed.
pub const NO_JSON: Error = Error::Unreadable { why: "the answer is empty or no JSON" };

/// A place in an answer, which may hold anything or nothing.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a>(&'a Value);

impl<'a> Json<'a> {
    /// The whole answer.
    #[must_use]
    pub fn new(value: &'a Value) -> Self {
        Self(value)
    }

    /// A member; of what is no object, and where it is absent, it is null.
    #[must_use]
    pub fn at(self, key: &str) -> Self {
        Self(self.0.get(key).unwrap_or(&Value::Null))
    }

    /// Whether the object has the member at all.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.0.get(key).is_some()
    }

    /// Whether the object has the member, and it is a list or null, which is the same as an empty one.
    #[must_use]
    pub fn has_list(self, key: &str) -> bool {
        self.has(key) && matches!(self.at(key).0, Value::Array(_) | Value::Null)
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(self) -> bool {
        self.0.is_object()
    }

    // These hand out ready lists, and `read` takes a reference to its reader: as chains of adapters they would be
    // compiled again for every use of them, which is a third of what the adapters weigh in the widget.

    /// The members of a list that are objects; of anything else, none.
    pub fn list(self) -> std::vec::IntoIter<Self> {
        let mut members = Vec::new();
        for value in self.0.as_array().map_or(&[][..], Vec::as_slice) {
            if value.is_object() {
                members.push(Self(value));
            }
        }
        members.into_iter()
    }

    /// What each member of a list is read as; members that are no objects, or nothing, are left out.
    pub fn read<T>(self, read: &dyn Fn(Self) -> Option<T>) -> Vec<T> {
        let mut all = Vec::new();
        for member in self.list() {
            if let Some(told) = read(member) {
                all.push(told);
            }
        }
        all
    }

    /// The texts of a list; of a single text, that one.
    pub fn texts(self) -> std::vec::IntoIter<String> {
        let one = std::slice::from_ref(self.0);
        let mut texts = Vec::new();
        for value in self.0.as_array().map_or(one, Vec::as_slice) {
            texts.extend(Json(value).text());
        }
        texts.into_iter()
    }

    /// The names and texts of an object's members, in the order of their names.
    pub fn entries(self) -> std::vec::IntoIter<(&'a str, String)> {
        let mut entries = Vec::new();
        if let Some(members) = self.0.as_object() {
            for (name, value) in members {
                entries.extend(Json(value).text().map(|text| (name.as_str(), text)));
            }
        }
        entries.into_iter()
    }

    /// The names of an object's members.
    pub fn keys(self) -> impl Iterator<Item = &'a str> {
        self.0.as_object().into_iter().flatten().map(|(name, _)| name.as_str())
    }

    /// A text or a number as text, trimmed; `None` where nothing is left.
    #[must_use]
    pub fn text(self) -> Option<String> {
        let text = match self.0 {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(whole), ..) => whole.to_string(),
                (None, Some(whole), _) => whole.to_string(),
                (None, None, float) => float.and_then(decimal).unwrap_or_default(),
            },
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => String::new(),
        };
        (!text.is_empty()).then_some(text)
    }

    /// A text for people: one with a letter in it, so that no code is taken for a name.
    #[must_use]
    pub fn name(self) -> Option<String> {
        self.text().filter(|text| text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()))
    }

    /// A whole number, written as a number or as text.
    #[must_use]
    pub fn number(self) -> Option<i64> {
        let text = self.text()?;
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        fraction.bytes().all(|digit| digit == b'0').then(|| whole.parse().ok())?
    }

    /// How many; `None` where it says nothing that can be counted.
    #[must_use]
    pub fn count(self) -> Option<u32> {
        self.number().and_then(|number| u32::try_from(number).ok())
    }

    /// Yes or no, written as such or as text or 0 and 1.
    #[must_use]
    pub fn truth(self) -> Option<bool> {
        match self.0 {
            Value::Bool(truth) => Some(*truth),
            Value::Null | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
                match self.text()?.to_ascii_lowercase().as_str() {
                    "true" | "yes" | "1" => Some(true),
                    "false" | "no" | "0" => Some(false),
                    _ => None,
                }
            }
        }
    }

    /// A moment in any of the shapes that providers write.
    #[must_use]
    pub fn moment(self) -> Option<Moment> {
        Moment::parse(self.0.as_str()?)
    }

    /// A link that is safe to offer: see [`link`].
    #[must_use]
    pub fn link(self) -> Option<String> {
        link(&self.text()?)
    }
}

/// Lets a link pass that is safe to offer: `http` or `https`, a host, and nothing a browser would strip or read otherwise.
#[must_use]
pub fn link(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let has_host = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii());
    let is_plain = !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\\<>\"`".contains(c));
    (is_web && has_host && is_plain).then(|| text.to_owned())
}

/// A number that was written with a point, to six decimals: `12.0` is 12. The standard way of writing a float brings
/// 8 kB of tables into the widget. Past 2^53 a float no longer tells which number it was: better none than a wrong one.
#[allow(clippy::cast_possible_truncation, reason = "below 2^53 nothing is cut off")]
fn decimal(float: f64) -> Option<String> {
    const MILLIONTHS: f64 = 1e6;
    const MOST: f64 = 9_007_199_254_740_992.0 / MILLIONTHS;
    if float.fract() == 0.0 && float.abs() < MOST * MILLIONTHS {
        return Some((float as i64).to_string());
    }
    if float.is_nan() || float.abs() >= MOST {
        return None;
    }
    let millionths = (float.abs() * MILLIONTHS).round() as i64;
    let sign = if float < 0.0 { "-" } else { "" };
    let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000 + 1_000_000);
    let rest = rest.to_string();
    // The leading 1 only kept the zeros in place.
    let rest = rest.strip_prefix('1').unwrap_or_default().trim_end_matches('0');
    let point = if rest.is_empty() { "" } else { "." };
    Some([sign, &whole.to_string(), point, rest].concat())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_may_be_text_and_text_numbers() {
        let value = json!({"a": 12, "b": "12", "c": 12.0, "d": "12.0000", "e": -4, "f": 9_374_869_903_500_930_473_876_u128 as f64});
        let read = |key| (Json(&value).at(key).text().unwrap(), Json(&value).at(key).number());
        assert_eq!(read("a"), ("12".into(), Some(12)));
        assert_eq!(read("b"), ("12".into(), Some(12)));
        assert_eq!(read("c"), ("12".into(), Some(12)));
        assert_eq!(read("d"), ("12.0000".into(), Some(12)));
        assert_eq!(read("e"), ("-4".into(), Some(-4)));
        assert_eq!(Json(&value).at("f").text(), None);
        assert_eq!(Json(&value).at("e").count(), None);
    }

    #[test]
    fn a_number_with_a_point_is_told_to_six_decimals() {
        for (number, told) in [
            (12.5, Some("12.5")),
            (-0.05, Some("-0.05")),
            (1.0, Some("1")),
            (0.1 + 0.2, Some("0.3")),
            (1e15, Some("1000000000000000")),
            (1e300, None),
        ] {
            assert_eq!(Json(&json!(number)).text().as_deref(), told);
        }
    }

    #[test]
    fn wrong_types_are_absent() {
        for value in [json!(null), json!([]), json!({}), json!(""), json!("  "), json!([1]), json!({"a": 1})] {
            let value = Json(&value);
            assert_eq!((value.text(), value.number(), value.truth(), value.moment()), (None, None, None, None));
            assert_eq!(value.at("x").list().count() + value.list().count(), 0);
        }
    }

    #[test]
    fn only_web_links_are_links() {
        let link = |text: &str| Json(&json!(text)).link().is_some();
        assert!(link("https://example.org/?n=1") && link("HTTP://example.org"));
        for bad in [
            "javascript:alert(1)",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "//example.org",
            "https:///x",
            "ftp://a.b",
            "https://",
            "https://a b.c",
            "https:\\\\a.b",
            "java\nscript://x",
            "https://a.b/\"onclick",
        ] {
            assert!(!link(bad), "{bad}");
        }
    }

    #[test]
    fn a_body_that_is_no_object_has_a_name() {
        let deep = [b"{\"a\":".repeat(2_000_000), b"1".to_vec()].concat();
        for bad in [&b""[..], b"  ", b"null", b"[]", b"\"x\"", b"<html>", b"{\"id\": 1", b"\xff\xfe", &deep] {
            assert!(matches!(parse(bad), Err(Error::Unreadable { .. })));
        }
    }
}
