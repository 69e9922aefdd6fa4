use wasm_bindgen_test::wasm_bindgen_test;

use crate::languages::{FILES, texts};
use crate::moving::MAKING;
use crate::visitor::{Page, a_moment, document};

const TAG: &str = "<order-tracker proxy=/api order-id=1></order-tracker>";

fn file(wanted: &str) -> &'static str {
    FILES.iter().find(|(code, _)| *code == wanted).unwrap().1
}

#[wasm_bindgen_test]
async fn english_is_shown_until_the_texts_are_there_and_when_they_never_come() {
    let german = file("de");
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
    let french = file("fr");
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
    let french = file("fr");
    let asking_french = TAG.replace("order-id", "language=fr order-id");
    let html = [&asking_french, "<div lang=en>", &asking_french, "</div>"].concat();
    let page = Page::new().answer("/api", 200, MAKING).answer("/languages/fr.json", 200, french).shows(&html);
    page.tags()[0].see(texts(french)["stage.in_production"].as_str().unwrap()).await;
    page.tags()[1].see("In production").await;
}

#[wasm_bindgen_test]
async fn a_shop_has_its_own_words() {
    let german = file("de");
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
    let german = file("de");
    for lang in ["de_DE", "de-"] {
        let html = ["<div lang='", lang, "'>", TAG, "</div>"].concat();
        let page = Page::new().answer("/api", 200, MAKING).answer("/languages/de.json", 200, german).shows(&html);
        page.tag().see("20. November 2026").await;
    }
}

#[wasm_bindgen_test]
async fn a_tag_that_is_moved_or_stands_in_a_component_speaks_the_language_around_it() {
    let french = file("fr");
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
    let hebrew = file("he");
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
