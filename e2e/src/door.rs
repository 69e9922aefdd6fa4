use tokio::runtime::Runtime;
use tokio::sync::Mutex;

use crate::Result;
use crate::engine::{Engine, Screen};
use crate::visitor::{Site, Visitor};

/// Where visitors come in. One browser serves one visit after the other, as long as nothing goes wrong in it: drivers of
/// Firefox and WebKit have no second one.
pub(crate) struct Door {
    pub(crate) engine: Engine,
    webdriver: String,
    site: Site,
    browser: Mutex<Option<Visitor>>,
    runtime: Runtime,
}

impl Door {
    pub(crate) fn new(engine: Engine, webdriver: String, site: Site) -> Result<Self> {
        Ok(Self { engine, webdriver, site, browser: Mutex::default(), runtime: Runtime::new()? })
    }

    /// Makes a visit with a screen of that kind.
    pub(crate) fn enter<T>(&self, screen: Screen, visit: impl AsyncFnOnce(&Visitor) -> Result<T>) -> Result<T> {
        self.runtime.block_on(async {
            let mut browser = self.browser.lock().await;
            let visitor = match browser.take() {
                Some(visitor) if visitor.screen == screen => visitor,
                Some(other) => {
                    other.leave().await?;
                    self.arrive(screen).await?
                }
                None => self.arrive(screen).await?,
            };
            let seen = visit(&visitor).await;
            if seen.is_ok() {
                *browser = Some(visitor);
            } else {
                // A browser that has crashed cannot be closed.
                _ = visitor.leave().await;
            }
            seen
        })
    }

    /// Closes the browser.
    pub(crate) fn close(&self) -> Result {
        self.runtime.block_on(async {
            match self.browser.lock().await.take() {
                Some(visitor) => visitor.leave().await,
                None => Ok(()),
            }
        })
    }

    async fn arrive(&self, screen: Screen) -> Result<Visitor> {
        Visitor::arrive(self.engine, &self.webdriver, self.site.clone(), screen).await
    }
}
