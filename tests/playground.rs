//! What the playground says of the tag, compared with the tag.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "what cannot be read is a failed test")]

use std::fs;

use serde_json::Value;

fn file(path: &str) -> String {
    fs::read_to_string([env!("CARGO_MANIFEST_DIR"), "/", path].concat()).unwrap()
}

#[test]
fn the_words_that_it_offers_are_those_of_the_tag() {
    let english: Value = serde_json::from_str(&file("public/languages/en.json")).unwrap();
    let script = file("public/playground/words.js").replace("[made,", "[\"headline.in_production\",");
    let offered: Vec<Vec<String>> = script
        .lines()
        .filter(|line| line.starts_with("  [\""))
        .map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect())
        .collect();
    assert!(offered.len() > 5, "{offered:?}");
    for row in offered {
        assert_eq!(english[&row[0]], row[2], "{}", row[0]);
        for same in row[3..].iter().filter(|key| !key.is_empty()) {
            assert!(english.get(same).is_some(), "{same}");
        }
    }
}

#[test]
fn the_colours_that_it_warns_of_are_those_of_the_tag() {
    let advice = file("public/playground/advice.js");
    let tokens = file("style/tokens.css");
    let scheme = |name: &str| -> Vec<(String, String)> {
        let set = advice.split(&format!("  {name}: {{")).nth(1).unwrap().split('}').next().unwrap();
        let pairs = set.split(',').filter_map(|pair| pair.split_once(':'));
        pairs.map(|(name, colour)| [name, colour].map(|text| text.trim().trim_matches('"').to_owned()).into()).collect()
    };
    let short = |colour: &str| if colour == "#ffffff" { "#fff".to_owned() } else { colour.to_owned() };
    for ((name, light), (_, dark)) in scheme("light").into_iter().zip(scheme("dark")) {
        let both = format!("light-dark({}, {})", short(&light), short(&dark));
        let lines: Vec<_> = tokens.lines().filter(|line| line.contains(&both)).collect();
        assert!(
            lines.iter().any(|line| line.contains(&format!("-{name},")) || line.contains(&format!("_{name}:"))),
            "{name}: {both}"
        );
    }
}

#[test]
fn it_offers_every_language_there_is() {
    let names = fs::read_dir([env!("CARGO_MANIFEST_DIR"), "/public/languages"].concat()).unwrap();
    let mut there: Vec<_> = names.map(|name| name.unwrap().file_name().into_string().unwrap()).collect();
    there.sort();
    let script = file("public/playground/languages.js");
    let codes = script.split("codes = [").nth(1).unwrap().split(']').next().unwrap();
    let mut offered: Vec<_> = codes.split('"').skip(1).step_by(2).map(|code| format!("{code}.json")).collect();
    offered.sort();
    assert_eq!(offered, there);
}
