//! Chromium, by its driver: what W3C WebDriver has no word for is said in Chromium's own protocol.

use std::path::Path;

use serde_json::{Value, json};

use crate::{Result, http};

/// A browser with one window as wide as a telephone; dropped, it is closed.
pub(crate) struct Browser {
    /// `HOST:PORT` of its driver.
    driver: String,
    session: String,
}

const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

impl Browser {
    /// A new one, with an empty cache; or with what an earlier one has left in a folder.
    pub(crate) fn open(driver: &str, profile: Option<&Path>) -> Result<Self> {
        let driver = driver.trim_start_matches("http://").to_owned();
        let profile = profile.map(|folder| format!("--user-data-dir={}", folder.display()));
        let arguments: Vec<_> = ARGUMENTS.into_iter().map(str::to_owned).chain(profile).collect();
        let metrics = json!({ "width": 360, "height": 780, "pixelRatio": 1.0, "touch": false, "mobile": false });
        let options = json!({ "args": arguments, "mobileEmulation": { "deviceMetrics": metrics } });
        let capabilities = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let opened = ask(&driver, "POST", "/session", &capabilities)?;
        let session = opened["sessionId"].as_str().ok_or("the driver opens no browser")?.to_owned();
        Ok(Self { driver, session })
    }

    /// Opens a page, and waits until its script has run.
    pub(crate) fn go(&self, url: &str) -> Result {
        self.ask("url", &json!({ "url": url })).map(drop)
    }

    /// A command of the DevTools protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.ask("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What an expression, or its promise, comes to.
    pub(crate) fn evaluate(&self, expression: &str) -> Result<Value> {
        let parameters = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut told = self.devtools("Runtime.evaluate", &parameters)?;
        match told.get("exceptionDetails") {
            Some(details) => Err(format!("{expression}: {details}").into()),
            None => Ok(told["result"]["value"].take()),
        }
    }

    /// One of Chromium's own counters.
    pub(crate) fn metric(&self, name: &str) -> Result<f64> {
        let told = self.devtools("Performance.getMetrics", &json!({}))?;
        let known = told["metrics"].as_array().and_then(|all| all.iter().find(|metric| metric["name"] == name));
        Ok(known.and_then(|metric| metric["value"].as_f64()).ok_or_else(|| format!("Chromium counts no {name}"))?)
    }

    fn ask(&self, path: &str, body: &Value) -> Result<Value> {
        ask(&self.driver, "POST", &format!("/session/{}/{path}", self.session), body)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // One that has crashed cannot be closed.
        _ = ask(&self.driver, "DELETE", &format!("/session/{}", self.session), &json!({}));
    }
}

fn ask(driver: &str, method: &str, path: &str, body: &Value) -> Result<Value> {
    let said = http::ask(driver, method, path, &["Content-Type: application/json"], &body.to_string())?;
    let mut told: Value = serde_json::from_slice(&said.body)?;
    match told["value"]["error"].as_str() {
        Some(error) => Err(format!("the browser's driver: {error}: {}", told["value"]["message"]).into()),
        None => Ok(told["value"].take()),
    }
}
