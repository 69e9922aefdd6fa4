//! The orders of a make-believe provider: its fixtures, and one that moves.

use std::ops::RangeInclusive;
use std::time::{Duration, Instant};

use include_dir::{Dir, include_dir};
use orders::{Error, OrderNumber};
use serde_json::{Value, json};

use super::Shop;

#[cfg(test)]
mod tests;

static FIXTURES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../orders/fixtures");

/// The order id of the order that moves.
pub const MOVING_ID: &str = "7000001";
/// The purchase order of the order that moves.
pub const MOVING_PURCHASE_ORDER: &str = "PO-MOVING";
/// Every order id of these is an order, all of them alike: a million for tests of load.
pub(super) const PLENTY: RangeInclusive<u32> = 8_000_000..=8_999_999;
/// How long it stays at each stage.
const MOVES_EVERY: Duration = Duration::from_secs(20);
/// The fixtures it goes through, as far as a provider has them.
const MOVES: [&str; 7] =
    ["received", "awaiting-payment", "in-production", "produced", "partly-shipped", "shipped", "delivered"];

/// What a provider's answers look like.
pub(super) struct Shape {
    /// The orders in an answer.
    pub(super) orders: fn(&Value) -> Vec<Value>,
    /// An answer of these orders.
    pub(super) answer: fn(Vec<Value>) -> Value,
    /// The member that holds the order's id, and the one that holds its purchase order.
    pub(super) numbers: (&'static str, &'static str),
}

/// A saved answer with its orders.
struct Saved {
    body: &'static str,
    orders: Vec<Value>,
}

/// All that a make-believe provider can be asked for.
pub(super) struct Shelf {
    shop: &'static Shop,
    saved: Vec<Saved>,
    moves: Vec<Value>,
    /// The answer for the first of [`PLENTY`].
    plenty: String,
    opened: Instant,
}

/// What is on the shelf for a question.
pub(super) enum Found {
    /// An answer, as it is sent.
    Answer(String),
    /// A failure that was asked for by name, with its HTTP status.
    Failure(u16, &'static str),
    /// No such order.
    Nothing,
}

impl Shelf {
    pub(super) fn new(shop: &'static Shop, opened: Instant) -> Self {
        let read = |body: &'static str| Saved {
            body,
            orders: serde_json::from_str(body).map(|whole| (shop.shape.orders)(&whole)).unwrap_or_default(),
        };
        let saved = bodies(shop.id, "found").map(|(_, body)| read(body)).collect();
        let one = |name: &str| bodies(shop.id, "found").find(|(file, _)| file.strip_suffix(".json") == Some(name));
        let moves = MOVES
            .iter()
            .filter_map(|name| read(one(name)?.1).orders.into_iter().next())
            .map(|order| renumbered(order, shop.shape, MOVING_ID, MOVING_PURCHASE_ORDER));
        let shipped = one("shipped").and_then(|(_, body)| read(body).orders.into_iter().next());
        let first = PLENTY.start().to_string();
        let plenty = shipped.map(|order| renumbered(order, shop.shape, &first, "PO-PLENTY"));
        let plenty = (shop.shape.answer)(plenty.into_iter().collect()).to_string();
        Self { shop, saved, moves: moves.collect(), plenty, opened }
    }

    /// The orders one of whose members is this number.
    pub(super) fn find(&self, members: &[&str], number: &str) -> Found {
        if let Some((status, body)) = self.failure(number) {
            return Found::Failure(status, body);
        }
        let Ok(number) = OrderNumber::parse(number) else {
            return Found::Nothing;
        };
        let is_one_of_plenty = number.as_str().parse().is_ok_and(|number| PLENTY.contains(&number));
        if is_one_of_plenty && members.contains(&self.shop.shape.numbers.0) {
            let first = PLENTY.start().to_string();
            return Found::Answer(self.plenty.replacen(&first, number.as_str(), 1));
        }
        let is_asked =
            |order: &&Value| members.iter().any(|member| text(&order[*member]).is_some_and(|told| number.is(&told)));
        let moving = self.moving();
        if moving.as_ref().is_some_and(|order| is_asked(&order)) {
            return Found::Answer((self.shop.shape.answer)(moving.into_iter().collect()).to_string());
        }
        let hits: Vec<_> =
            self.saved.iter().filter(|saved| saved.orders.iter().any(|order| is_asked(&order))).collect();
        match hits[..] {
            [] => Found::Nothing,
            // As the documentation has it, to the letter.
            [saved] if saved.orders.iter().all(|order| is_asked(&order)) => Found::Answer(saved.body.to_owned()),
            _ => {
                let orders = hits.iter().flat_map(|saved| &saved.orders).filter(is_asked).cloned().collect();
                Found::Answer((self.shop.shape.answer)(orders).to_string())
            }
        }
    }

    /// Every order with its numbers, and the file that it comes from.
    pub(super) fn all(&self) -> impl Iterator<Item = &Value> {
        self.saved.iter().flat_map(|saved| &saved.orders)
    }

    /// A number such as `unreachable` is answered by the fixture of that failure.
    fn failure(&self, number: &str) -> Option<(u16, &'static str)> {
        let code = Error::from_code(number, None)?.code();
        let (file, body) = bodies(self.shop.id, code).next()?;
        let status = file.split('-').next().and_then(|status| status.parse().ok());
        Some((status.unwrap_or(200), body))
    }

    fn moving(&self) -> Option<Value> {
        let steps = self.opened.elapsed().as_secs() / MOVES_EVERY.as_secs();
        let step = usize::try_from(steps).ok()?.checked_rem(self.moves.len())?;
        self.moves.get(step).cloned()
    }
}

fn bodies(provider: &'static str, folder: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = FIXTURES.get_dir(format!("{provider}/{folder}"));
    let files = folder.into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
}

fn renumbered(mut order: Value, shape: &Shape, id: &str, purchase_order: &str) -> Value {
    let members = shape.numbers;
    order[members.0] = json!(id);
    order[members.1] = json!(purchase_order);
    order
}

/// A number as text, however it is written.
pub(super) fn text(value: &Value) -> Option<String> {
    orders::json::Json::new(&value.clone().into()).string()
}
