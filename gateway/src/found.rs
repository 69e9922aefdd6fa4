//! What is kept of an account's answer for a little while: an order as it is sent, and whose it is.

use std::sync::Arc;
use std::time::{Duration, Instant};

use moka::Expiry;
use orders::{Error, Lookup, Order};

use crate::proof::{Access, Digest, Digests, is_any};
use crate::settings::{self, Notes};
use orders::contact::Contacts;

/// One account's answer.
pub(crate) type Outcome = Arc<Result<Vec<Held>, Error>>;

/// An order, ready to be sent.
#[derive(Debug)]
pub(crate) struct Held {
    /// The neutral order as JSON.
    pub(crate) json: String,
    /// The contacts that may see it.
    contacts: Vec<Digest>,
}

impl Held {
    /// Takes what customers may see, and turns contacts into digests.
    pub(crate) fn new(mut order: Order, notes: Notes, contacts: &[Contacts], digests: &Digests) -> Option<Self> {
        if notes == Notes::Kept {
            order.notes.clear();
        }
        let theirs = contacts.iter().filter(|contacts| contacts.order_id == order.id);
        let contacts = theirs.flat_map(|contacts| &contacts.values).map(|value| digests.of(value)).collect();
        Some(Self { json: serde_json::to_string(&order).ok()?, contacts })
    }

    /// Whether a customer who has given this may see it.
    pub(crate) fn is_open_to(&self, access: Access) -> bool {
        match access {
            Access::All => true,
            Access::Of(digest) => is_any(&self.contacts, &digest),
            Access::Nothing => false,
        }
    }
}

/// Which account was asked, and for what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) account: usize,
    pub(crate) lookup: Lookup,
}

/// The answers of the last seconds. Many who ask for one order at a time wait for one request.
pub(crate) type Kept = moka::future::Cache<Key, Outcome>;

/// A cache of that size.
pub(crate) fn kept(settings: &settings::Cache) -> Kept {
    moka::future::Cache::builder()
        .max_capacity(settings.megabytes << 20)
        .weigher(|key: &Key, outcome: &Outcome| {
            let orders = outcome.as_ref().as_ref().map_or(0, |held| held.iter().map(Held::bytes).sum());
            u32::try_from(ENTRY_BYTES + key.lookup.number().as_str().len() + orders).unwrap_or(u32::MAX)
        })
        .expire_after(Lifetime(*settings))
        .build()
}

/// What an entry takes beside its texts: measured with a million of them.
const ENTRY_BYTES: usize = 600;

impl Held {
    fn bytes(&self) -> usize {
        size_of::<Self>() + self.json.len() + size_of_val(&self.contacts[..])
    }
}

struct Lifetime(settings::Cache);

impl Expiry<Key, Outcome> for Lifetime {
    fn expire_after_create(&self, _: &Key, outcome: &Outcome, _: Instant) -> Option<Duration> {
        let secs = match outcome.as_ref() {
            Ok(_) => self.0.found_secs,
            Err(Error::NotFound | Error::InvalidNumber | Error::Unsupported) => self.0.not_found_secs,
            // Long enough for those who have waited together.
            Err(
                Error::ProofNeeded(_)
                | Error::Busy { .. }
                | Error::Unauthorized
                | Error::Unreachable
                | Error::Unreadable { .. },
            ) => 1,
        };
        Some(Duration::from_secs(secs.into()))
    }
}
