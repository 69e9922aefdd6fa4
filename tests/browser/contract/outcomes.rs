//! Every way in which a question can end.

use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{TAG, events, is_in_state, text};
use crate::moving::MAKING;
use crate::visitor::{Page, Tag, a_moment};

const STATUSES: [&str; 5] = ["idle", "loading", "found", "not-found", "error"];

#[wasm_bindgen(module = "/tests/browser/author.js")]
extern "C" {
    fn fetch_throws();
    fn fetch_never_ends();
    fn fetch_gives_a_number();
}

/// The status, after a look that no other one is told.
fn only_status(tag: &Tag) -> String {
    let told: Vec<_> = STATUSES.into_iter().filter(|status| is_in_state(&tag.0, status)).collect();
    let status = text(tag, "status").unwrap();
    assert_eq!(told, [status.as_str()]);
    status
}

#[wasm_bindgen_test]
async fn each_error_is_told_by_its_own_word() {
    for (status, body, code) in [
        (400, r#"{"error": "invalid_number"}"#, "invalid_number"),
        (400, r#"{"error": "unsupported"}"#, "unsupported"),
        (401, r#"{"error": "proof_needed", "proofs": ["contact"]}"#, "proof_needed"),
        (429, r#"{"error": "busy"}"#, "busy"),
        (502, r#"{"error": "unauthorized"}"#, "unauthorized"),
        (502, r#"{"error": "unreadable"}"#, "unreadable"),
        (200, "<html>", "unreadable"),
    ] {
        events();
        let page = Page::new().answer("/api", status, body).shows(TAG);
        for _ in 0..20 {
            a_moment().await;
            if only_status(&page.tag()) != "loading" {
                break;
            }
        }
        a_moment().await;
        assert_eq!(events(), [format!(r#"error {{"code":"{code}"}}"#)]);
        assert_eq!(only_status(&page.tag()), "error");
    }
}

#[wasm_bindgen_test]
async fn there_is_one_status_at_a_time() {
    let page = Page::new().answer_after(100, "/api", MAKING).shows("<order-tracker proxy=/api></order-tracker>");
    let tag = page.tag();
    assert_eq!(only_status(&tag), "idle");
    tag.set("order-id", "1");
    a_moment().await;
    assert_eq!(only_status(&tag), "loading");
    tag.see("In production").await;
    assert_eq!(only_status(&tag), "found");
}

#[wasm_bindgen_test]
async fn a_page_with_a_fetch_of_its_own_is_not_waited_for() {
    for break_it in [fetch_throws as fn(), fetch_gives_a_number, fetch_never_ends] {
        let page = Page::new().shows("");
        break_it();
        let page = page.shows(TAG);
        let tag = page.tag();
        tag.see("No answer at the moment").await;
        assert_eq!(only_status(&tag), "error");
    }
}
