//! The providers: a trait and one list.

use std::fmt::Debug;

use crate::json::Json;
use crate::{Answer, Error, Lookup, Order, Proof, Request};

mod gateway;

#[cfg(feature = "deconetwork")]
mod deconetwork;
#[cfg(feature = "dream-junction")]
mod dream_junction;
#[cfg(feature = "finerworks")]
mod finerworks;
#[cfg(feature = "shineon")]
mod shineon;
/// Every provider that was built in: the only list.
pub const PROVIDERS: &[&dyn Provider] = &[
    #[cfg(feature = "deconetwork")]
    &deconetwork::DecoNetwork,
    #[cfg(feature = "dream-junction")]
    &dream_junction::DreamJunction,
    #[cfg(feature = "finerworks")]
    &finerworks::FinerWorks,
    #[cfg(feature = "shineon")]
    &shineon::ShineOn,
];

/// Our own gateway, which is asked and read as if it were one more provider.
pub const GATEWAY: &dyn Provider = &gateway::Gateway;

/// Somebody who makes what was ordered and can be asked about it.
pub trait Provider: Debug + Send + Sync {
    /// What it is called in attributes, configuration and answers, such as `dream-junction`.
    fn id(&self) -> &'static str;

    /// What people call it.
    fn name(&self) -> &'static str;

    /// How to ask for an order: everything but the endpoint and the key.
    ///
    /// # Errors
    /// [`Error::Unsupported`] where it cannot be asked by this kind of number, [`Error::InvalidNumber`] where this
    /// number cannot be one of its own.
    fn request(&self, lookup: &Lookup) -> Result<Request, Error>;

    /// What the answer says: the orders that were asked for, or without a look-up all that are in it.
    ///
    /// # Errors
    /// What the answer says instead; never an empty list.
    fn read(&self, lookup: Option<&Lookup>, answer: &Answer) -> Result<Vec<Order>, Error>;

    /// The ways to ask for one number, one after the other while none is found.
    fn spellings(&self, lookup: &Lookup) -> Vec<Lookup> {
        lookup.spellings()
    }

    /// Adds what shows that the order is the customer's. Providers do not ask for it, our gateway does.
    fn prove(&self, _request: &mut Request, _proof: &Proof) {}

    /// The makers that a good answer is without, since they could not be asked in time.
    fn incomplete(&self, _answer: &Answer) -> Vec<String> {
        Vec::new()
    }

    /// Where its API lives; `None` where every shop has an address of its own.
    #[cfg(feature = "keys")]
    fn endpoint(&self) -> Option<&'static str>;

    /// The names of what an account needs, such as `token`.
    #[cfg(feature = "keys")]
    fn credentials(&self) -> &'static [&'static str];

    /// Adds an account's credentials to a request. Only the holder of the keys calls this.
    #[cfg(feature = "keys")]
    fn authorize(&self, request: &mut Request, keys: &Keys);

    /// The members of an order that hold the customer's e-mail address or postcode, such as `billing.email`; none where
    /// the API does not tell them.
    #[cfg(feature = "keys")]
    fn contacts(&self) -> &'static [&'static str] {
        &[]
    }
}

/// The provider of that id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static dyn Provider> {
    PROVIDERS.iter().copied().find(|provider| provider.id() == id)
}

/// `Err(NotFound)` instead of an empty list.
///
/// # Errors
/// [`Error::NotFound`] where there is no order.
pub fn found(orders: Vec<Order>) -> Result<Vec<Order>, Error> {
    if orders.is_empty() { Err(Error::NotFound) } else { Ok(orders) }
}

/// Reads the member `orders` of an answer and keeps the orders that were asked for.
///
/// # Errors
/// [`Error::NotFound`] where none is left; [`Error::Unreadable`] where there is no such list, no order in any of its rows, or
/// more of them than anybody orders under one number.
pub fn read_list(
    body: Json<'_>,
    order: &dyn Fn(Json<'_>) -> Option<Order>,
    is_asked: &dyn Fn(Json<'_>, &Order) -> bool,
    why: &'static str,
) -> Result<Vec<Order>, Error> {
    let mut is_readable = body.has_list("orders") && body.at("orders").is_empty();
    let (mut orders, mut parcels) = (Vec::new(), 0);
    for row in body.at("orders").list() {
        if let Some(order) = order(row) {
            is_readable = true;
            if is_asked(row, &order) {
                parcels += order.shipments.len();
                orders.push(order);
                if orders.len() > MOST_ORDERS || (parcels > MOST_PARCELS && orders.len() > 1) {
                    return Err(Error::Unreadable {
                        why: "more orders, or parcels of several orders, than one number has",
                    });
                }
            }
        }
    }
    if is_readable { found(orders) } else { Err(Error::Unreadable { why }) }
}

/// Each is many times larger than its text, and is compared with the others.
const MOST_ORDERS: usize = 1000;
const MOST_PARCELS: usize = 4000;

/// Whether an order out of a list is the one that was asked for: a server that does not know a filter would answer with
/// other people's orders.
#[must_use]
pub fn is_asked(lookup: Option<&Lookup>, order: &Order) -> bool {
    match lookup {
        None => true,
        Some(Lookup::OrderId(number)) => number.is(&order.id),
        Some(Lookup::PurchaseOrder(number)) => order.purchase_order.as_deref().is_some_and(|told| number.is(told)),
    }
}

/// Lets the one order of an answer pass, unless it carries another purchase order than the one asked for.
///
/// # Errors
/// [`Error::NotFound`] where it does.
pub fn not_another(lookup: Option<&Lookup>, order: Order) -> Result<Vec<Order>, Error> {
    let bare = |number: &str| number.trim_start_matches('#').trim().to_ascii_lowercase();
    let is_another = match (lookup, order.purchase_order.as_deref()) {
        (Some(Lookup::PurchaseOrder(number)), Some(told)) => bare(number.as_str()) != bare(told),
        _ => false,
    };
    if is_another { Err(Error::NotFound) } else { Ok(vec![order]) }
}

#[cfg(feature = "keys")]
pub use keys::Keys;

#[cfg(feature = "keys")]
mod keys {
    use std::collections::BTreeMap;

    use secrecy::{ExposeSecret, SecretString};

    /// The credentials of one account, by the names that [`Provider::credentials`](super::Provider::credentials) gives.
    #[derive(Clone, Debug, Default)]
    pub struct Keys(pub BTreeMap<&'static str, SecretString>);

    impl Keys {
        /// The secret itself; empty where the account has none of that name.
        #[must_use]
        pub fn expose(&self, name: &str) -> &str {
            self.0.get(name).map_or("", ExposeSecret::expose_secret)
        }
    }
}
