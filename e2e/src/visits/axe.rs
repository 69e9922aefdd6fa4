//! Every page there is, looked at by axe-core: each a test of its own.

use std::sync::Arc;

use super::Visits;
use crate::Result;
use crate::engine::{Scheme, Screen};
use crate::patience::soon;
use crate::visitor::Visitor;

/// Wide enough for a tag that shows the names of the steps.
const TABLET: Screen = Screen { width: 720, height: 900, scheme: Scheme::Light };
const DESK_BY_NIGHT: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Dark };

/// What the gallery shows at once.
const SHOWN: [(&str, &str); 6] = [
    ("dream-junction", "provider=dream-junction"),
    ("finerworks", "provider=finerworks"),
    ("deconetwork", "provider=deconetwork"),
    ("shineon", "provider=shineon"),
    ("together", "provider=together"),
    ("failures", "failures=on"),
];
/// With every order there is, or in a shop's colours with some of each stage.
const THEMES: [(&str, &str); 5] =
    [("light", ""), ("dark", ""), ("press", "&each=2"), ("volt", "&each=2"), ("bloom", "&each=2")];
/// With a language of that direction.
const DIRECTIONS: [(&str, &str, Screen); 2] = [("ltr", "dir=ltr", TABLET), ("rtl", "dir=rtl&lang=ar", Screen::PHONE)];

const PAGES: [(&str, &str); 13] = [
    ("shop_form", "/"),
    ("shop_order", "/?order-id=6724120"),
    ("shop_not_found", "/?order-id=no-such-number"),
    ("demo", "/demo/"),
    ("attributes", "/demo/attributes.html"),
    ("direct", "/demo/direct.html"),
    ("gallery", "/demo/gallery.html"),
    ("gateway", "/demo/gateway.html"),
    ("guarded", "/demo/guarded.html"),
    ("moving", "/demo/moving.html"),
    ("plain_html", "/demo/plain-html.html"),
    ("several", "/demo/several.html"),
    ("themed", "/demo/themed.html"),
];
const GATEWAY_PAGES: [(&str, &str); 2] = [("hosted_form", "/"), ("hosted_order", "/?order-id=6724120&signature=0.0")];

/// Every tag shows what it has to show.
const DRAWN: &str = "return document.readyState === 'complete' &&
    [...document.querySelectorAll('order-tracker')].every((tag) => tag.shadowRoot?.querySelector('[aria-busy=false]'))";
/// A gallery says so itself, since it makes its tags.
const GALLERY_DRAWN: &str = "return document.documentElement.dataset.drawn === 'true'";

pub(super) fn add(visits: &mut Visits) {
    if !visits.is_chromium() {
        return;
    }
    for (direction, in_direction, screen) in DIRECTIONS {
        for (name, shown) in SHOWN {
            for (theme, each) in THEMES {
                let path = format!("/demo/gallery.html?eager=on&{shown}&theme={theme}{each}&{in_direction}");
                look(visits, screen, &format!("{name}_{theme}_{direction}"), async move |visitor| {
                    visitor.open(&path).await?;
                    wait(visitor, GALLERY_DRAWN).await
                });
            }
        }
    }
    for (screen, scheme) in [(Screen::PHONE, "light"), (DESK_BY_NIGHT, "dark")] {
        for (name, path) in PAGES {
            // It takes the ground of a page without a stylesheet for white, by night too.
            if name == "plain_html" && screen.scheme == Scheme::Dark {
                continue;
            }
            look(visits, screen, &format!("{name}_{scheme}"), async move |visitor| {
                visitor.open(path).await?;
                wait(visitor, DRAWN).await
            });
        }
        for (name, path) in GATEWAY_PAGES {
            look(visits, screen, &format!("{name}_{scheme}"), async move |visitor| {
                visitor.open_gateway(path).await?;
                wait(visitor, DRAWN).await
            });
        }
    }
}

/// A visit that opens a page and has it looked at.
fn look(visits: &mut Visits, screen: Screen, name: &str, open: impl AsyncFnOnce(&Visitor) -> Result + Send + 'static) {
    let axe = Arc::clone(&visits.axe);
    visits.add_on(screen, &format!("axe::{name}"), async move |visitor| {
        open(visitor).await?;
        axe.examine(visitor).await
    });
}

async fn wait(visitor: &Visitor, drawn: &str) -> Result {
    soon("a page that is drawn", async || {
        let is_drawn = visitor.examine(drawn, vec![]).await?;
        if is_drawn == true { Ok(()) } else { Err("it is not".into()) }
    })
    .await
}
