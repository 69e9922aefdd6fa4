use js_sys::{Array, Intl, Object, Reflect};
use serde_json::{Map, Value};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::moving::MAKING;
use crate::visitor::Page;

/// Every file, with its language.
macro_rules! files {
    ($($code:literal)*) => { [$(($code, include_str!(concat!("../../public/languages/", $code, ".json")))),*] };
}
pub(crate) const FILES: [(&str, &str); 40] = files!(
    "ar" "bg" "ca" "cs" "da" "de" "el" "en" "es" "et" "fa" "fi" "fr" "he" "hi" "hr" "hu" "id" "it" "ja" "ko" "lt" "lv"
    "ms" "nb" "nl" "pl" "pt" "pt-BR" "ro" "ru" "sk" "sl" "sv" "th" "tr" "uk" "vi" "zh-Hans" "zh-Hant"
);
/// What is the same word in that language, on purpose.
const SAME: [(&str, &str); 7] = [
    ("nl", "requests.open"),
    ("pt-BR", "item"),
    ("hi", "item.sku"),
    ("th", "item.sku"),
    ("id", "item.sku"),
    ("ms", "item.sku"),
    ("en", ""),
];
const TAG: &str = "<order-tracker proxy=/api order-id=1></order-tracker>";

/// A file's texts.
pub(crate) fn texts(file: &str) -> Map<String, Value> {
    serde_json::from_str::<Value>(file).unwrap().as_object().unwrap().clone()
}

fn english() -> Map<String, Value> {
    texts(FILES.iter().find(|(code, _)| *code == "en").unwrap().1)
}

/// All the forms of a text.
fn forms(text: &Value) -> Vec<&str> {
    match text.as_object() {
        Some(forms) => forms.values().map(|form| form.as_str().unwrap()).collect(),
        None => vec![text.as_str().unwrap()],
    }
}

fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<_> = text.split('{').skip(1).map(|rest| rest.split_once('}').unwrap().0).collect();
    names.sort_unstable();
    names
}

fn plural_categories(code: &str) -> Vec<String> {
    let rules = Intl::PluralRules::new(&Array::of1(&code.into()), &Object::new());
    let categories = Reflect::get(&rules.resolved_options(), &"pluralCategories".into()).unwrap();
    let mut categories: Vec<_> = Array::from(&categories).iter().map(|name| name.as_string().unwrap()).collect();
    categories.sort();
    categories
}

#[wasm_bindgen_test]
fn every_language_says_all_that_english_says_and_nothing_else() {
    let english = english();
    for (code, file) in FILES {
        let own = texts(file);
        let (keys, wanted): (Vec<_>, Vec<_>) = (own.keys().collect(), english.keys().collect());
        assert_eq!(keys, wanted, "{code}");
        assert!(["ltr", "rtl"].contains(&own["direction"].as_str().unwrap()));
        for (key, text) in &english {
            let expected = placeholders(forms(text).last().unwrap());
            for form in forms(&own[key]) {
                assert_eq!(placeholders(form), expected, "{code} {key}: {form}");
                assert_eq!(form.trim(), form, "{code} {key}");
                assert!(!form.is_empty(), "{code} {key}");
            }
            assert_eq!(own[key].is_object(), text.is_object(), "{code} {key}");
        }
    }
}

#[wasm_bindgen_test]
fn every_language_has_the_plural_forms_that_it_needs() {
    for (code, file) in FILES {
        for (key, text) in texts(file) {
            if let Value::Object(forms) = text {
                let mut own: Vec<_> = forms.keys().cloned().collect();
                own.sort();
                assert_eq!(own, plural_categories(code), "{code} {key}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn nothing_is_left_in_english_by_mistake() {
    let english = english();
    for (code, file) in FILES.into_iter().filter(|(code, _)| *code != "en") {
        for (key, text) in texts(file) {
            let is_meant = key == "direction" || SAME.contains(&(code, &key));
            assert_eq!(
                text == english[&key],
                is_meant && (key != "direction" || text == "ltr"),
                "{code} {key}: {text}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn every_language_is_shown_in_its_own_direction() {
    for (code, file) in FILES {
        let html = ["<div lang=", code, ">", TAG, "</div>"].concat();
        let page = Page::new()
            .answer("/api", 200, MAKING)
            .answer(&["/languages/", code, ".json"].concat(), 200, file)
            .shows(&html);
        let own = texts(file);
        page.tag().see(own["stage.in_production"].as_str().unwrap()).await;
        let direction = own["direction"].as_str();
        assert_eq!(page.tag().attribute("[part=base] > div", "dir").as_deref(), direction, "{code}");
        assert_eq!(page.tag().attribute("[part=base] > div", "lang").as_deref(), Some(code));
    }
}
