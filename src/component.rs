#![allow(unreachable_pub, reason = "the macro's names are reached through the crate's root")]

use leptos::html::custom;
use leptos::prelude::*;

use crate::settings::{ColorScheme, Notes, Refresh};
use crate::{Settings, define};

/// An order's tracker for Leptos applications: the tag `<order-tracker>` with its own styles, whose attributes follow
/// the settings.
#[component]
pub fn OrderTracker(
    /// Where the answers come from, and which order is shown.
    #[prop(into)]
    settings: Signal<Settings>,
) -> impl IntoView {
    define();
    let text = move |of: fn(&Settings) -> Option<&String>| move || settings.with(|settings| of(settings).cloned());
    custom("order-tracker")
        .attr("proxy", move || settings.with(|settings| settings.proxy.clone()))
        .attr("provider", text(|settings| settings.provider.as_ref()))
        .attr("order-id", text(|settings| settings.order_id.as_ref()))
        .attr("purchase-order", text(|settings| settings.purchase_order.as_ref()))
        .attr("signature", text(|settings| settings.signature.as_ref()))
        .attr("notes", move || settings.with(|settings| settings.notes == Notes::Shown))
        .attr("refresh-every", move || settings.with(|settings| refresh_every(settings.refresh_every)))
        .attr("language", text(|settings| settings.language.as_ref()))
        .attr("texts", text(|settings| settings.texts.as_ref()))
        .attr("carriers", text(|settings| settings.carriers.as_ref()))
        .attr("color-scheme", move || settings.with(|settings| settings.color_scheme.map(ColorScheme::code)))
}

fn refresh_every(refresh: Refresh) -> Option<String> {
    match refresh {
        Refresh::ByStage => None,
        Refresh::EverySecs(secs) => Some(secs.to_string()),
        Refresh::Off => Some("off".to_owned()),
    }
}
