use fantoccini::elements::{Element, ShadowRoot};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use crate::Result;
use crate::patience::soon;
use crate::script::{in_page, words};

/// A tag on a page, as the visitor meets it.
pub(crate) struct Tag {
    client: Client,
    element: Element,
    root: ShadowRoot,
}

impl Tag {
    pub(crate) fn new(client: Client, element: Element, root: ShadowRoot) -> Self {
        Self { client, element, root }
    }

    /// Waits until the words can be read in it.
    pub(crate) async fn see(&self, words: &str) -> Result {
        soon(&format!("“{words}”"), async || {
            let text = self.text().await?;
            if text.contains(words) { Ok(()) } else { Err(format!("it says “{text}”").into()) }
        })
        .await
    }

    /// Waits until it shows an order at that stage.
    pub(crate) async fn see_order(&self, stage: &str) -> Result {
        self.see_part(&format!("[part=order][data-stage={stage}]")).await
    }

    /// Waits until it asks.
    pub(crate) async fn see_busy(&self) -> Result {
        self.see_part("[part=content][aria-busy=true]").await
    }

    /// Waits until it shows that error, and reads what it says.
    pub(crate) async fn see_error(&self, code: &str) -> Result<String> {
        let css = format!("[part=notice][data-error={code}]");
        self.see_part(&css).await?;
        self.read(&css).await
    }

    /// Waits for a piece of it and reads it.
    pub(crate) async fn read(&self, css: &str) -> Result<String> {
        // It may be drawn anew between finding and reading.
        soon(&format!("`{css}`"), async || self.words(css).await).await
    }

    /// Waits until a piece of it says something else.
    pub(crate) async fn see_other(&self, css: &str, words: &str) -> Result {
        soon(&format!("another word than “{words}”"), async || {
            if self.words(css).await? == words { Err("it stays".into()) } else { Ok(()) }
        })
        .await
    }

    /// From now on whatever comes into it is remembered, since a visitor may blink: see [`Self::missed`].
    pub(crate) async fn watch(&self, css: &str) -> Result {
        let watch = "
            tag.missed = 0;
            const count = () => { tag.missed += tag.shadowRoot.querySelectorAll(more[0]).length; };
            new MutationObserver(count).observe(tag.shadowRoot, { childList: true, subtree: true });
        ";
        self.does(watch, vec![json!(css)]).await.map(drop)
    }

    /// How often there was something of what is watched.
    pub(crate) async fn missed(&self) -> Result<u64> {
        Ok(self.does("return tag.missed", vec![]).await?.as_u64().ok_or("nothing is watched")?)
    }

    /// How many there are.
    pub(crate) async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.root.find_all(Locator::Css(css)).await?.len())
    }

    /// Types into a field, in the place of what stood there.
    pub(crate) async fn type_into(&self, css: &str, text: &str) -> Result {
        self.find(css).await?.clear().await?;
        self.type_more_into(css, text).await
    }

    /// Types behind what stands in a field.
    pub(crate) async fn type_more_into(&self, css: &str, text: &str) -> Result {
        Ok(self.find(css).await?.send_keys(text).await?)
    }

    /// What a piece of it looks like, as PNG.
    pub(crate) async fn picture(&self, css: &str) -> Result<Vec<u8>> {
        Ok(self.find(css).await?.screenshot().await?)
    }

    pub(crate) async fn click(&self, css: &str) -> Result {
        Ok(self.find(css).await?.click().await?)
    }

    /// The page sets one of its attributes.
    pub(crate) async fn set(&self, attribute: &str, value: &str) -> Result {
        self.does("tag.setAttribute(more[0], more[1])", vec![json!(attribute), json!(value)]).await.map(drop)
    }

    /// What a script of the page does with the `tag`, and may give back.
    pub(crate) async fn does(&self, script: &str, more: Vec<Value>) -> Result<Value> {
        let tag = serde_json::to_value(&self.element)?;
        in_page(&self.client, "tag, ...more", script, [vec![tag], more].concat()).await
    }

    async fn see_part(&self, css: &str) -> Result {
        soon(&format!("`{css}`"), async || match self.root.find(Locator::Css(css)).await {
            Ok(_) => Ok(()),
            Err(_) => Err(format!("it says “{}”", self.text().await.unwrap_or_default()).into()),
        })
        .await
    }

    async fn text(&self) -> Result<String> {
        self.words("[part=content]").await
    }

    async fn words(&self, css: &str) -> Result<String> {
        words(&self.client, &self.root.find(Locator::Css(css)).await?).await
    }

    async fn find(&self, css: &str) -> Result<Element> {
        soon(&format!("`{css}`"), async || Ok(self.root.find(Locator::Css(css)).await?)).await
    }
}
