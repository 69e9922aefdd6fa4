use orders::{Error, Order};

use crate::client::Found;
use crate::text;

/// What a customer looks at.
#[derive(Clone, Debug)]
pub(crate) enum State {
    /// Nothing was asked yet.
    Idle,
    /// An answer is awaited.
    Asking,
    /// The answer.
    Found(Found),
    /// Why there is none.
    Failed(Error),
}

impl State {
    /// What assistive technology is told when the view changes.
    pub(crate) fn announcement(&self) -> String {
        match self {
            Self::Idle => String::new(),
            Self::Asking => text::LOOKING.to_owned(),
            Self::Found(found) => found.orders.iter().map(text::headline).collect::<Vec<_>>().join(" "),
            Self::Failed(error) => text::error(*error).0.to_owned(),
        }
    }
}

/// A provider that lists an order twice does not mean two.
pub(crate) fn once_each(found: Found) -> Found {
    let mut kept: Vec<Order> = Vec::new();
    for order in found.orders {
        if !kept.contains(&order) {
            kept.push(order);
        }
    }
    Found { orders: kept, ..found }
}
