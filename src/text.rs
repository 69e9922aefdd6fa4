//! The words that a customer reads, in a language.

use std::rc::Rc;

use orders::json::Tree;
use orders::parts::cut;
use orders::{Error, Moment, Stage};

use crate::glance::Phrase;
use crate::intl::Locale;

mod errors;
pub(crate) mod files;
mod fill;
pub(crate) mod languages;

use fill::fill;
use languages::{ENGLISH, Spoken};

/// Texts by their keys: a text, or an object of its plural forms.
pub(crate) type Texts = Tree;

/// What everything is said with: a language's texts, the shop's own, and English for what neither has.
#[derive(Clone)]
pub(crate) struct Words {
    locale: Locale,
    code: &'static str,
    shown: Rc<Texts>,
    own: Option<Rc<Texts>>,
    english: Rc<Texts>,
    is_right_to_left: bool,
}

impl Words {
    /// The words of a language, and English as long as they are not there.
    pub(crate) fn new(spoken: &Spoken, shown: Option<Rc<Texts>>, own: Option<Rc<Texts>>) -> Self {
        let english = files::english();
        let (locale, code) = if shown.is_some() || spoken.code == ENGLISH {
            (spoken.locale.as_str(), spoken.code)
        } else {
            (ENGLISH, ENGLISH)
        };
        let shown = shown.unwrap_or_else(|| Rc::clone(&english));
        let is_right_to_left = shown.get("direction").and_then(Tree::text) == Some("rtl");
        Self { locale: Locale::new(locale, code), code, shown, own, english, is_right_to_left }
    }

    /// For dates and numbers.
    pub(crate) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The language that is shown.
    pub(crate) fn code(&self) -> &'static str {
        self.code
    }

    /// A text.
    pub(crate) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// A text with its `{placeholders}` filled in.
    pub(crate) fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.form(key, None, values)
    }

    /// The form of a text that belongs to a number, which fills `{count}`.
    pub(crate) fn count(&self, key: &str, count: u32, values: &[(&str, &str)]) -> String {
        self.form(key, Some(count), values)
    }

    /// A text that was chosen elsewhere.
    pub(crate) fn phrase(&self, phrase: &Phrase) -> String {
        let total = phrase.count.map(|(_, total)| self.locale.number(total));
        let mut values = Vec::new();
        for (name, value) in &phrase.values {
            values.push((*name, value.as_str()));
        }
        if let Some(total) = &total {
            values.push(("total", total));
        }
        self.form(&phrase.key, phrase.count.map(|(count, _)| count), &values)
    }

    /// A text that there is only for some words: what a provider says that we know.
    pub(crate) fn known(&self, key: &str) -> Option<String> {
        self.english.get(key).and_then(Tree::text).map(|_| self.say(key))
    }

    /// A stage in a word or two.
    pub(crate) fn stage(&self, stage: Stage) -> String {
        self.say(&["stage.", stage.code()].concat())
    }

    /// What went wrong, and what to do about it.
    pub(crate) fn error(&self, error: Error) -> (String, String) {
        let [title, advice] = errors::keys(error);
        (self.say(&title), self.say(&advice))
    }

    /// What stands before and behind a date in its sentence.
    pub(crate) fn around_date(&self, key: &str) -> (String, String) {
        let sentence = self.say(key);
        let (before, behind) = cut(&sentence, b'{').unwrap_or((&sentence, ""));
        let behind = cut(behind, b'}').map_or("", |(_, behind)| behind);
        (before.to_owned(), behind.to_owned())
    }

    /// A moment as its day.
    pub(crate) fn day(&self, moment: &Moment) -> String {
        self.locale.day(moment)
    }

    fn form(&self, key: &str, count: Option<u32>, values: &[(&str, &str)]) -> String {
        let number = count.map(|count| self.locale.number(count));
        let mut values = values.to_vec();
        if let Some(number) = &number {
            values.push(("count", number));
        }
        let category = count.map(|count| self.locale.plural(count));
        let text = self.places().iter().find_map(|texts| form((*texts)?.get(key)?, category.as_deref()));
        fill(text.unwrap_or(key), &values, self.is_right_to_left)
    }

    /// The shop's own texts for this language, its own for all, the language's, English.
    fn places(&self) -> [Option<&Texts>; 4] {
        let own = self.own.as_deref();
        let for_language = own.and_then(|own| own.get(self.code)).filter(|texts| !texts.members().is_empty());
        [for_language, own, Some(&self.shown), Some(&self.english)]
    }
}

/// The form of a text that belongs to a plural category; nothing where it is no text, or one of the wrong kind.
fn form<'a>(text: &'a Tree, category: Option<&str>) -> Option<&'a str> {
    let form = category.and_then(|category| text.get(category).or_else(|| text.get("other")));
    form.unwrap_or(text).text()
}
