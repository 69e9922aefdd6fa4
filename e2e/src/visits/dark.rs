//! Light and dark.

use super::{Visits, expect};
use crate::Result;
use crate::engine::{Scheme, Screen};
use crate::patience::soon;
use crate::tag::Tag;
use crate::visitor::Visitor;

const NIGHT: Screen = Screen { scheme: Scheme::Dark, ..Screen::PHONE };

pub(super) fn add(visits: &mut Visits) {
    visits.add("by_day_an_order_is_dark_on_light", async |visitor| {
        visitor.open("/demo/gateway.html").await?;
        is(&visitor.tag().await?, Scheme::Light).await
    });
    visits.add_on(NIGHT, "by_night_an_order_is_light_on_dark", async |visitor| {
        visitor.open("/demo/gateway.html").await?;
        is(&visitor.tag().await?, Scheme::Dark).await
    });
    visits.add_on(NIGHT, "a_shop_that_is_always_light_stays_light_by_night", always);
    visits.add("a_tag_that_is_told_a_scheme_keeps_to_it", told);
}

async fn told(visitor: &Visitor) -> Result {
    visitor.open("/demo/gateway.html").await?;
    let tag = visitor.tag().await?;
    tag.set("color-scheme", "dark").await?;
    is(&tag, Scheme::Dark).await?;
    tag.set("color-scheme", "light").await?;
    is(&tag, Scheme::Light).await
}

/// The themes of `themed.html`: light, dark, and light again, whatever the visitor prefers.
async fn always(visitor: &Visitor) -> Result {
    visitor.open("/demo/themed.html").await?;
    let schemes = [Scheme::Light, Scheme::Dark, Scheme::Light];
    for (tag, scheme) in visitor.tags(schemes.len()).await?.iter().zip(schemes) {
        is(tag, scheme).await?;
    }
    Ok(())
}

/// Whether the words of an order are lighter than the paper that they stand on.
async fn is(tag: &Tag, scheme: Scheme) -> Result {
    tag.read("[part=headline]").await?;
    let light = "
        const lightness = (colour) => {
            const [red, green, blue] = colour.match(/[\\d.]+/g).map(Number);
            return red + green + blue;
        };
        const order = getComputedStyle(tag.shadowRoot.querySelector('[part=order]'));
        return lightness(order.color) > lightness(order.backgroundColor);
    ";
    soon(&format!("{scheme:?}"), async || {
        let is_light_on_dark = tag.does(light, vec![]).await?;
        expect(is_light_on_dark == (scheme == Scheme::Dark), || format!("light on dark: {is_light_on_dark}"))
    })
    .await
}
