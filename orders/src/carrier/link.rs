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
#[derive(Clone, Debug, PartialEq)]
pub enum Whose<'a> {
    /// A carrier's that is known here.
    Carrier(Carrier),
    /// One of the shop's own carriers.
    Own(&'a OwnCarrier),
    /// Nobody's that is known: a shopper has to see this host.
    Host(String),
}

/// The link that a text is, and the carrier that its host belongs to. A text is none where a shopper cannot see whose page it
/// opens: with credentials, a port, letters of another script (or `xn--`, which stands for them), or no `http` at all.
#[must_use]
pub fn at(text: &str) -> Option<Link<'static>> {
    let address = Address::read(text)?;
    let url = text.to_owned();
    Some(match address.carrier() {
        Some((carrier, _)) => Link { url: address.https(), whose: Whose::Carrier(carrier) },
        None => Link { url, whose: Whose::Host(address.host.to_ascii_lowercase()) },
    })
}

/// The parts of a link that is safe to offer.
pub(super) struct Address<'a> {
    pub(super) host: &'a str,
    /// From the first `/`, `?` or `#` on.
    rest: &'a str,
}

impl<'a> Address<'a> {
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (scheme, text) = text.split_once(':')?;
        let text = text.strip_prefix("//")?;
        let own_port = match scheme {
            _ if scheme.eq_ignore_ascii_case("https") => "443",
            _ if scheme.eq_ignore_ascii_case("http") => "80",
            _ => return None,
        };
        let (authority, rest) = text.split_at(text.find(['/', '?', '#', '\\']).unwrap_or(text.len()));
        let (host, port) = authority.split_once(':').unwrap_or((authority, own_port));
        let is_plain = !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "\\<>\"`".contains(c));
        let is_host = host.contains('.') && host.split('.').all(is_label);
        (port == own_port && is_plain && is_host).then_some(Self { host, rest })
    }

    /// Whose host it is, and whether it still answers there.
    pub(super) fn carrier(&self) -> Option<(Carrier, bool)> {
        Carrier::all().find_map(|carrier| Some((carrier, carrier.answers_at(self.host)?)))
    }

    /// The tracking number in it: the part with the most digits.
    pub(super) fn number(&self) -> Option<&'a str> {
        const FEWEST: usize = 6;
        let digits = |part: &&str| part.bytes().filter(u8::is_ascii_digit).count();
        let parts = self.rest.split(|c: char| !c.is_ascii_alphanumeric());
        parts.max_by_key(digits).filter(|part| digits(part) >= FEWEST)
    }

    fn https(&self) -> String {
        ["https://", self.host, self.rest].concat()
    }
}

/// A part of a host's name, in plain letters. `xn--` stands for letters of any script, which can look like others.
fn is_label(label: &str) -> bool {
    let begins_with = |start: &str| label.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    !label.is_empty() && !begins_with("xn--") && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
