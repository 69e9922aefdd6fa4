//! Tolerant reading: absent, null, empty and wrongly typed values are answered once, here, for every provider.

use crate::parts::{self, cut};
use crate::{Error, Moment};

mod decimal;
mod parse;
mod says;
#[cfg(test)]
mod tests;
mod tree;

pub use parse::parse;
pub use says::says;
pub use tree::Tree;

/// How a body becomes JSON: whoever carries answers says so, since a browser has a parser of its own.
pub type Parse = fn(&str) -> Result<Tree, Error>;

/// Lets an object pass: every provider's answer is one.
///
/// # Errors
/// [`Error::Unreadable`] for anything else.
pub fn object(tree: Tree) -> Result<Tree, Error> {
    if let Tree::Object(_) = tree {
        Ok(tree)
    } else {
        Err(Error::Unreadable { why: "the answer is JSON, but no object" })
    }
}

/// What is said of a body that cannot be parsed.
pub const NO_JSON: Error = Error::Unreadable { why: "the answer is empty or no JSON" };

/// A place in an answer, which may hold anything or nothing.
#[derive(Clone, Copy, Debug)]
pub struct Json<'a>(&'a Tree);

impl<'a> Json<'a> {
    /// Where nothing is told.
    pub const NULL: Self = Self(&Tree::Null);

    /// The whole answer.
    #[must_use]
    pub fn new(tree: &'a Tree) -> Self {
        Self(tree)
    }

    /// A member; of what is no object, and where it is absent, it is null.
    #[must_use]
    pub fn at(self, key: &str) -> Self {
        self.0.get(key).map_or(Self::NULL, Self)
    }

    /// The first of these members that tells a text; null where none does.
    #[must_use]
    pub fn one_of(self, keys: &[&str]) -> Self {
        let told = keys.iter().map(|key| self.at(key)).find(|member| member.text().is_some());
        told.unwrap_or(Self::NULL)
    }

    /// Whether the object has the member at all.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        self.0.get(key).is_some()
    }

    /// Whether the object has the member, and it is a list or null, which is the same as an empty one.
    #[must_use]
    pub fn has_list(self, key: &str) -> bool {
        self.has(key) && matches!(self.at(key).0, Tree::List(_) | Tree::Null)
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(self) -> bool {
        matches!(self.0, Tree::Object(_))
    }

    /// Whether it is an empty list, or none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0.list().unwrap_or_default().is_empty()
    }

    /// The members of a list that are objects with something in them; of anything else, none.
    #[must_use]
    pub fn list(self) -> List<'a> {
        List(self.0.list().unwrap_or_default().iter())
    }

    // It takes a reference to its reader: a chain of adapters would be compiled again for every use of it.

    /// Adds what each member of a list is read as; members that are no objects, or empty ones, are left out.
    pub fn read<T>(self, into: &mut Vec<T>, read: &dyn Fn(Self) -> Option<T>) {
        self.make_room(into, |_| true);
        for member in self.list() {
            if let Some(told) = read(member) {
                into.push(told);
            }
        }
    }

    /// Makes room for what rows tell, and no more: it is many times larger than their text. A browser, which reads one answer
    /// at a time, does without the code for it.
    pub fn make_room<T>(self, into: &mut Vec<T>, tells: fn(Self) -> bool) {
        if cfg!(not(target_arch = "wasm32")) {
            into.reserve_exact(self.list().filter(|row| tells(*row)).count());
        }
    }

    /// The texts of a list; of a single text, that one.
    #[must_use]
    pub fn texts(self) -> Vec<&'a str> {
        let one = std::slice::from_ref(self.0);
        let mut texts = Vec::new();
        for member in self.0.list().unwrap_or(one) {
            if let Some(text) = Json(member).text() {
                texts.push(text);
            }
        }
        texts
    }

    /// The members of an object, in the order of their names.
    pub fn members(self) -> impl Iterator<Item = (&'a str, Self)> {
        self.0.members().iter().map(|(name, value)| (name.as_str(), Self(value)))
    }

    /// A text or a number as text, trimmed; `None` where nothing is left.
    #[must_use]
    pub fn text(self) -> Option<&'a str> {
        let text = match self.0 {
            Tree::Text(text) | Tree::Number(text) => text.trim(),
            Tree::Null | Tree::Truth(_) | Tree::List(_) | Tree::Object(_) => "",
        };
        (!text.is_empty()).then_some(text)
    }

    /// The same, to be kept.
    #[must_use]
    pub fn string(self) -> Option<String> {
        self.text().map(str::to_owned)
    }

    /// A text for people: one with a letter in it, so that no code is taken for a name.
    #[must_use]
    pub fn name(self) -> Option<String> {
        self.string().filter(|text| text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()))
    }

    /// A whole number, written as a number or as text.
    #[must_use]
    pub fn number(self) -> Option<i64> {
        let text = self.text()?;
        let (whole, fraction) = cut(text, b'.').unwrap_or((text, ""));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let number = parts::number(digits.as_bytes()).filter(|_| fraction.bytes().all(|digit| digit == b'0'))?;
        let number = i64::try_from(number).ok()?;
        Some(if digits == whole { number } else { -number })
    }

    /// A whole number, or another one where none is told.
    #[must_use]
    pub fn number_or(self, otherwise: i64) -> i64 {
        self.number().unwrap_or(otherwise)
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
            Tree::Truth(truth) => Some(*truth),
            Tree::Null | Tree::Number(_) | Tree::Text(_) | Tree::List(_) | Tree::Object(_) => {
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
        Moment::parse(self.0.text()?)
    }

    /// A link that is safe to offer: of `http` or `https`, and shoppers see whose page it opens.
    #[must_use]
    pub fn link(self) -> Option<String> {
        crate::link::link(self.text()?)
    }
}

/// The objects in a list that are not empty.
#[derive(Clone, Debug)]
pub struct List<'a>(std::slice::Iter<'a, Tree>);

impl<'a> Iterator for List<'a> {
    type Item = Json<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.by_ref().map(Json).find(|member| !member.0.members().is_empty())
    }
}
