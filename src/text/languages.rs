//! Which language is spoken.

use orders::parts::parts;

/// The language that is inside, and that is shown where there is no other.
pub(crate) const ENGLISH: &str = "en";

/// The languages that there are files of, as BCP 47 names them.
pub(crate) const LANGUAGES: [&str; 40] = [
    "ar", "bg", "ca", "cs", "da", "de", "el", ENGLISH, "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sv", "th", "tr",
    "uk", "vi", "zh-Hans", "zh-Hant",
];

/// A language as somebody asked for it, and the one of ours that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// For dates and numbers: `de-AT` writes some of them in another way than `de`.
    pub(crate) locale: String,
    /// For words.
    pub(crate) code: &'static str,
}

impl Default for Spoken {
    fn default() -> Self {
        Self { locale: ENGLISH.to_owned(), code: ENGLISH }
    }
}

/// The first of some wishes that can be fulfilled, else English.
pub(crate) fn first_spoken<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Spoken {
    for wish in wishes {
        let wish = wish.trim();
        if let Some(code) = code(wish) {
            return Spoken { locale: wish.replace('_', "-"), code };
        }
    }
    Spoken::default()
}

/// The one of our languages that a tag such as `de-AT` or `zh-TW` asks for.
fn code(tag: &str) -> Option<&'static str> {
    let tag = tag.to_ascii_lowercase().replace('_', "-");
    let language = parts(&tag, b'-').next()?;
    let has = |part: &str| parts(&tag, b'-').any(|own| own == part);
    let wanted = match language {
        "zh" if has("hant") || !has("hans") && ["tw", "hk", "mo"].into_iter().any(has) => "zh-Hant",
        "zh" => "zh-Hans",
        "pt" if has("br") => "pt-BR",
        "no" | "nn" => "nb",
        // What they were called before 1989; some browsers still do.
        "iw" => "he",
        "in" => "id",
        other => other,
    };
    LANGUAGES.iter().find(|known| **known == wanted).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_language_is_spoken() {
        for (tag, spoken) in [
            ("de", Some("de")),
            ("de-AT", Some("de")),
            ("EN_us", Some("en")),
            ("pt", Some("pt")),
            ("pt-BR", Some("pt-BR")),
            ("pt-PT", Some("pt")),
            ("zh", Some("zh-Hans")),
            ("zh-CN", Some("zh-Hans")),
            ("zh-TW", Some("zh-Hant")),
            ("zh-Hant-HK", Some("zh-Hant")),
            ("zh-Hans-HK", Some("zh-Hans")),
            ("nn-NO", Some("nb")),
            ("iw", Some("he")),
            ("cy", None),
            ("", None),
            ("not a language", None),
        ] {
            assert_eq!(code(tag), spoken, "{tag}");
        }
    }

    #[test]
    fn the_first_wish_that_can_be_fulfilled_is() {
        let spoken = |wishes: &[&'static str]| {
            let spoken = first_spoken(wishes.iter().copied());
            (spoken.locale, spoken.code)
        };
        assert_eq!(spoken(&["cy", "", "fr-CA", "de"]), ("fr-CA".to_owned(), "fr"));
        assert_eq!(spoken(&["cy"]), ("en".to_owned(), "en"));
        assert_eq!(spoken(&["de_DE"]), ("de-DE".to_owned(), "de"), "as WordPress writes it");
    }

    #[test]
    fn there_is_a_file_for_each_language_and_no_other() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/public/languages");
        let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        let mut expected = LANGUAGES.map(|code| format!("{code}.json"));
        expected.sort();
        assert_eq!(names, expected);
    }
}
