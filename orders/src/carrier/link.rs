use super::parts::{part, parts};
use super::{Carrier, OwnCarrier};

/// A link that a shopper can be offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Link<'a> {
    /// Where it leads; `https` where the page is a known carrier's.
    pub url: String,
    /// Whose page it is.
    pub whose: Whose<'a>,
}

/// Whose page a link opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Whose<'a> {
    /// A carrier's that is known here.
    Carrier(Carrier),
    /// One of the shop's own carriers.
    Own(&'a OwnCarrier),
    /// Nobody's that is known: a shopper has to see the [host](Link::host).
    Unknown,
}

impl Link<'_> {
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
pub fn at(text: &str) -> Option<Link<'static>> {
    Some(Address::read(text)?.link(text))
}

/// The parts of a link that is safe to offer.
pub(super) struct Address<'a> {
    pub(super) host: &'a str,
    /// From the first `/`, `?` or `#` on.
    rest: &'a str,
}

impl<'a> Address<'a> {
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let scheme = part(text, b':', 0);
        let own_port = match scheme {
            _ if scheme.eq_ignore_ascii_case("https") => ":443",
            _ if scheme.eq_ignore_ascii_case("http") => ":80",
            _ => return None,
        };
        let text = text.get(scheme.len()..)?.strip_prefix("://")?;
        let end = text.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(text.len());
        let (host, rest) = text.split_at_checked(end)?;
        let host = host.strip_suffix(own_port).unwrap_or(host);
        let is_plain = !rest.bytes().any(|byte| matches!(byte, 0..=b' ' | b'"' | b'<' | b'>' | b'\\' | b'`' | 0x7f));
        let is_host = host.bytes().any(|byte| byte == b'.') && parts(host, b'.').all(is_label);
        (is_plain && is_host).then_some(Self { host, rest })
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
    pub(super) fn link<'b>(&self, text: &str) -> Link<'b> {
        match Carrier::all().find(|carrier| carrier.answers_at(self.host).is_some()) {
            Some(carrier) => Link { url: ["https://", self.host, self.rest].concat(), whose: Whose::Carrier(carrier) },
            None => Link { url: text.to_owned(), whose: Whose::Unknown },
        }
    }
}

/// A part of a host's name, in plain letters. `xn--` stands for letters of any script, which can look like others.
fn is_label(label: &str) -> bool {
    let is_disguised = label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"));
    !label.is_empty() && !is_disguised && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
