//! Somebody with a browser: sees, types and clicks.

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::Result;
use crate::devtools::Devtools;
use crate::engine::{Engine, Screen};
use crate::keyboard::Keyboard;
use crate::patience::soon;
use crate::script::{in_page, words};
use crate::tag::Tag;

/// A browser with one window.
pub(crate) struct Visitor {
    client: Client,
    site: Site,
    pub(crate) screen: Screen,
}

/// What there is to visit.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Site {
    /// Where the demo is served.
    #[arg(long, default_value = "")]
    pub(crate) page: String,

    /// Where its gateway is served.
    #[arg(long, default_value = "")]
    pub(crate) gateway: String,
}

impl Visitor {
    /// Opens a browser.
    pub(crate) async fn arrive(engine: Engine, webdriver: &str, site: Site, screen: Screen) -> Result<Self> {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(engine.capabilities(screen)).connect(webdriver).await?;
        match engine {
            // Its window is told with the capabilities.
            Engine::Chromium => {}
            Engine::Firefox => client.set_window_size(screen.width, screen.height).await?,
            // Without a window manager, a window that is resized loses the focus for good.
            Engine::WebKit if screen == Screen::TABLET => {}
            Engine::WebKit => client.set_window_size(screen.width, screen.height).await?,
        }
        Ok(Self { client, site, screen })
    }

    /// Opens a page of the site.
    pub(crate) async fn open(&self, path: &str) -> Result {
        self.go(&format!("{}{path}", self.site.page)).await
    }

    /// Opens the gateway's own pages.
    pub(crate) async fn open_gateway(&self, path: &str) -> Result {
        self.go(&format!("{}{path}", self.site.gateway)).await
    }

    /// Where the gateway is.
    pub(crate) fn gateway(&self) -> &str {
        &self.site.gateway
    }

    /// Opens any address.
    pub(crate) async fn go(&self, address: &str) -> Result {
        Ok(self.client.goto(address).await?)
    }

    /// Goes back in the browser's history.
    pub(crate) async fn back(&self) -> Result {
        Ok(self.client.back().await?)
    }

    /// And forward again.
    pub(crate) async fn forward(&self) -> Result {
        Ok(self.client.forward().await?)
    }

    /// Clicks on something of the page, outside of the tags.
    pub(crate) async fn click(&self, css: &str) -> Result {
        Ok(self.find(css).await?.click().await?)
    }

    /// Chooses from a list of the page, by the value.
    pub(crate) async fn choose(&self, css: &str, value: &str) -> Result {
        Ok(self.find(css).await?.select_by_value(value).await?)
    }

    /// Types into a field of the page, in the place of what stood there.
    pub(crate) async fn type_into(&self, css: &str, text: &str) -> Result {
        let field = self.find(css).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Looks into a frame: it is the page, until the visitor steps out or goes elsewhere.
    pub(crate) async fn step_into(&self, frame: &str) -> Result {
        Ok(self.find(frame).await?.enter_frame().await?)
    }

    /// Looks at the page around the frame again.
    pub(crate) async fn step_out(&self) -> Result {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// Waits until a piece of the page says so.
    pub(crate) async fn see(&self, css: &str, wanted: &str) -> Result {
        soon(&format!("“{wanted}” in `{css}`"), async || {
            let told = words(&self.client, &self.client.find(Locator::Css(css)).await?).await?;
            if told.contains(wanted) { Ok(()) } else { Err(format!("it says “{told}”").into()) }
        })
        .await
    }

    /// What is pressed without looking where a mouse is.
    pub(crate) fn keyboard(&self) -> Keyboard {
        Keyboard::new(self.client.clone())
    }

    /// The text of a piece of the page.
    pub(crate) async fn read(&self, css: &str) -> Result<String> {
        words(&self.client, &self.find(css).await?).await
    }

    /// Waits until the words can be read on the page, as the browser tells them who runs no script of it.
    pub(crate) async fn see_words(&self, words: &str) -> Result {
        soon(&format!("“{words}”"), async || {
            let text = self.client.find(Locator::Css("body")).await?.text().await?;
            if text.contains(words) { Ok(()) } else { Err(format!("it says “{text}”").into()) }
        })
        .await
    }

    /// The tag of a page that has one.
    pub(crate) async fn tag(&self) -> Result<Tag> {
        let tags = self.tags(1).await?;
        Ok(tags.into_iter().next().ok_or("the page has no tag")?)
    }

    /// Every tag on the page, once there are that many and each has an inside.
    pub(crate) async fn tags(&self, count: usize) -> Result<Vec<Tag>> {
        soon(&format!("{count} tags on the page"), async || {
            let mut tags = Vec::new();
            for element in self.client.find_all(Locator::Css("order-tracker")).await? {
                // A tag has no inside until its script has come.
                if let Ok(root) = element.shadow_root().await {
                    tags.push(Tag::new(self.client.clone(), element, root));
                }
            }
            if tags.len() == count { Ok(tags) } else { Err(format!("{} are there", tags.len()).into()) }
        })
        .await
    }

    /// What happens on the page without the visitor: its scripts, the network, the language that it is switched to.
    pub(crate) async fn meanwhile(&self, script: &str) -> Result<Value> {
        in_page(&self.client, "", script, vec![]).await
    }

    /// The same, where it takes its time, with what is given to it as `more`.
    pub(crate) async fn acts(&self, script: &str, more: Vec<Value>) -> Result {
        let script = format!("return (async (...more) => {{ {script} }})(...more)");
        in_page(&self.client, "...more", &script, more).await.map(drop)
    }

    /// What a tool of the tests finds out about the page: the body of a function. The page's own rules for scripts do not
    /// bind it.
    pub(crate) async fn examine(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// What only Chromium can be told.
    pub(crate) async fn devtools(&self, command: &'static str, parameters: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(Devtools { command, parameters }).await?)
    }

    /// From now on the page's questions are answered so, by nobody. They are counted in `asked`.
    pub(crate) async fn network_answers(&self, status: u16, body: &str) -> Result {
        let answer = json!([body, { "status": status }]);
        self.network(&format!("Promise.resolve(new Response(...{answer}))")).await
    }

    /// From now on the page's questions are counted in `asked`, and reach whom they should.
    pub(crate) async fn network_counts(&self) -> Result {
        self.network("window.network(...asked)").await
    }

    /// Waits until the page has asked something since.
    pub(crate) async fn network_was_asked(&self) -> Result {
        soon("a question of the page", async || {
            let asked = self.meanwhile("return window.asked").await?;
            if asked.as_u64() > Some(0) { Ok(()) } else { Err("it asks nobody".into()) }
        })
        .await
    }

    /// From now on the page's questions reach nobody.
    pub(crate) async fn network_fails(&self) -> Result {
        self.network("Promise.reject(new TypeError('no network'))").await
    }

    /// The network is as it was.
    pub(crate) async fn network_is_back(&self) -> Result {
        self.meanwhile("window.fetch = window.network").await.map(drop)
    }

    /// The browser notices that it is online again, which it tells the page.
    pub(crate) async fn comes_online(&self) -> Result {
        self.meanwhile("dispatchEvent(new Event('online'))").await.map(drop)
    }

    /// Closes the browser.
    pub(crate) async fn leave(self) -> Result {
        Ok(self.client.close().await?)
    }

    async fn network(&self, answer: &str) -> Result {
        let hears = format!("(...asked) => (window.asked += 1, {answer})");
        let replaced = format!("window.network ??= window.fetch; window.asked = 0; window.fetch = {hears}");
        self.meanwhile(&replaced).await.map(drop)
    }

    async fn find(&self, css: &str) -> Result<Element> {
        soon(&format!("`{css}` on the page"), async || Ok(self.client.find(Locator::Css(css)).await?)).await
    }
}
