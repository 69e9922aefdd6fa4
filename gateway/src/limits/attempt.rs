//! One try to prove whose order it is.

use orders::{Lookup, Proof};

/// What was tried, and at which number.
#[derive(Hash)]
pub(crate) struct Attempt<'a> {
    pub(super) at: Target,
    value: &'a str,
}

/// What attempts are counted by: a number and a kind of proof. Whoever guesses postcodes does not lock out an e-mail
/// address.
#[derive(Hash)]
pub(super) struct Target {
    number_kind: &'static str,
    number: String,
    proof_kind: &'static str,
}

impl<'a> Attempt<'a> {
    /// Providers take several spellings for one number, so they count as one: case, hashes, spaces and zeros in front.
    pub(crate) fn new(lookup: &Lookup, proof: &'a Proof) -> Self {
        let number_kind = match lookup {
            Lookup::OrderId(_) => "order_id",
            Lookup::PurchaseOrder(_) => "purchase_order",
        };
        let number = lookup.number().as_str().trim_start_matches(|c: char| c == '#' || c == '0' || c.is_whitespace());
        let (proof_kind, value) = match proof {
            Proof::Contact(typed) if typed.contains('@') => ("email", typed),
            Proof::Contact(typed) => ("postcode", typed),
            Proof::Signature(signature) => ("signature", signature),
        };
        Self { at: Target { number_kind, number: number.to_lowercase(), proof_kind }, value }
    }
}
