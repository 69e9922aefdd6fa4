//! Every page there is, looked at by axe-core: each a test of its own.

use std::sync::Arc;

use super::Visits;
use crate::engine::{Scheme, Screen};
use crate::page::{GALLERIES, Page, pages};

/// Wide enough for one tag that shows the names of the steps, too narrow for two tags.
const COLUMN: Screen = Screen { width: 720, height: 900, scheme: Scheme::Light };
const DESK_BY_NIGHT: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Dark };

const THEMES: [&str; 5] = ["light", "dark", "press", "volt", "bloom"];
/// With every order there is; else with some of each stage, which takes half the time.
const COMPLETE: [(&str, &str); 3] = [("light", "ltr"), ("light", "rtl"), ("dark", "ltr")];
/// With a language of that direction.
const DIRECTIONS: [(&str, &str, Screen); 2] = [("ltr", "dir=ltr", COLUMN), ("rtl", "dir=rtl&lang=ar", Screen::PHONE)];

pub(super) fn add(visits: &mut Visits) {
    if !visits.is_chromium() {
        return;
    }
    for (direction, in_direction, screen) in DIRECTIONS {
        for (name, shown) in GALLERIES {
            for theme in THEMES {
                let each = if COMPLETE.contains(&(theme, direction)) { "" } else { "&each=2" };
                let page = Page::gallery(shown, &format!("&theme={theme}{each}&{in_direction}"));
                look(visits, screen, &format!("{name}_{theme}_{direction}"), page);
            }
        }
    }
    for (screen, scheme) in [(Screen::PHONE, "light"), (DESK_BY_NIGHT, "dark")] {
        for (name, page) in pages() {
            // axe-core takes the ground of a page without a stylesheet for white, by night too.
            if (name, screen.scheme) != ("plain-html", Scheme::Dark) {
                look(visits, screen, &format!("{name}_{scheme}"), page);
            }
        }
    }
}

/// A visit that opens a page and has it looked at.
fn look(visits: &mut Visits, screen: Screen, name: &str, page: Page) {
    let axe = Arc::clone(&visits.axe);
    visits.add_on(screen, &format!("axe::{name}"), async move |visitor| {
        page.visit(visitor).await?;
        axe.examine(visitor).await
    });
}
