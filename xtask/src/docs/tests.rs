use std::fs;
use std::path::{Path, PathBuf};

pub(super) fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// All sources of a kind below a folder.
pub(super) fn sources(folder: &str, extension: &str) -> String {
    let mut folders = vec![workspace().join(folder)];
    let mut all = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == extension) {
                all.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    all
}

/// What stands for something else in a message, and what is put together by the code.
const BETWEEN: [&str; 15] = [
    "FILE", "ORIGIN", "OTHER", "PROPERTY", "STATUS", "TYPE", "URL", "VALUE", "VERSION", "…", ": ", ", or ", "=", "\"",
    "`",
];

#[test]
fn the_console_says_what_the_page_about_troubles_quotes() {
    let page = fs::read_to_string(workspace().join("docs/troubleshooting.md")).unwrap();
    let said = [("src", "rs"), ("src", "js"), ("orders/src", "rs"), ("package", "js")];
    let said: String = said.map(|(folder, extension)| sources(folder, extension)).concat();
    let mut count = 0;
    for message in page.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next()) {
        let mut pieces = vec![message];
        for between in BETWEEN {
            pieces = pieces.iter().flat_map(|piece| piece.split(between)).collect();
        }
        for piece in pieces.iter().map(|piece| piece.trim()).filter(|piece| piece.len() > 7) {
            assert!(said.contains(piece), "nobody says “{piece}” of {message}");
            count += 1;
        }
    }
    assert!(count > 40, "only {count} pieces of messages were found in the page");
}

#[test]
fn every_test_that_the_page_about_security_names_is_there() {
    let page = fs::read_to_string(workspace().join("docs/security.md")).unwrap();
    let tests = ["e2e/src", "gateway", "orders", "src", "tests", "xtask/src"];
    let tests: String = tests.map(|folder| sources(folder, "rs")).concat();
    let words: std::collections::HashSet<_> =
        tests.split(|char: char| !char.is_ascii_alphanumeric() && char != '_').collect();
    let mut count = 0;
    for named in page.split('`').skip(1).step_by(2) {
        // Visits are named with the part of the page they belong to.
        let name = named.rsplit("::").next().unwrap_or(named);
        let is_test =
            name.matches('_').count() > 2 && !name.contains(|char: char| char != '_' && !char.is_alphanumeric());
        if is_test && !name.contains('…') {
            assert!(words.contains(name), "there is no test {named}");
            count += 1;
        } else if named.contains('/') && named.ends_with(".rs") {
            assert!(workspace().join(named).exists(), "there is no {named}");
        }
    }
    assert!(count > 70, "only {count} tests were found in the page");
}
