//! Contacts are kept and compared as digests: nobody who reads the memory reads addresses, and all are of one length.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use subtle::{Choice, ConstantTimeEq};

/// An e-mail address or a postcode, unreadable.
pub(crate) type Digest = [u8; 32];

/// Makes digests that mean nothing outside this process.
pub(crate) struct Digests(Hmac<Sha256>);

impl Digests {
    /// With a key that is made up now.
    ///
    /// # Errors
    /// Where the machine has no randomness.
    pub(crate) fn new() -> Result<Self, getrandom::Error> {
        let mut key = [0; 64];
        getrandom::fill(&mut key)?;
        Ok(Self(Hmac::new(&key.into())))
    }

    pub(crate) fn of(&self, text: &str) -> Digest {
        self.0.clone().chain_update(text).finalize().into_bytes().into()
    }
}

/// Whether one is among others, in a time that does not tell which or how much of it.
pub(crate) fn is_any(known: &[Digest], given: &Digest) -> bool {
    known.iter().fold(Choice::from(0), |found, digest| found | digest.ct_eq(given)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_found_among_others_and_differs_between_processes() {
        let (one, other) = (Digests::new().unwrap(), Digests::new().unwrap());
        let known = [one.of("97999"), one.of("ana@mailbox.example")];
        assert!(is_any(&known, &one.of("97999")) && is_any(&known, &one.of("ana@mailbox.example")));
        assert!(!is_any(&known, &one.of("97998")) && !is_any(&[], &one.of("97999")));
        assert!(!is_any(&known, &other.of("97999")));
    }
}
