//! One customer opens one page, in a browser of its own.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::Bench;
use super::browser::Browser;
use super::condition::{CPU_SLOWDOWN, Condition};
use super::figures::Figures;
use super::site::{BLANK, FOLDER};
use crate::Result;
use crate::package::emptied;

/// What has to be readable.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    /// In the last element of this part.
    pub(crate) part: &'static str,
    pub(crate) text: String,
    /// In how many tags.
    pub(crate) count: usize,
}

impl Wanted {
    /// The answer in a sentence, whatever it says.
    pub(crate) fn headline(order: &Value) -> Self {
        let items = order["orders"][0]["items"].as_array().map_or(0, Vec::len);
        Self { part: "headline", text: format!(" of {items} items are on their way."), count: 1 }
    }

    /// The name of the last item.
    pub(crate) fn last_item(order: &Value) -> Self {
        let items = order["orders"][0]["items"].as_array();
        let name = items.and_then(|items| items.last()).and_then(|item| item["name"].as_str());
        Self { part: "item-name", text: name.unwrap_or_default().to_owned(), count: 1 }
    }
}

/// Opens the page once and tells how it went.
pub(crate) fn visit(bench: &Bench, path: &str, condition: Condition, wanted: &Wanted) -> Result<Figures> {
    let profile = (condition == Condition::Warm).then(|| PathBuf::from(FOLDER).join("profile"));
    if let Some(profile) = &profile {
        emptied(profile)?;
        // The first visit, days ago. Only a browser that is closed and opened again has no more than what it has kept.
        arrive(bench, path, Condition::NoLimit, wanted, Some(&profile.canonicalize()?))?;
    }
    let profile = profile.map(|folder| folder.canonicalize()).transpose()?;
    let (browser, told) = arrive(bench, path, condition, wanted, profile.as_deref())?;
    let asked = bench.server.asked();
    browser.devtools("HeapProfiler.collectGarbage", &json!({}))?;
    let heap = browser.devtools("Runtime.getHeapUsage", &json!({}))?;
    Figures::new(&told, &asked, &heap)
}

/// Opens the page, waits until it is readable, and keeps it open.
pub(crate) fn arrive(
    bench: &Bench,
    path: &str,
    condition: Condition,
    wanted: &Wanted,
    profile: Option<&Path>,
) -> Result<(Browser, Value)> {
    let (browser, url) = (Browser::open(&bench.driver.url, profile)?, &bench.server.url);
    let Wanted { part, text, count } = wanted;
    let watch = include_str!("watch.js");
    let source = format!("({watch})({})", json!({ "part": part, "text": text, "count": count }));
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }))?;
    // Starting the browser's processes is no part of it.
    browser.go(&format!("{url}{BLANK}"))?;
    browser.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": CPU_SLOWDOWN }))?;
    if let Some(network) = condition.network() {
        browser.devtools("Network.enable", &json!({}))?;
        let conditions = json!({
            "offline": false,
            "latency": network.latency_ms,
            "downloadThroughput": network.down_bytes_per_s,
            "uploadThroughput": network.up_bytes_per_s,
        });
        browser.devtools("Network.emulateNetworkConditions", &conditions)?;
    }
    bench.server.asked();
    browser.go(&format!("{url}{path}"))?;
    let told = browser.evaluate("bench.done")?;
    Ok((browser, told))
}
