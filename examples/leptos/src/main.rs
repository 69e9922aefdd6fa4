//! A Leptos application that shows the order a customer chooses. Beside a gateway (`order-gateway --sandbox`):
//! `cd examples/leptos && trunk serve --open`
#![forbid(unsafe_code)]

use leptos::prelude::*;
use order_tracker::{OrderTracker, Settings};

fn main() {
    leptos::mount::mount_to_body(my_orders);
}

fn my_orders() -> impl IntoView {
    let shown = RwSignal::new(order("6724120"));
    let choose = |id: &'static str| view! { <button on:click=move |_| shown.set(order(id))>{id}</button> };
    view! {
        <main>
            <h1>"Where is my order?"</h1>
            <nav class="choice">{choose("6724120")} {choose("INV1234")} {choose("20018")}</nav>
            <OrderTracker settings=shown />
        </main>
    }
}

fn order(id: &str) -> Settings {
    Settings { proxy: "/api".to_owned(), order_id: Some(id.to_owned()), ..Settings::default() }
}
