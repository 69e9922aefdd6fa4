use super::Carrier;
use crate::link::address;

/// A link that a shopper can be offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it leads; `https` where the page is a known carrier's.
    pub url: String,
    /// Whose page it is; where that is nobody's who is known, a shopper has to see the [host](Link::host).
    pub carrier: Option<Carrier>,
}

impl Link {
    /// The host that it leads to, as it is written.
    #[must_use]
    pub fn host(&self) -> &str {
        Address::read(&self.url).map_or("", |address| address.host)
    }
}

/// The link that a text is, and the carrier that its host belongs to. A text is none where a shopper cannot see whose
/// page it opens: with credentials, a port, letters of another script (or `xn--`, which stands for them), or no `http`
/// at all.
#[must_use]
pub fn at(text: &str) -> Option<Link> {
    Some(Address::read(text)?.link(text))
}

/// The parts of a link that is safe to offer.
pub(super) struct Address<'a> {
    pub(super) host: &'a str,
    rest: &'a str,
}

impl<'a> Address<'a> {
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (host, rest) = address(text)?;
        Some(Self { host, rest })
    }

    /// The tracking number in it: the part with the most digits.
    pub(super) fn number(&self) -> Option<&'a str> {
        const FEWEST: usize = 6;
        let (mut most, mut digits, mut start) = ((FEWEST, None), 0, 0);
        for (at, byte) in self.rest.bytes().chain([b'/']).enumerate() {
            digits += usize::from(byte.is_ascii_digit());
            if !byte.is_ascii_alphanumeric() {
                if digits >= most.0 {
                    most = (digits, self.rest.get(start..at));
                }
                (digits, start) = (0, at + 1);
            }
        }
        most.1
    }

    /// What it was read from, as a link.
    pub(super) fn link(&self, text: &str) -> Link {
        match Carrier::all().find(|carrier| carrier.answers_at(self.host).is_some()) {
            Some(carrier) => Link { url: ["https://", self.host, self.rest].concat(), carrier: Some(carrier) },
            None => Link { url: text.to_owned(), carrier: None },
        }
    }
}
