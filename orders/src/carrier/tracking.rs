use super::fill::{Blanks, fill};
use super::link::Address;
use super::named::begins;
use super::{Carrier, Confidence, Link, OwnCarrier, Whose, candidates, named};

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
    /// The shop's own carriers, which go before all others.
    pub own: &'a [OwnCarrier],
}

/// Where a shopper can follow a parcel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tracking<'a> {
    /// Who brings it, where that is a fact and the carrier is known here.
    pub carrier: Option<Carrier>,
    /// The best first. More than one of those are second choices; or, where it is a guess, all are worth a try.
    pub links: Vec<Link<'a>>,
    /// Nobody knows who brings it: "track with one of" these.
    pub is_guess: bool,
}

/// A shopper tries no more than that.
const MOST_GUESSES: usize = 4;

impl<'a> Told<'a> {
    /// Where the parcel is shown. The provider's link goes before its name for the carrier, that before whose host the
    /// link opens, and all before what the number looks like.
    #[must_use]
    pub fn tracking(&self) -> Tracking<'a> {
        let mut tracking = Tracking::default();
        let number = self.number.unwrap_or_default();
        let mut own = self.carrier.and_then(|name| self.own.iter().find(|own| begins(name, own.name())));
        if own.is_none() {
            tracking.carrier = self.carrier.and_then(named).map(|named| division(named, number));
        }
        if let Some((link, address)) = self.link.and_then(|link| Some((link, Address::read(link)?))) {
            let mut link = address.link(link);
            if let Whose::Carrier(carrier) = link.whose {
                tracking.carrier = Some(carrier);
                if !carrier.answers_at(address.host).unwrap_or(true) {
                    self.add_page(&mut tracking, link.whose, address.number().unwrap_or(number));
                }
            }
            if let Some(own) = self.own.iter().find(|own| own.is_at(address.host)) {
                link.whose = Whose::Own(own);
            }
            let is_known = link.whose != Whose::Unknown;
            tracking.links.push(link);
            if is_known {
                return tracking;
            }
        }
        if tracking.carrier.is_none() && own.is_none() {
            own = self.own.iter().find(|own| own.accepts(number));
        }
        match (own, tracking.carrier) {
            (Some(own), _) => self.add_page(&mut tracking, Whose::Own(own), number),
            (None, Some(carrier)) => self.add_page(&mut tracking, Whose::Carrier(carrier), number),
            (None, None) if tracking.links.is_empty() => self.guess(&mut tracking, number),
            (None, None) => {}
        }
        tracking
    }

    /// Who it is by the number alone: a fact where it can be only one, else whoever it can be.
    fn guess(&self, tracking: &mut Tracking<'a>, number: &str) {
        let candidates = candidates(number);
        let best = candidates.list().first().map(|(_, confidence)| *confidence);
        for (carrier, confidence) in candidates.list() {
            if Some(*confidence) == best && tracking.links.len() < MOST_GUESSES {
                self.add_page(tracking, Whose::Carrier(*carrier), number);
            }
        }
        tracking.carrier = candidates.sure();
        tracking.is_guess = tracking.carrier.is_none() && !tracking.links.is_empty();
    }

    fn add_page(&self, tracking: &mut Tracking<'a>, whose: Whose<'a>, number: &str) {
        let page = match whose {
            Whose::Carrier(carrier) => carrier.page(),
            Whose::Own(own) => own.page(),
            Whose::Unknown => "",
        };
        if !page.is_empty() && !number.is_empty() {
            let blanks = Blanks { number, language: self.language, postcode: self.postcode };
            tracking.links.push(Link { url: fill(page, blanks), whose });
        }
    }
}

/// The division of the named carrier that the number is of: "DHL" with a number of DHL eCommerce's.
fn division(named: Carrier, number: &str) -> Carrier {
    let is_division = |carrier: Carrier| carrier != named && begins(carrier.name(), named.name());
    let candidates = candidates(number);
    let likely = candidates.list().iter().find(|(carrier, sure)| *sure > Confidence::Shape && is_division(*carrier));
    likely.map_or(named, |(carrier, _)| *carrier)
}
