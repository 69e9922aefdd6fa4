use super::fill::{Blanks, can_fill, fill};
use super::link::Address;
use super::named::named_in;
use super::{Carrier, Confidence, Link, candidates};

/// What is told of a parcel, and to whom it will be told.
#[derive(Clone, Copy, Debug, Default)]
pub struct Told<'a> {
    /// The provider's link.
    pub link: Option<&'a str>,
    /// The provider's name for the carrier, with the service behind it where that is told apart.
    pub carrier: Option<&'a str>,
    /// The number.
    pub number: Option<&'a str>,
    /// The shopper's language, such as `fr-CA`.
    pub language: &'a str,
    /// The postcode that the parcel goes to, for pages that want it.
    pub postcode: Option<&'a str>,
}

/// Where a shopper can follow a parcel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tracking<'a> {
    /// Who brings it, where that is a fact and the carrier is known here.
    pub carrier: Option<Carrier>,
    /// What the provider's name for it says besides its own, such as the service; or nothing.
    pub service: &'a str,
    /// The best first. More than one of those are second choices; or, where it is a guess, all are worth a try.
    pub links: Vec<Link>,
    /// Nobody knows who brings it: "track with one of" these.
    pub is_guess: bool,
}

/// A shopper tries no more than that.
const MOST_GUESSES: usize = 4;

impl<'a> Told<'a> {
    /// Where the parcel is shown: the provider's link goes before ours, for the carrier that it names. Who brings it: its name
    /// for the carrier goes before whose page the link opens. And all before what the number looks like.
    #[must_use]
    pub fn tracking(&self) -> Tracking<'a> {
        let (name, number) = (self.carrier.unwrap_or_default(), self.number.unwrap_or_default());
        let mut tracking = Tracking { service: name, ..Tracking::default() };
        if let Some((carrier, rest)) = named_in(name) {
            (tracking.carrier, tracking.service) = (Some(division(carrier, number)), rest);
        }
        if let Some((link, address)) = self.link.and_then(|link| Some((link, Address::read(link)?))) {
            let link = address.link(link);
            let owner = link.carrier;
            if let Some(owner) = owner {
                // "DHL" is one of its companies, where the page is that one's.
                tracking.carrier = tracking.carrier.filter(|named| !is_part(owner, *named)).or(Some(owner));
                if !owner.answers_at(address.host).unwrap_or(true) {
                    self.add_page(&mut tracking, owner, address.number().unwrap_or(number));
                }
            }
            tracking.links.push(link);
            if owner.is_some() {
                return tracking;
            }
        }
        match tracking.carrier {
            Some(carrier) => self.add_page(&mut tracking, carrier, number),
            None if tracking.links.is_empty() => self.guess(&mut tracking, number),
            None => {}
        }
        tracking
    }

    /// Who it is by the number alone: a fact where it can be only one, else whoever it can be.
    fn guess(&self, tracking: &mut Tracking<'a>, number: &str) {
        let candidates = candidates(number);
        let best = candidates.list().first().map(|(_, confidence)| *confidence);
        for (carrier, confidence) in candidates.list() {
            if Some(*confidence) == best && tracking.links.len() < MOST_GUESSES {
                self.add_page(tracking, *carrier, number);
            }
        }
        tracking.carrier = candidates.sure();
        tracking.is_guess = tracking.carrier.is_none() && !tracking.links.is_empty();
    }

    fn add_page(&self, tracking: &mut Tracking<'a>, carrier: Carrier, number: &str) {
        let page = carrier.page();
        if !page.is_empty() && can_fill(number) {
            let blanks = Blanks { number, language: self.language, postcode: self.postcode };
            tracking.links.push(Link { url: fill(page, blanks), carrier: Some(carrier) });
        }
    }
}

/// The division of the named carrier that the number is of: "DHL" with a number of DHL eCommerce's.
fn division(named: Carrier, number: &str) -> Carrier {
    let candidates = candidates(number);
    let likely = candidates.list().iter().find(|(carrier, sure)| *sure > Confidence::Shape && is_part(*carrier, named));
    likely.map_or(named, |(carrier, _)| *carrier)
}

fn is_part(division: Carrier, carrier: Carrier) -> bool {
    division.name().len() > carrier.name().len() && division.name().starts_with(carrier.name())
}
