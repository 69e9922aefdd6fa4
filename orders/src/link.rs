//! Links that a shopper can be offered.

use crate::Shipment;
use crate::parts::{part, parts};

/// Lets a link pass that is one.
pub(crate) fn link(text: &str) -> Option<String> {
    address(text).map(|_| text.to_owned())
}

impl Shipment {
    /// Takes a link that the provider has told: to be followed where that is safe, else to be read. "N/A" is neither.
    pub(crate) fn add_link(&mut self, told: &str) {
        match link(told) {
            None if told.bytes().any(|byte| matches!(byte, b':' | b'.')) => self.tracking_text = Some(told.to_owned()),
            None => {}
            safe => self.tracking_url = self.tracking_url.take().or(safe),
        }
    }
}

/// The host of a link that is safe to offer, and what is behind it, from the first `/`, `?` or `#` on: it is of `http` or
/// `https`, and shoppers see whose page it opens. So there are no credentials in it, no port, and no letters of another script
/// (or `xn--`, which stands for them).
pub(crate) fn address(text: &str) -> Option<(&str, &str)> {
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
    // A host that ends in a digit is an address, however that is written.
    let is_name = matches!(host.as_bytes(), [.., b'a'..=b'z' | b'A'..=b'Z']);
    let is_host = is_name && host.bytes().any(|byte| byte == b'.') && parts(host, b'.').all(is_label);
    (is_plain && is_host).then_some((host, rest))
}

/// A part of a host's name, in plain letters. `xn--` stands for letters of any script, which can look like others.
fn is_label(label: &str) -> bool {
    let is_disguised = label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"));
    !label.is_empty() && !is_disguised && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
