//! An account at a provider: where it is asked, with which key, and whom its orders are shown to.

use std::fmt;

use orders::Provider;
use orders::provider::Keys;

/// An account at a provider.
#[derive(Clone, Debug)]
pub struct Account {
    /// What the operator calls it; in logs, and in front of its variables.
    pub name: String,
    /// Whose it is.
    pub provider: &'static dyn Provider,
    /// Where the provider's API lives, without a slash at its end.
    pub endpoint: String,
    /// What opens it; it cannot be printed.
    pub keys: Keys,
    /// What a customer has to give before an order is shown.
    pub proofs: Proofs,
}

/// What a customer has to give before an order is shown: any one of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proofs {
    /// The e-mail address or the postcode that the provider has.
    pub contact: bool,
    /// A signature by the shop.
    pub signature: bool,
}

impl Proofs {
    /// Whoever knows a number is shown its order.
    pub const NONE: Self = Self { contact: false, signature: false };

    /// Whether anything has to be given at all.
    #[must_use]
    pub fn are_wanted(self) -> bool {
        self != Self::NONE
    }

    /// Either's wishes.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { contact: self.contact || other.contact, signature: self.signature || other.signature }
    }

    /// Their names, as in the configuration and in the answer `proof_needed`.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        [(self.contact, "contact"), (self.signature, "signature")]
            .into_iter()
            .filter_map(|(is_in, name)| is_in.then_some(name))
            .collect()
    }
}

impl fmt::Display for Proofs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.names()[..] {
            [] => f.write_str("none"),
            ref names => f.write_str(&names.join(" or ")),
        }
    }
}
