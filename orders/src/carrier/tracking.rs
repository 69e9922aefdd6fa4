use super::fill::{Blanks, fill};
use super::known::is_below;
use super::link::Address;
use super::named::begins;
use super::{Carrier, Confidence, Link, OwnCarrier, Whose, at, candidates, named};

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
    /// Where the parcel is shown. The provider's link goes before its name for the carrier, that before whose host the link
    /// opens, and all before what the number looks like.
    #[must_use]
    pub fn tracking(&self) -> Tracking<'a> {
        let address = self.link.and_then(Address::read);
        let named_own = |name| self.own.iter().find(|own| begins(name, own.name()));
        let own = self.carrier.and_then(named_own);
        let mut carrier = self.carrier.filter(|_| own.is_none()).and_then(named).map(|named| self.division(named));
        let mut links = Vec::new();
        match address.as_ref().map(|address| (address, address.carrier())) {
            Some((address, Some((known, answers)))) => {
                carrier = Some(known);
                if !answers {
                    links.extend(address.number().or(self.number).and_then(|number| self.page(known, number)));
                }
            }
            Some((_, None)) | None => {}
        }
        links.extend(self.link.and_then(at).map(|link| self.whose(link)));
        if let (Some(number), true) = (self.number, links.iter().all(|link| matches!(link.whose, Whose::Host(_)))) {
            let own = own.or_else(|| self.own.iter().find(|own| carrier.is_none() && own.accepts(number)));
            match (own, carrier) {
                (Some(own), _) => links.push(Link { url: self.fill(own.template(), number), whose: Whose::Own(own) }),
                (None, Some(known)) => links.extend(self.page(known, number)),
                (None, None) if links.is_empty() => return self.guess(number),
                (None, None) => {}
            }
        }
        Tracking { carrier, links, is_guess: false }
    }

    /// The division of the named carrier that the number is of: "DHL" with a number of DHL eCommerce's.
    fn division(&self, named: Carrier) -> Carrier {
        let is_division =
            |carrier: &Carrier| carrier.code().strip_prefix(named.code()).is_some_and(|c| c.starts_with('-'));
        let candidates = candidates(self.number.unwrap_or_default());
        let likely = candidates.iter().filter(|(_, confidence)| *confidence > Confidence::Shape);
        likely.map(|(carrier, _)| carrier).find(is_division).unwrap_or(named)
    }

    /// Who it is by the number alone: a fact where it can be only one, else whoever it can be.
    fn guess(&self, number: &str) -> Tracking<'a> {
        let candidates = candidates(number);
        if let Some(carrier) = candidates.sure() {
            return Tracking {
                carrier: Some(carrier),
                links: self.page(carrier, number).into_iter().collect(),
                is_guess: false,
            };
        }
        let best = candidates.iter().next().map_or(Confidence::Shape, |(_, confidence)| confidence);
        let likely = candidates.iter().filter(|(_, confidence)| *confidence == best);
        let links: Vec<_> = likely.filter_map(|(carrier, _)| self.page(carrier, number)).take(MOST_GUESSES).collect();
        Tracking { carrier: None, is_guess: !links.is_empty(), links }
    }

    fn page(&self, carrier: Carrier, number: &str) -> Option<Link<'a>> {
        Some(Link { url: self.fill(carrier.template()?, number), whose: Whose::Carrier(carrier) })
    }

    fn fill(&self, template: &str, number: &str) -> String {
        fill(template, Blanks { number, language: self.language, postcode: self.postcode })
    }

    /// The shop's own carriers have hosts, too.
    fn whose(&self, link: Link<'a>) -> Link<'a> {
        let host = Address::read(&link.url).map_or("", |address| address.host);
        match self.own.iter().find(|own| is_below(host, own.host())) {
            Some(own) => Link { whose: Whose::Own(own), ..link },
            None => link,
        }
    }
}
