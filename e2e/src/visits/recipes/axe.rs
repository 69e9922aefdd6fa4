//! Whether everybody can use the recipes' pages: see `axe.rs` beside this room.

use std::sync::Arc;

use super::Visits;
use crate::engine::{Scheme, Screen};
use crate::shop::Shop;

const DESK_BY_NIGHT: Screen = Screen { width: 1280, height: 900, scheme: Scheme::Dark };
const PAGES: [&str; 9] = [
    "plain-html/index.html",
    "react/index.html",
    "vue/index.html",
    "svelte/index.html",
    "leptos/index.html",
    "strict-csp/index.html",
    "import-map/index.html",
    "shopify/index.html",
    "emails/track.html",
];

pub(super) fn add(visits: &mut Visits) {
    for (screen, scheme) in [(Screen::PHONE, "light"), (DESK_BY_NIGHT, "dark")] {
        for page in PAGES {
            let axe = Arc::clone(&visits.axe);
            let name = page.split(['/', '.']).next().unwrap_or_default().replace('-', "_");
            visits.add_on(screen, &format!("recipes::axe::{name}_{scheme}"), async move |visitor| {
                let shop = Shop::open(visitor.gateway())?;
                visitor.go(&shop.page(&format!("/recipes/{page}"))).await?;
                visitor.tag().await?.read("[aria-busy=false]").await?;
                axe.examine(visitor).await
            });
        }
    }
}
