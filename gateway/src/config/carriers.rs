//! Carriers that the shop has told of.

use orders::carrier::OwnCarrier;
use toml::Spanned;

use super::Misconfigured;
use super::file::RawCarrier;

pub(super) fn read(raw: &Spanned<RawCarrier>) -> Result<OwnCarrier, Misconfigured> {
    let RawCarrier { name, template, prefix, lengths } = raw.get_ref();
    OwnCarrier::new(name, template, prefix, lengths).ok_or_else(|| {
        let what = format!("the carrier `{name}` cannot be linked to");
        let remedy = "Give it a `name`, and a `template` such as \"https://carrier.example/track/{number}\": https, without a port, \
                      with {number} behind the host, and with at most eight blanks in braces";
        Misconfigured::new(what, remedy).at(Some(raw.span()))
    })
}
