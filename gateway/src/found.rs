//! What is kept of an account's answer for a little while: an order as it is sent, and whose it is.

use std::collections::{BTreeSet, HashMap};
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
    /// The contacts that may see it. Orders that an answer tells several times share them.
    contacts: Arc<[Digest]>,
}

/// Takes what customers may see, and turns contacts into digests.
pub(crate) fn held(orders: Vec<Order>, notes: Notes, contacts: Vec<Contacts>, digests: &Digests) -> Vec<Held> {
    let mut values: HashMap<String, BTreeSet<String>> = HashMap::new();
    for one in contacts {
        values.entry(one.order_id).or_default().extend(one.values);
    }
    let digested = |(id, values): (String, BTreeSet<String>)| (id, values.iter().map(|one| digests.of(one)).collect());
    let contacts: HashMap<String, Arc<[Digest]>> = values.into_iter().map(digested).collect();
    let hold = |mut order: Order| {
        if notes == Notes::Kept {
            order.notes.clear();
        }
        let contacts = contacts.get(&order.id).cloned().unwrap_or_default();
        Some(Held { json: serde_json::to_string(&order).ok()?, contacts })
    };
    orders.into_iter().filter_map(hold).collect()
}

/// Which of them a customer who has given this may see.
pub(crate) fn open_to(held: &[Held], access: Access) -> Vec<usize> {
    // An order that is told several times is decided about once, or a long answer would take its length squared.
    let mut decided: HashMap<*const Digest, bool> = HashMap::new();
    let mut is_open = |contacts: &Arc<[Digest]>| match access {
        Access::All => true,
        Access::Of(digest) => *decided.entry(contacts.as_ptr()).or_insert_with(|| is_any(contacts, &digest)),
        Access::Nothing => false,
    };
    (0..held.len()).filter(|index| is_open(&held[*index].contacts)).collect()
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
            // One time for both: it would tell strangers whether there is an order.
            Ok(_) | Err(Error::NotFound | Error::InvalidNumber | Error::Unsupported) => self.0.secs,
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
