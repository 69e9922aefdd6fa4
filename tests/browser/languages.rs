use js_sys::{Array, Intl, Object, Reflect};
use serde_json::{Map, Value};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::visitor::{Page, a_moment, document};

/// Every file, with its language.
macro_rules! files {
    ($($code:literal)*) => { [$(($code, include_str!(concat!("../../public/languages/", $code, ".json")))),*] };
}
const FILES: [(&str, &str); 40] = files!(
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
const MAKING: &str = include_str!("making.json");
const TAG: &str = "<order-tracker proxy=/api order-id=1></order-tracker>";

fn texts(file: &str) -> Map<String, Value> {
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

#[wasm_bindgen_test]
async fn english_is_shown_until_the_texts_are_there_and_when_they_never_come() {
    let german = FILES.iter().find(|(code, _)| *code == "de").unwrap().1;
    let with = |texts: &str| TAG.replace("order-id", &["texts=", texts, " order-id"].concat());
    let page = Page::new()
        .answer("/api", 200, MAKING)
        .answer_after(300, "/late.json", german)
        .answer("/broken.json", 200, "<html>")
        .shows(&with("/late.json"));
    page.tag().see("In production").await;
    page.tag().see(texts(german)["stage.in_production"].as_str().unwrap()).await;
    for never in ["/none.json", "/broken.json"] {
        let tag = page.now_shows(&with(never));
        tag.see("In production").await;
        a_moment().await;
        tag.see("In production").await;
    }
}

#[wasm_bindgen_test]
async fn the_language_can_be_switched_while_the_page_is_open() {
    let french = FILES.iter().find(|(code, _)| *code == "fr").unwrap().1;
    let page = Page::new()
        .answer("/api", 200, MAKING)
        .answer("/languages/fr.json", 200, french)
        .shows(&["<main lang=en>", TAG, "</main>"].concat());
    let tag = page.tag();
    tag.see("In production").await;
    let headline = tag.find("[part=headline]");
    document().query_selector("main").unwrap().unwrap().set_attribute("lang", "fr").unwrap();
    tag.see(texts(french)["stage.in_production"].as_str().unwrap()).await;
    assert_eq!(tag.find("[part=headline]"), headline);
    assert_eq!(page.asked().len(), 1, "not asked again");
}

#[wasm_bindgen_test]
async fn the_attribute_speaks_where_the_page_does_not() {
    let french = FILES.iter().find(|(code, _)| *code == "fr").unwrap().1;
    let asking_french = TAG.replace("order-id", "language=fr order-id");
    let html = [&asking_french, "<div lang=en>", &asking_french, "</div>"].concat();
    let page = Page::new().answer("/api", 200, MAKING).answer("/languages/fr.json", 200, french).shows(&html);
    page.tags()[0].see(texts(french)["stage.in_production"].as_str().unwrap()).await;
    page.tags()[1].see("In production").await;
}

#[wasm_bindgen_test]
async fn a_shop_has_its_own_words() {
    let german = FILES.iter().find(|(code, _)| *code == "de").unwrap().1;
    let own = r#"{"stage.in_production": "On the bench", "de": {"stage.in_production": "Auf der Werkbank"}, "next.in_production": null}"#;
    let html = ["<div><order-tracker proxy=/api order-id=1 texts='", own, "'></order-tracker></div>"].concat();
    let page = Page::new().answer("/api", 200, MAKING).answer("/languages/de.json", 200, german).shows(&html);
    let tag = page.tag();
    tag.see("On the bench").await;
    tag.see("just for you").await;
    tag.set("lang", "de");
    tag.see("Auf der Werkbank").await;
    tag.set("texts", "{nonsense");
    a_moment().await;
    tag.see(texts(german)["stage.in_production"].as_str().unwrap()).await;
}

#[wasm_bindgen_test]
async fn a_language_as_wordpress_writes_it_writes_dates_too() {
    let german = FILES.iter().find(|(code, _)| *code == "de").unwrap().1;
    for lang in ["de_DE", "de-"] {
        let html = ["<div lang='", lang, "'>", TAG, "</div>"].concat();
        let page = Page::new().answer("/api", 200, MAKING).answer("/languages/de.json", 200, german).shows(&html);
        page.tag().see("20. November 2026").await;
    }
}

#[wasm_bindgen_test]
async fn a_tag_that_is_moved_or_stands_in_a_component_speaks_the_language_around_it() {
    let french = FILES.iter().find(|(code, _)| *code == "fr").unwrap().1;
    let said = texts(french)["stage.in_production"].as_str().unwrap().to_owned();
    let page = Page::new()
        .answer("/api", 200, MAKING)
        .answer("/languages/fr.json", 200, french)
        .shows(&["<main lang=fr></main><div lang=en>", TAG, "</div>"].concat());
    let tag = page.tag();
    tag.see("In production").await;
    let main = document().query_selector("main").unwrap().unwrap();
    main.append_child(&tag.0).unwrap();
    tag.see(&said).await;
    tag.0.remove();
    let root = main.attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open)).unwrap();
    root.append_child(&tag.0).unwrap();
    tag.see(&said).await;
    tag.0.remove();
}

#[wasm_bindgen_test]
async fn an_own_text_of_the_wrong_kind_is_none() {
    let own = r#"{"stage.in_production": 5, "headline.in_production": {"one": "x"}}"#;
    let html = ["<order-tracker proxy=/api order-id=1 texts='", own, "'></order-tracker>"].concat();
    let page = Page::new().answer("/api", 200, MAKING).shows(&html);
    page.tag().see("In production").await;
    page.tag().see("Your order is being made.").await;
}

#[wasm_bindgen_test]
async fn numbers_keep_their_order_in_a_text_from_right_to_left() {
    let hebrew = FILES.iter().find(|(code, _)| *code == "he").unwrap().1;
    let answer = MAKING.replace("\"id\": \"1\", \"stage\"", "\"id\": \"1001-A\", \"stage\"");
    let html = ["<div lang=he>", TAG, "</div>"].concat();
    let page = Page::new().answer("/api", 200, &answer).answer("/languages/he.json", 200, hebrew).shows(&html);
    let tag = page.tag();
    tag.see("1001-A").await;
    assert_eq!(tag.find("[part=numbers] bdi").unwrap().text_content().unwrap(), "1001-A");
}

#[wasm_bindgen_test]
async fn a_language_that_did_not_come_is_asked_for_again_when_the_network_is_back() {
    let html = [&TAG.replace("order-id", "texts=/once.json order-id"), TAG].concat();
    let page = Page::new().answer("/api", 200, MAKING).shows(&html);
    page.tags()[1].see("In production").await;
    a_moment().await;
    let own = r#"{"stage.in_production": "On the bench"}"#;
    let page = page.answer("/once.json", 200, own);
    web_sys::window().unwrap().dispatch_event(&web_sys::Event::new("online").unwrap()).unwrap();
    page.tags()[0].see("On the bench").await;
    assert_eq!(page.fetched().iter().filter(|file| file.contains("once")).count(), 2);
}
