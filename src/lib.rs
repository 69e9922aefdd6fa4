//! "Where is my order?" for shops whose goods are made to order: the tag `<order-tracker>` and the Leptos component
//! [`OrderTracker`].
#![forbid(unsafe_code)]

mod carriers;
mod client;
mod clock;
#[cfg(feature = "component")]
mod component;
mod console;
mod effect;
mod element;
mod followed;
mod glance;
mod intl;
mod json;
mod news;
mod pulse;
mod rhythm;
mod settings;
mod state;
mod style;
mod text;
mod timer;
mod tracker;
mod view;

#[cfg(feature = "component")]
pub use component::OrderTracker;
pub use element::define;
pub use settings::{ColorScheme, Notes, Refresh, Settings};
