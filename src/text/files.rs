//! Where the texts come from: English is inside, other languages and the shop's own texts are small files.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::Texts;
use super::languages::ENGLISH;
use crate::followed::Followed;
use crate::{client, console, json};

/// Texts that are there, or will be.
pub(crate) type Coming = Rc<Followed<Option<Rc<Texts>>>>;

thread_local! {
    static INSIDE: Rc<Texts> =
        Rc::new(parsed(include_str!("../../public/languages/en.json")).unwrap_or_default());
    static FILES: RefCell<Vec<Rc<File>>> = const { RefCell::new(Vec::new()) };
}

/// The texts that are always there.
pub(crate) fn english() -> Rc<Texts> {
    INSIDE.with(Rc::clone)
}

/// The texts of a language. English is not waited for.
pub(crate) fn language(code: &str) -> Coming {
    if code == ENGLISH {
        return Rc::new(Followed::new(Some(english())));
    }
    file(&crate::element::language_file(code))
}

/// The shop's own texts, where it has any: a JSON object, or the address of a file that holds one.
pub(crate) fn own(texts: Option<&str>) -> Coming {
    let Some(texts) = texts else { return Rc::new(Followed::new(None)) };
    if !texts.starts_with('{') {
        return file(texts);
    }
    let texts = parsed(texts);
    if texts.is_none() {
        console::error(&["the attribute `texts` begins like a JSON object and is none"]);
    }
    Rc::new(Followed::new(texts.map(Rc::new)))
}

/// Asks once more for what could not be fetched.
pub(crate) fn again() {
    for file in FILES.with_borrow(Vec::clone) {
        if file.has_failed.replace(false) {
            fetch(file);
        }
    }
}

fn file(url: &str) -> Coming {
    let known = FILES.with_borrow(|files| files.iter().find(|file| file.url == url).map(|file| file.texts.clone()));
    known.unwrap_or_else(|| {
        let texts = Rc::new(Followed::new(None));
        let file = Rc::new(File { url: url.to_owned(), texts: texts.clone(), has_failed: Cell::new(false) });
        FILES.with_borrow_mut(|files| files.push(file.clone()));
        fetch(file);
        texts
    })
}

fn fetch(file: Rc<File>) {
    let asked = file.clone();
    client::file(&asked.url, move |texts| match texts {
        Some(texts) => file.texts.set(Some(Rc::new(texts))),
        None => {
            file.has_failed.set(true);
            console::warn(&[&file.url, " is no file of texts, or could not be fetched: English is shown instead"]);
        }
    });
}

/// A file that was asked for, once for all tags of a page.
struct File {
    url: String,
    texts: Coming,
    has_failed: Cell<bool>,
}

fn parsed(json: &str) -> Option<Texts> {
    json::parse(json).ok()
}
