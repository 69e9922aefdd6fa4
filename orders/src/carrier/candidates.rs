use super::number::Number;
use super::{Carrier, carriers, post};

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

/// More carriers than any number can be of.
const MOST: usize = 8;

/// The carriers that a number can be of, the likeliest first.
#[derive(Clone, Copy, Debug)]
pub struct Candidates {
    list: [Option<(Carrier, Confidence)>; MOST],
}

impl Candidates {
    /// The best first; of equals the one that is written first in `carriers/`.
    pub fn iter(&self) -> impl Iterator<Item = (Carrier, Confidence)> + '_ {
        let found = self.list.iter().flatten().copied();
        [Confidence::Checked, Confidence::Unique, Confidence::Shape]
            .into_iter()
            .flat_map(move |wanted| found.clone().filter(move |(_, confidence)| *confidence == wanted))
    }

    /// The one that it is, where that can be said: by more than the shape, and nobody else is as likely.
    #[must_use]
    pub fn sure(&self) -> Option<Carrier> {
        let mut list = self.iter();
        let (carrier, confidence) = list.next()?;
        let is_alone = list.next().is_none_or(|(_, other)| other < confidence);
        (confidence > Confidence::Shape && is_alone).then_some(carrier)
    }

    fn add(&mut self, carrier: Carrier, confidence: Confidence) {
        let known = |entry: &Option<(Carrier, Confidence)>| entry.is_none_or(|(known, _)| known == carrier);
        let Some(place) = self.list.iter_mut().find(|entry| known(entry)) else { return };
        *place = Some((carrier, place.map_or(confidence, |(_, known)| known.max(confidence))));
    }
}

/// Which carriers can a number be of? Spaces, hyphens and case do not matter. Nothing is allocated.
#[must_use]
pub fn candidates(number: &str) -> Candidates {
    let mut found = Candidates { list: [None; MOST] };
    let Some(number) = Number::read(number) else { return found };
    let number = number.bytes();
    for rule in carriers::GROUPS.iter().flat_map(|group| group.rules) {
        if rule.accepts(number) {
            found.add(rule.carrier, rule.confidence);
        }
    }
    if let Some(post) = post::of(number) {
        found.add(post, Confidence::Checked);
    }
    found
}
