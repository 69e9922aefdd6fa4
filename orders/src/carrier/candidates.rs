use super::number::Number;
use super::packed::entries;
use super::{Carrier, post};

/// How sure it is that a number is of a carrier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It looks like one of its numbers, and like others' as well.
    Shape,
    /// Only this carrier has numbers that look like it.
    Unique,
    /// Its check digit is right.
    Checked,
}

impl Confidence {
    /// In the order of their declaration: the compiler writes numbers for them.
    pub(super) const ALL: [Self; 3] = [Self::Shape, Self::Unique, Self::Checked];
}

/// More carriers than any number can be of.
const MOST: usize = 8;

/// The carriers that a number can be of, the likeliest first.
#[derive(Clone, Copy, Debug)]
pub struct Candidates {
    list: [(Carrier, Confidence); MOST],
    length: usize,
}

impl Candidates {
    /// The best first; of equals the one that is written first in `carriers/`.
    #[must_use]
    pub fn list(&self) -> &[(Carrier, Confidence)] {
        self.list.get(..self.length).unwrap_or_default()
    }

    /// The one that it is, where that can be said: by more than the shape, and nobody else is as likely.
    #[must_use]
    pub fn sure(&self) -> Option<Carrier> {
        match *self.list() {
            [(_, Confidence::Shape), ..] | [] => None,
            [(_, first), (_, second), ..] if first == second => None,
            [(carrier, _), ..] => Some(carrier),
        }
    }

    fn add(&mut self, carrier: Carrier, confidence: Confidence) {
        let Some(last) = self.list.get_mut(self.length) else { return };
        *last = (carrier, confidence);
        let mut place = self.length;
        self.length += 1;
        while place > 0 && self.list[place - 1].1 < confidence {
            self.list.swap(place - 1, place);
            place -= 1;
        }
    }
}

/// Which carriers can a number be of? Spaces, hyphens and case do not matter. Nothing is allocated.
#[must_use]
pub fn candidates(number: &str) -> Candidates {
    let mut found = Candidates { list: [(Carrier::post_of([0; 2]), Confidence::Shape); MOST], length: 0 };
    let Some(number) = Number::read(number) else { return found };
    let number = number.bytes();
    let mut country = post::country(number);
    for entry in entries() {
        let mut best = None;
        if country.is_some_and(|country| entry.line.as_bytes().starts_with(&country)) {
            (best, country) = (Some(Confidence::Checked), None);
        }
        for kind in entry.kinds() {
            if best.is_none_or(|best| kind.confidence > best) && kind.accepts(number) {
                best = Some(kind.confidence);
            }
        }
        if let Some(confidence) = best {
            found.add(Carrier::of_line(entry.line), confidence);
        }
    }
    if let Some(country) = country {
        found.add(Carrier::post_of(country), Confidence::Checked);
    }
    found
}
