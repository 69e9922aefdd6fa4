//! Somebody with a browser: sees, types and clicks.

use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ShadowRoot};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, json};
use tokio::time::sleep;

use crate::Result;

/// A browser with one window.
pub(crate) struct Visitor {
    client: Client,
    page: String,
}

/// What the visitor's screen is like.
#[derive(Clone, Copy)]
pub(crate) struct Screen {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scheme: Scheme,
}

/// Light or dark.
#[derive(Clone, Copy)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

/// How long a visitor waits for anything.
const PATIENCE: Duration = Duration::from_secs(30);

impl Visitor {
    /// Opens a browser.
    pub(crate) async fn arrive(webdriver: &str, page: &str, screen: Screen) -> Result<Self> {
        let scheme = match screen.scheme {
            Scheme::Dark => "--blink-settings=preferredColorScheme=0",
            Scheme::Light => "--blink-settings=preferredColorScheme=1",
        };
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--hide-scrollbars",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            scheme,
        ];
        let metrics = json!({ "width": screen.width, "height": screen.height, "pixelRatio": 1.0, "touch": false, "mobile": false });
        let options = json!({ "args": arguments, "mobileEmulation": { "deviceMetrics": metrics } });
        let capabilities = Map::from_iter([("goog:chromeOptions".to_owned(), options)]);
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(webdriver).await?;
        Ok(Self { client, page: page.to_owned() })
    }

    /// Opens a page of the site.
    pub(crate) async fn open(&self, path: &str) -> Result {
        self.go(&format!("{}{path}", self.page)).await
    }

    /// Opens any address.
    pub(crate) async fn go(&self, address: &str) -> Result {
        Ok(self.client.goto(address).await?)
    }

    /// Follows a link of the page.
    pub(crate) async fn follow(&self, css: &str) -> Result {
        Ok(self.client.find(Locator::Css(css)).await?.click().await?)
    }

    /// The text of a piece of the page.
    pub(crate) async fn text(&self, css: &str) -> Result<String> {
        Ok(self.client.find(Locator::Css(css)).await?.text().await?)
    }

    /// Closes the browser.
    pub(crate) async fn leave(self) -> Result {
        Ok(self.client.close().await?)
    }

    /// The inside of every tag on the page, once there are that many and each is drawn.
    pub(crate) async fn trackers(&self, count: usize) -> Result<Vec<Tracker>> {
        let begun = Instant::now();
        loop {
            let mut trackers = Vec::new();
            for tag in self.client.find_all(Locator::Css("order-tracker")).await? {
                // A tag has no inside until its script has come.
                if let Ok(root) = tag.shadow_root().await {
                    trackers.push(Tracker { root });
                }
            }
            if trackers.len() == count {
                return Ok(trackers);
            }
            patience(begun, &format!("{count} trackers on the page, {} are there", trackers.len())).await?;
        }
    }

    /// A picture of the page as far as it fits the window, as PNG.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>> {
        Ok(self.client.find(Locator::Css("html")).await?.screenshot().await?)
    }
}

/// The inside of one tag.
pub(crate) struct Tracker {
    root: ShadowRoot,
}

impl Tracker {
    /// Waits for a part and gives its text.
    pub(crate) async fn see(&self, part: &str) -> Result<String> {
        Ok(self.part(part).await?.text().await?)
    }

    /// How many there are of a part.
    pub(crate) async fn count(&self, part: &str) -> Result<usize> {
        Ok(self.root.find_all(Locator::Css(&format!("[part={part}]"))).await?.len())
    }

    pub(crate) async fn type_into(&self, css: &str, text: &str) -> Result {
        let field = self.find(css).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    pub(crate) async fn click(&self, css: &str) -> Result {
        Ok(self.find(css).await?.click().await?)
    }

    async fn part(&self, part: &str) -> Result<Element> {
        self.find(&format!("[part={part}]")).await
    }

    async fn find(&self, css: &str) -> Result<Element> {
        let begun = Instant::now();
        loop {
            if let Ok(element) = self.root.find(Locator::Css(css)).await {
                return Ok(element);
            }
            patience(begun, &format!("`{css}` in the tracker")).await?;
        }
    }
}

async fn patience(begun: Instant, awaited: &str) -> Result {
    if begun.elapsed() > PATIENCE {
        return Err(format!("waited {} s for {awaited}", PATIENCE.as_secs()).into());
    }
    sleep(Duration::from_millis(50)).await;
    Ok(())
}
