//! What a customer sees. A view takes values and draws: no client, no provider, no clock.

pub(crate) mod alerts;
pub(crate) mod answer;
pub(crate) mod badge;
pub(crate) mod copy_button;
pub(crate) mod dates;
pub(crate) mod draft;
pub(crate) mod freshness;
pub(crate) mod history;
pub(crate) mod icon;
pub(crate) mod items;
pub(crate) mod look;
pub(crate) mod notice;
pub(crate) mod order;
pub(crate) mod orders;
pub(crate) mod progress;
pub(crate) mod requests;
pub(crate) mod search_form;
pub(crate) mod section;
pub(crate) mod shipments;
pub(crate) mod waiting;
