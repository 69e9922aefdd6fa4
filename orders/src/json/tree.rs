use serde_json::{Number, Value};

use super::decimal::decimal;

/// What JSON holds, with no more code to it than reading takes: `serde_json`'s own brings a map and numbers of three kinds
/// into the widget.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tree {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Truth(bool),
    /// In digits, with six decimals at most; empty where it is too large to be told exactly.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object's members, in the order of their names.
    Object(Vec<(String, Self)>),
}

impl Tree {
    /// A member of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The members of an object; of anything else, none.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        if let Self::Object(members) = self { members } else { &[] }
    }

    /// The members of a list; `None` where it is something else.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(members) = self { Some(members) } else { None }
    }

    /// A text as it was written; `None` where it is something else.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

impl From<Value> for Tree {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(truth) => Self::Truth(truth),
            Value::Number(told) => number(told),
            Value::String(text) => Self::Text(text),
            Value::Array(members) => Self::List(members.into_iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Object(members.into_iter().map(|(name, value)| (name, value.into())).collect())
            }
        }
    }
}

/// A number as it is told.
pub(super) fn number(told: Number) -> Tree {
    let mut text = match (told.as_i64(), told.as_u64(), told.as_f64()) {
        (Some(whole), ..) => whole.to_string(),
        (None, Some(whole), _) => whole.to_string(),
        (None, None, float) => float.and_then(decimal).unwrap_or_default(),
    };
    // It was made for the longest number.
    text.shrink_to_fit();
    Tree::Number(text)
}
