//! One order of each provider: asked for in the shop's form, and shown by the demo's direct mode.

use crate::Result;
use crate::recipe::Recipe;
use crate::visitor::{Scheme, Screen, Tracker, Visitor};

/// Which number is typed, and what has to be seen.
struct Expectation {
    provider: &'static str,
    kind: Kind,
    number: &'static str,
    badge: &'static str,
    items: usize,
    parcels: usize,
}

#[derive(Clone, Copy)]
enum Kind {
    OrderId,
    PurchaseOrder,
}

/// The examples of the providers' documentation. FinerWorks' tells one order twice and no items; ShineOn's was canceled.
const EXPECTED: [Expectation; 4] = [
    Expectation {
        provider: "Dream Junction",
        kind: Kind::OrderId,
        number: "6724120",
        badge: "Shipped",
        items: 1,
        parcels: 1,
    },
    Expectation {
        provider: "FinerWorks",
        kind: Kind::PurchaseOrder,
        number: "PO_0001",
        badge: "Delivered",
        items: 0,
        parcels: 1,
    },
    Expectation {
        provider: "DecoNetwork",
        kind: Kind::OrderId,
        number: " inv1234 ",
        badge: "Shipped",
        items: 1,
        parcels: 1,
    },
    Expectation { provider: "ShineOn", kind: Kind::OrderId, number: "#20018", badge: "Canceled", items: 2, parcels: 0 },
];

/// Fails with what was not seen.
pub(crate) async fn check(webdriver: &str, page: &str, gateway: &str) -> Result {
    let visitor = Visitor::arrive(webdriver, page, Screen { width: 360, height: 780, scheme: Scheme::Light }).await?;
    let mut seen = look(&visitor).await;
    if seen.is_ok() {
        seen = guarded(&visitor).await;
    }
    if seen.is_ok() {
        seen = hosted(&visitor, gateway).await;
    }
    if seen.is_ok() {
        seen = staff(&visitor, gateway).await;
    }
    visitor.leave().await?;
    seen
}

/// What is seen at a gateway that wants to know whose order it is.
async fn guarded(visitor: &Visitor) -> Result {
    println!("At a gateway that wants a proof:");
    let [.., shineon] = &EXPECTED;
    visitor.open("/demo/guarded.html").await?;
    let trackers = visitor.trackers(1).await?;
    let tracker = trackers.first().ok_or("the page has no tracker")?;
    tracker.type_into("#number", shineon.number).await?;
    tracker.click("form [part=button]").await?;
    tracker.type_into("#contact", "Test@ShineOn.com").await?;
    tracker.click("form [part=button]").await?;
    shineon.see(tracker).await?;
    let [_, finerworks, ..] = &EXPECTED;
    visitor.open("/demo/guarded.html").await?;
    visitor.follow("#signed[href*=signature]").await?;
    let trackers = visitor.trackers(1).await?;
    finerworks.see(trackers.first().ok_or("the page has no tracker")?).await
}

/// The gateway's own tracking page.
async fn hosted(visitor: &Visitor, gateway: &str) -> Result {
    println!("On the gateway's own page:");
    visitor.go(gateway).await?;
    let trackers = visitor.trackers(1).await?;
    let tracker = trackers.first().ok_or("the page has no tracker")?;
    let [dream_junction, ..] = &EXPECTED;
    tracker.type_into("#number", dream_junction.number).await?;
    tracker.click("form [part=button]").await?;
    dream_junction.see(tracker).await
}

/// The page of `docs/proxies`, behind nginx.
async fn staff(visitor: &Visitor, gateway: &str) -> Result {
    println!("For staff, with a password, behind the recipe for nginx:");
    visitor.go(&format!("{gateway}/sandbox")).await?;
    let recipe = Recipe::serve(&visitor.text("pre").await?)?;
    visitor.go(&recipe.with_password()).await?;
    // The browser knows the password by now, and lets no page fetch from below an address that has one in it.
    visitor.go(&recipe.page()).await?;
    four(visitor).await
}

async fn look(visitor: &Visitor) -> Result {
    println!("Track my order, through the gateway:");
    visitor.open("/").await?;
    let trackers = visitor.trackers(1).await?;
    let tracker = trackers.first().ok_or("the page has no tracker")?;
    for expected in &EXPECTED {
        tracker.type_into("#number", expected.number).await?;
        let kind = match expected.kind {
            Kind::OrderId => "label:nth-of-type(1) input",
            Kind::PurchaseOrder => "label:nth-of-type(2) input",
        };
        tracker.click(kind).await?;
        tracker.click("form [part=button]").await?;
        expected.see(tracker).await?;
        tracker.click("[part=another]").await?;
    }
    tracker.type_into("#number", "no such number").await?;
    tracker.click("form [part=button]").await?;
    let notice = tracker.see("notice").await?;
    if !notice.starts_with("We cannot find that order") {
        return Err(format!("an unknown number was answered with “{notice}”").into());
    }
    println!("  an unknown number: {}", notice.lines().next().unwrap_or_default());
    println!("Four tags on one page, through plain proxies:");
    visitor.open("/demo/direct.html").await?;
    four(visitor).await
}

/// A page that has a tag for each provider.
async fn four(visitor: &Visitor) -> Result {
    for (tracker, expected) in visitor.trackers(EXPECTED.len()).await?.iter().zip(&EXPECTED) {
        expected.see(tracker).await?;
    }
    Ok(())
}

impl Expectation {
    async fn see(&self, tracker: &Tracker) -> Result {
        let headline = tracker.see("headline").await?;
        let badge = tracker.see("badge").await?;
        let (items, parcels) = (tracker.count("item").await?, tracker.count("shipment").await?);
        println!("  {:<14} [{badge}] {headline} Items: {items}, parcels: {parcels}", self.provider);
        if (badge.as_str(), items, parcels) != (self.badge, self.items, self.parcels) {
            let Self { provider, badge, items, parcels, .. } = self;
            return Err(format!("{provider}: expected [{badge}], items: {items}, parcels: {parcels}").into());
        }
        Ok(())
    }
}
