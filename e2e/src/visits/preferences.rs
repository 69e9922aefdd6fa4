//! Visitors who have told their system what they need.

use serde_json::{Value, json};

use super::{Visits, expect};
use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    // WebDriver has no word for it.
    if visits.is_chromium() {
        visits.add("in_forced_colours_the_current_step_and_the_badge_stand_out", forced_colours);
        visits.add("with_reduced_motion_nothing_moves", reduced_motion);
    }
}

async fn forced_colours(visitor: &Visitor) -> Result {
    prefer(visitor, "forced-colors", "active").await?;
    visitor.open("/demo/gateway.html").await?;
    let tag = visitor.tag().await?;
    tag.see_order("shipped").await?;
    let colours = "
        const style = (css) => getComputedStyle(tag.shadowRoot.querySelector(css));
        const paper = style('[part=order]').backgroundColor;
        const [now, done, next] = ['now', 'done', 'next'].map((state) => {
            const dot = tag.shadowRoot.querySelector(`.step[data-state=${state}] .dot`);
            return dot && getComputedStyle(dot).backgroundColor;
        });
        const badge = style('[part=badge]');
        return {
            isForced: matchMedia('(forced-colors: active)').matches,
            step: now !== paper && now !== done && now !== next,
            badge: badge.borderTopStyle !== 'none' && badge.borderTopColor !== paper,
            told: `${now} ${done} ${next} on ${paper}, ${badge.borderTopColor}`,
        };
    ";
    let seen = tag.does(colours, vec![]).await?;
    expect(seen["isForced"] == true, || "colours are not forced".to_owned())?;
    expect(seen["step"] == true, || format!("the current step looks like the others: {}", seen["told"]))?;
    expect(seen["badge"] == true, || format!("the badge has no edge: {}", seen["told"]))?;
    prefer(visitor, "forced-colors", "none").await
}

async fn reduced_motion(visitor: &Visitor) -> Result {
    prefer(visitor, "prefers-reduced-motion", "reduce").await?;
    visitor.open("/demo/gateway.html").await?;
    let tag = visitor.tag().await?;
    tag.see_order("shipped").await?;
    still(visitor).await?;
    // Waiting, with what an answer will look like.
    visitor.meanwhile("window.fetch = () => new Promise(() => {})").await?;
    tag.set("order-id", "20018").await?;
    tag.see_busy().await?;
    still(visitor).await?;
    // Else nobody would know that it looks.
    let spin = "document.querySelector('h1').animate({ transform: ['none', 'rotate(1turn)'] }, 5000)";
    visitor.examine(spin, vec![]).await?;
    let moves = still(visitor).await;
    expect(moves.is_err(), || "nobody has seen it move".to_owned())?;
    prefer(visitor, "prefers-reduced-motion", "no-preference").await
}

/// Nothing changes its place, its size or its clearness while somebody looks on.
async fn still(visitor: &Visitor) -> Result {
    let moving = "
        const moves = ['transform', 'translate', 'rotate', 'scale', 'opacity', 'offsetDistance', 'top', 'left', 'right', 'bottom',
            'width', 'height', 'insetInlineStart', 'insetInlineEnd', 'insetBlockStart', 'insetBlockEnd', 'inlineSize', 'blockSize'];
        const roots = [document, ...[...document.querySelectorAll('order-tracker')].map((tag) => tag.shadowRoot)];
        return roots.flatMap((root) => root.getAnimations()).filter(({ effect, playState }) => {
            const isLong = effect.getComputedTiming().activeDuration > 10;
            return playState === 'running' && isLong && effect.getKeyframes().some((frame) => moves.some((name) => name in frame));
        }).map(({ effect }) => effect.target.part?.value || effect.target.localName);
    ";
    let moving = visitor.examine(moving, vec![]).await?;
    expect(moving == json!([]), || format!("these move: {moving}"))
}

async fn prefer(visitor: &Visitor, name: &str, value: &str) -> Result {
    let features: Value = json!({ "features": [{ "name": name, "value": value }] });
    visitor.devtools("Emulation.setEmulatedMedia", features).await?;
    // It takes a moment until pages know.
    soon(&format!("{name}: {value}"), async || {
        let is_so = visitor
            .examine("return matchMedia(arguments[0]).matches", vec![json!(format!("({name}: {value})"))])
            .await?;
        expect(is_so == true, || "it is not".to_owned())
    })
    .await
}
