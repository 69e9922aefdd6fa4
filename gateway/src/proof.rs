//! Whose order is it? What a customer gives is checked here, and nowhere else.

use std::time::SystemTime;

use orders::{Lookup, Proof};

use crate::account::Proofs;
use crate::settings::Signing;

mod contact;
mod signature;

pub(crate) use contact::{Digest, Digests, is_any};
pub use signature::{is_signed, sign};

/// Which of an account's orders may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Those that were asked for.
    All,
    /// Those of whoever can be reached there.
    Of(Digest),
    /// None. The account is asked all the same, so that it takes as long as for anybody else.
    Nothing,
}

/// What a customer has given, checked as far as that can be done without an order.
pub(crate) enum Given {
    Nothing,
    /// Something that cannot prove anything counts as a wrong contact.
    Contact(Option<Digest>),
    Signature(Seal),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seal {
    Good,
    Bad,
}

impl Given {
    pub(crate) fn check(proof: Option<&Proof>, lookup: &Lookup, signing: &Signing, digests: &Digests) -> Self {
        match proof {
            None => Self::Nothing,
            Some(Proof::Contact(typed)) => Self::Contact(orders::contact::normal(typed).map(|text| digests.of(&text))),
            Some(Proof::Signature(text)) if is_signed(signing, lookup, text, SystemTime::now()) => {
                Self::Signature(Seal::Good)
            }
            Some(Proof::Signature(_)) => Self::Signature(Seal::Bad),
        }
    }

    /// What kind it is, for the log.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "none",
            Self::Contact(_) => "contact",
            Self::Signature(_) => "signature",
        }
    }

    /// What an account with these wishes shows.
    pub(crate) fn access(&self, wanted: Proofs) -> Access {
        match self {
            _ if !wanted.are_wanted() => Access::All,
            Self::Signature(Seal::Good) if wanted.signature => Access::All,
            Self::Contact(Some(digest)) if wanted.contact => Access::Of(*digest),
            Self::Nothing | Self::Contact(_) | Self::Signature(_) => Access::Nothing,
        }
    }
}
