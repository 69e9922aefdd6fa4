use core::fmt;

use super::{carriers, post};

/// A carrier that is known here.
///
/// It is a line of a table: the country whose post it is, or nothing; a short code; the name; the hosts that are its own, with
/// `!` before one that no longer answers; the address of its tracking page, to be filled in; and other names for it, in
/// small letters without spaces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Carrier(pub(super) &'static str);

impl Carrier {
    /// A short name for machines, such as `dhl-ecommerce`. Posts without a line of their own share `post`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.field(1).unwrap_or("post")
    }

    /// What it calls itself. Posts without a line of their own are told apart by their [`country`](Self::country).
    #[must_use]
    pub fn name(self) -> &'static str {
        self.field(2).unwrap_or("Post")
    }

    /// The country whose post it is, as in ISO 3166-1: `FJ`. The world's own words for countries are `Intl.DisplayNames`.
    #[must_use]
    pub fn country(self) -> Option<&'static str> {
        self.field(0)
    }

    /// Whether there is a page of its own for a number.
    #[must_use]
    pub fn has_page(self) -> bool {
        self.template().is_some()
    }

    /// Every carrier with a line of its own.
    pub fn all() -> impl Iterator<Item = Self> {
        carriers::GROUPS.iter().flat_map(|group| group.carriers).chain(post::POSTS).copied()
    }

    /// The address of its tracking page, for [`fill`](super::fill::fill).
    pub(super) fn template(self) -> Option<&'static str> {
        self.field(4)
    }

    /// Whether a host is its own: the very host or one below it, never one that merely ends alike. `Some(false)` where it
    /// was its own and no longer answers.
    pub(super) fn answers_at(self, host: &str) -> Option<bool> {
        self.field(3)?.split(' ').find_map(|own| {
            let name = own.strip_prefix('!').unwrap_or(own);
            is_below(host, name).then_some(name == own)
        })
    }

    /// What it is called: its code, its name, and the rest.
    pub(super) fn names(self) -> impl Iterator<Item = &'static str> {
        let others = self.field(5).unwrap_or_default().split(' ');
        [self.code(), self.name()].into_iter().chain(others)
    }

    fn field(self, index: usize) -> Option<&'static str> {
        self.0.split('|').nth(index).filter(|field| !field.is_empty())
    }
}

impl fmt::Debug for Carrier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        f.write_str(self.country().unwrap_or_default())
    }
}

/// Whether a host is another one, or below it.
pub(super) fn is_below(host: &str, name: &str) -> bool {
    let Some(start) = host.len().checked_sub(name.len()) else { return false };
    let (below, end) = host.as_bytes().split_at(start);
    end.eq_ignore_ascii_case(name.as_bytes()) && matches!(below.last(), None | Some(b'.'))
}
