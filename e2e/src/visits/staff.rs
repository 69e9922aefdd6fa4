//! The page of `docs/proxies` for staff, behind nginx.

use super::{Visits, expected};
use crate::Result;
use crate::recipe::Recipe;
use crate::visitor::Visitor;

pub(super) fn add(visits: &mut Visits) {
    if visits.is_chromium() {
        visits.add("staff_look_up_orders_behind_the_recipe_for_nginx", staff);
    }
}

async fn staff(visitor: &Visitor) -> Result {
    visitor.open_gateway("/sandbox").await?;
    let recipe = Recipe::serve(&visitor.read("pre").await?)?;
    visitor.go(&recipe.with_password()).await?;
    // The browser knows the password by now, and lets no page fetch from below an address that has one in it.
    visitor.go(&recipe.page()).await?;
    for (tag, expected) in visitor.tags(expected::ALL.len()).await?.iter().zip(expected::ALL) {
        expected.see(tag).await?;
    }
    Ok(())
}
