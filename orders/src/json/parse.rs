//! From a body to a [`Tree`], in one go: a detour by `serde_json`'s own values would take twice the memory.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::tree::number;
use super::{NO_JSON, Tree, object};
use crate::Error;

/// Parses a body with serde.
///
/// # Errors
/// [`Error::Unreadable`] where it is no JSON object, and where it is made of so many small values that reading it would take
/// many times its length of memory: more than one in ten bytes. Providers' answers have one in fifteen at most.
pub fn parse(body: &str) -> Result<Tree, Error> {
    let left = Cell::new(FREE + body.len() / BYTES_A_VALUE);
    let mut reader = serde_json::Deserializer::from_str(body);
    let read = Values(&left).deserialize(&mut reader);
    match read.and_then(|tree| reader.end().map(|()| tree)) {
        Ok(tree) => object(tree),
        Err(_) if left.get() == 0 => Err(Error::Unreadable { why: "the answer has too many values for its length" }),
        Err(_) => Err(NO_JSON),
    }
}

const BYTES_A_VALUE: usize = 10;
/// Values that any answer may have.
const FREE: usize = 1000;

/// How many values may still come.
#[derive(Clone, Copy)]
struct Values<'a>(&'a Cell<usize>);

impl<'de> DeserializeSeed<'de> for Values<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Tree, D::Error> {
        let left = self.0.get().checked_sub(1).ok_or_else(|| D::Error::custom("too many values"))?;
        self.0.set(left);
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Values<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Tree, E> {
        Ok(Tree::Truth(truth))
    }

    fn visit_i64<E>(self, whole: i64) -> Result<Tree, E> {
        Ok(number(whole.into()))
    }

    fn visit_u64<E>(self, whole: u64) -> Result<Tree, E> {
        Ok(number(whole.into()))
    }

    fn visit_f64<E>(self, float: f64) -> Result<Tree, E> {
        Ok(serde_json::Number::from_f64(float).map_or(Tree::Null, number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = list.next_element_seed(self)? {
            members.push(member);
        }
        members.shrink_to_fit();
        Ok(Tree::List(members))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Tree, A::Error> {
        let mut members: Vec<(String, Tree)> = Vec::new();
        while let Some(name) = object.next_key()? {
            members.push((name, object.next_value_seed(self)?));
        }
        // Sorting takes as much again.
        members.shrink_to_fit();
        members.sort_by(|(one, _), (other, _)| one.cmp(other));
        // Of those of one name the last counts, as in every reader of JSON.
        members.dedup_by(|later, earlier| {
            let is_again = later.0 == earlier.0;
            if is_again {
                std::mem::swap(&mut later.1, &mut earlier.1);
            }
            is_again
        });
        members.shrink_to_fit();
        Ok(Tree::Object(members))
    }
}
