//! The widget in a browser, as its visitors meet it. Answers are recordings: the adapters' fixtures.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, missing_docs, reason = "what cannot be set up is a failed test")]

mod carriers;
mod contract;
mod early;
mod errors;
mod form;
mod languages;
mod large;
mod life;
mod looks;
mod moving;
mod order;
mod pace;
mod proof;
mod refresh;
mod speaking;
mod together;
mod visitor;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
