use core::fmt;

use super::packed::entries;
use crate::parts::{part, parts};

/// A carrier that is known here.
///
/// It is a line of a table: the country whose post it is, or nothing; the name; hosts that are its own besides that of
/// its page, with `!` before one that no longer answers; the address of its tracking page behind `https://`, to be
/// filled in; and any number of other names for it, in small letters without spaces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Carrier {
    line: &'static str,
    /// The country of a post that has no line of its own.
    country: [u8; 2],
}

/// Of posts of which only the country is known.
const SOME_POST: &str = "|Post||";

impl Carrier {
    pub(super) const fn of_line(line: &'static str) -> Self {
        Self { line, country: [0; 2] }
    }

    pub(super) const fn post_of(country: [u8; 2]) -> Self {
        Self { line: SOME_POST, country }
    }

    /// Its name for machines, such as `dhl-ecommerce`. Posts without a line of their own share `post`.
    #[must_use]
    pub fn code(self) -> String {
        self.name().to_ascii_lowercase().replace(' ', "-")
    }

    /// What it calls itself. Posts without a line of their own are told apart by their [`country`](Self::country).
    #[must_use]
    pub fn name(self) -> &'static str {
        self.field(1)
    }

    /// Its name, and the country of a post without a line of its own: `Post (FJ)`.
    #[must_use]
    pub fn title(self) -> String {
        let mut title = self.name().to_owned();
        if let [first @ b'A'..=b'Z', second] = self.country {
            title.push_str(" (");
            title.push(char::from(first));
            title.push(char::from(second));
            title.push(')');
        }
        title
    }

    /// The country whose post it is, as in ISO 3166-1: `FJ`. The world's own words for countries are
    /// `Intl.DisplayNames`.
    #[must_use]
    pub fn country(self) -> Option<String> {
        let own = self.field(0);
        if !own.is_empty() {
            return Some(own.to_owned());
        }
        self.country[0].is_ascii_uppercase().then(|| self.country.map(char::from).iter().collect())
    }

    /// Whether there is a page of its own for a number.
    #[must_use]
    pub fn has_page(self) -> bool {
        !self.page().is_empty()
    }

    /// Every carrier with a line of its own.
    pub fn all() -> impl Iterator<Item = Self> {
        entries().map(|entry| Self::of_line(entry.line))
    }

    /// The address of its tracking page, for [`fill`](super::fill::fill).
    pub(super) fn page(self) -> &'static str {
        self.field(3)
    }

    /// Whether a host is its own: the very host or one below it, never one that merely ends alike. `Some(false)` where
    /// it was its own and no longer answers.
    pub(super) fn answers_at(self, host: &str) -> Option<bool> {
        let listed = parts(self.field(2), b' ').find_map(|own| {
            let name = own.strip_prefix('!').unwrap_or(own);
            is_below(host, name).then_some(name.len() == own.len())
        });
        let page = part(self.page(), b'/', 0);
        listed.or_else(|| is_below(host, page.strip_prefix("www.").unwrap_or(page)).then_some(true))
    }

    /// What it is called.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        parts(self.line, b'|').enumerate().filter_map(|(place, field)| (place == 1 || place > 3).then_some(field))
    }

    #[cfg(test)]
    pub(super) fn line(self) -> &'static str {
        self.line
    }

    fn field(self, index: usize) -> &'static str {
        part(self.line, b'|', index)
    }
}

impl fmt::Debug for Carrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code())?;
        f.write_str(self.country().as_deref().unwrap_or_default())
    }
}

/// Whether a host is another one, or below it.
pub(super) fn is_below(host: &str, name: &str) -> bool {
    let Some(start) = host.len().checked_sub(name.len()) else { return false };
    let (below, end) = host.as_bytes().split_at(start);
    !name.is_empty() && end.eq_ignore_ascii_case(name.as_bytes()) && matches!(below.last(), None | Some(b'.'))
}
