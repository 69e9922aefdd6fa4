use orders::{Error, Wanted};

/// The keys of what went wrong, and of what to do about it.
pub(super) fn keys(error: Error) -> [String; 2] {
    let mut key = ["error.", error.code()].concat();
    if error == Error::ProofNeeded(Wanted::Signature) {
        key.push_str(".signature");
    }
    let advice = [&key, ".next"].concat();
    [key, advice]
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;

    use serde_json::Value;

    use super::*;

    /// Every file that there is: none can be forgotten.
    fn languages() -> BTreeMap<String, Value> {
        let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/public/languages")).unwrap();
        let read = |path: std::path::PathBuf| {
            let texts = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            (path.file_stem().unwrap().to_str().unwrap().to_owned(), texts)
        };
        folder.map(|entry| read(entry.unwrap().path())).collect()
    }

    #[test]
    fn every_error_has_words_in_every_language() {
        let languages = languages();
        for (code, texts) in &languages {
            for key in Error::ALL.into_iter().flat_map(keys) {
                let text = texts[&key].as_str().unwrap_or_else(|| panic!("{code} has no text {key}"));
                assert!(text.chars().any(char::is_alphabetic), "{code} {key}: {text:?}");
                assert_ne!(text, key, "{code}");
                // Nothing is filled in here.
                assert!(!text.contains(['{', '}']), "{code} {key}: {text}");
                let is_english = languages["en"][&key] == text;
                assert_eq!(is_english, code == "en", "{code} {key}: {text}");
            }
        }
    }

    #[test]
    fn every_error_has_words_of_its_own() {
        let titles = Error::ALL.map(|error| keys(error)[0].clone());
        for (code, texts) in languages() {
            let distinct: BTreeSet<_> = titles.iter().map(|key| texts[key].to_string()).collect();
            assert_eq!(distinct.len(), titles.len(), "{code}");
        }
    }
}
