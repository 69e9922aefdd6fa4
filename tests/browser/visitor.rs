//! Somebody who looks at a page: sees, types and clicks.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element};

mod tag;

pub(crate) use tag::Tag;

#[wasm_bindgen(module = "/tests/browser/network.js")]
extern "C" {
    fn record(path: &str, status: u16, body: &str, delay_ms: u32, retry_after: Option<String>);
    fn forget();
    fn come_by(link: &str);
    fn later(ms: f64);
    fn timers_started() -> u32;
    fn timers_longer_than(ms: u32) -> u32;
    fn questions() -> Vec<String>;
    fn given_up() -> u32;
}

/// A page with some HTML on it, and a network that knows only what was recorded. Dropped, it is empty again.
pub(crate) struct Page {
    body: Element,
}

impl Page {
    pub(crate) fn new() -> Self {
        forget();
        order_tracker::define();
        let body = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&body).unwrap();
        Self { body }
    }

    pub(crate) fn answer(self, path: &str, status: u16, body: &str) -> Self {
        record(path, status, body, 0, None);
        self
    }

    pub(crate) fn answer_after(self, delay_ms: u32, path: &str, body: &str) -> Self {
        record(path, 200, body, delay_ms, None);
        self
    }

    pub(crate) fn busy(self, path: &str, retry_after: &str) -> Self {
        record(path, 429, "", 0, Some(retry_after.to_owned()));
        self
    }

    /// Time goes by.
    pub(crate) fn days_later(&self, days: u32) {
        later(f64::from(days) * 86_400_000.0);
    }

    /// Somebody sets the clock.
    pub(crate) fn clock_is_set_back_a_day(&self) {
        later(-86_400_000.0);
    }

    /// How many timers were set since the page was opened.
    pub(crate) fn timers_started(&self) -> u32 {
        timers_started()
    }

    /// How many timers wait that were set for so long.
    pub(crate) fn timers_longer_than(&self, ms: u32) -> u32 {
        timers_longer_than(ms)
    }

    /// The page cleans its address, or another link of it is followed.
    pub(crate) fn is_now_at(&self, link: &str) {
        come_by(link);
    }

    /// The visitor came by a link that ends like this.
    pub(crate) fn opened_by(self, link: &str) -> Self {
        come_by(link);
        self
    }

    pub(crate) fn shows(self, html: &str) -> Self {
        self.body.set_inner_html(html);
        self
    }

    /// Something else instead.
    pub(crate) fn now_shows(&self, html: &str) -> Tag {
        self.body.set_inner_html(html);
        self.tag()
    }

    /// Tags of another name.
    pub(crate) fn now_shows_all(&self, html: &str, name: &str) -> Vec<Tag> {
        self.body.set_inner_html(html);
        self.all(name)
    }

    pub(crate) fn tag(&self) -> Tag {
        self.tags().remove(0)
    }

    pub(crate) fn tags(&self) -> Vec<Tag> {
        self.all("order-tracker")
    }

    fn all(&self, name: &str) -> Vec<Tag> {
        let found = self.body.query_selector_all(name).unwrap();
        (0..found.length()).map(|index| Tag(found.get(index).unwrap().unchecked_into())).collect()
    }

    /// What was asked of those who know orders; files of texts are no questions.
    pub(crate) fn asked(&self) -> Vec<String> {
        questions().into_iter().filter(|question| !question.ends_with(".json")).collect()
    }

    /// The files of texts that were fetched.
    pub(crate) fn fetched(&self) -> Vec<String> {
        questions().into_iter().filter(|question| question.ends_with(".json")).collect()
    }

    pub(crate) fn address(&self) -> String {
        document().url().unwrap()
    }

    pub(crate) fn given_up(&self) -> u32 {
        given_up()
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.body.remove();
        come_by("");
    }
}

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

pub(crate) async fn a_moment() {
    TimeoutFuture::new(50).await;
}
