//! Nothing on a page jumps when its order comes, however late that is.

use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::sleep;

use super::{Visits, expect};
use crate::Result;
use crate::engine::{Scheme, Screen};
use crate::page::{HOSTED_ORDER, Page};
use crate::patience::soon;
use crate::visitor::Visitor;

const DESK: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Light };
const WATCH: &str = include_str!("steady/watch.js");
/// How long a visitor goes on looking.
const WHILE: Duration = Duration::from_secs(1);
/// Chromium counts what has moved with the next picture.
const NEXT_PICTURE: &str = "return new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))";

/// How many times slower the visitor's processor is.
const PROCESSORS: [(&str, Screen, u32); 3] =
    [("a_phone", Screen::PHONE, 1), ("a_slow_phone", Screen::PHONE, 4), ("a_desk", DESK, 1)];

pub(super) fn add(visits: &mut Visits) {
    if !visits.is_chromium() {
        return;
    }
    for (device, screen, slowness) in PROCESSORS {
        for (name, page) in watched() {
            visits.add_on(screen, &format!("steady::{name}_on_{device}"), async move |visitor| {
                visitor.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slowness })).await?;
                let watch = visitor
                    .devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": format!("{{{WATCH}}}") }))
                    .await?;
                stays(visitor, page).await?;
                visitor.devtools("Page.removeScriptToEvaluateOnNewDocument", watch).await?;
                visitor.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 })).await.map(drop)
            });
        }
    }
}

fn watched() -> [(&'static str, Page); 3] {
    [
        ("the_shops_page", Page::demo("/?order-id=6724120")),
        ("a_page_with_an_order", Page::demo("/demo/gateway.html")),
        ("the_gateways_page", Page::hosted(HOSTED_ORDER)),
    ]
}

async fn stays(visitor: &Visitor, page: Page) -> Result {
    page.visit(visitor).await?;
    visitor.tag().await?.see_order("shipped").await?;
    let is_late = visitor.examine("return window.isLate", vec![]).await?;
    expect(is_late == true, || "the answer was not late".to_owned())?;
    sleep(WHILE).await;
    let (moved, told) = shifts(visitor).await?;
    expect(moved == 0.0, || format!("it moves by {moved:.4}\n  {}", told.join("\n  ")))?;
    // Else nobody would know that it looks.
    visitor.examine("document.body.style.paddingBlockStart = '120px'", vec![]).await?;
    soon("the page that is pushed down", async || {
        let (moved, _) = shifts(visitor).await?;
        expect(moved > 0.0, || "nobody has seen it move".to_owned())
    })
    .await
}

/// How much has moved, and what.
async fn shifts(visitor: &Visitor) -> Result<(f64, Vec<String>)> {
    visitor.examine(NEXT_PICTURE, vec![]).await?;
    let shifts = visitor.examine("return window.shifts", vec![]).await?;
    let shifts: &[Value] = shifts.as_array().ok_or("nobody watches the page")?;
    let moved = shifts.iter().filter_map(|shift| shift["value"].as_f64()).sum();
    Ok((moved, shifts.iter().filter_map(|shift| shift["told"].as_str()).map(str::to_owned).collect()))
}
