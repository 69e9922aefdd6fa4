use std::fmt;

use crate::Wanted;

/// Why there is no order to show: one variant for each thing the customer, or the shop, can do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// The number cannot be an order number: the customer corrects it.
    InvalidNumber,
    /// This provider cannot be asked by this kind of number: the customer uses the other one.
    Unsupported,
    /// There is no such order, or it is not the customer's to see.
    NotFound,
    /// The gateway wants an e-mail address, a postcode or a signature first.
    ProofNeeded(Wanted),
    /// Too many look-ups: the customer waits.
    Busy {
        /// How long, where the answer says so.
        retry_after_secs: Option<u32>,
    },
    /// Our own key was refused: the shop mends it.
    Unauthorized,
    /// Nobody answered, or not in time: the customer tries again.
    Unreachable,
    /// An answer that nobody here can read: the shop, and we, have to look.
    Unreadable {
        /// What was missing, for the log and the console.
        why: &'static str,
    },
}

impl Error {
    /// One of each, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::InvalidNumber,
        Self::Unsupported,
        Self::NotFound,
        Self::ProofNeeded(Wanted::Contact),
        Self::ProofNeeded(Wanted::Signature),
        Self::Busy { retry_after_secs: None },
        Self::Unauthorized,
        Self::Unreachable,
        Self::Unreadable { why: "" },
    ];

    /// The word that stands for it in the gateway's answer.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::InvalidNumber => "invalid_number",
            Self::Unsupported => "unsupported",
            Self::NotFound => "not_found",
            Self::ProofNeeded(_) => "proof_needed",
            Self::Busy { .. } => "busy",
            Self::Unauthorized => "unauthorized",
            Self::Unreachable => "unreachable",
            Self::Unreadable { .. } => "unreadable",
        }
    }

    /// The error that a [`code`](Self::code) stands for.
    #[must_use]
    pub fn from_code(code: &str, retry_after_secs: Option<u32>) -> Option<Self> {
        Some(match code {
            "invalid_number" => Self::InvalidNumber,
            "unsupported" => Self::Unsupported,
            "not_found" => Self::NotFound,
            "proof_needed" => Self::ProofNeeded(Wanted::Contact),
            "busy" => Self::Busy { retry_after_secs },
            "unauthorized" => Self::Unauthorized,
            "unreachable" => Self::Unreachable,
            "unreadable" => Self::Unreadable { why: "the gateway could not read the provider's answer" },
            _ => return None,
        })
    }

    /// What happened, in a developer's words.
    #[must_use]
    pub fn cause(self) -> &'static str {
        match self {
            Self::InvalidNumber => "the number was refused: 1 to 100 characters, none of them a control character",
            Self::Unsupported => "the provider cannot be asked by this kind of number",
            Self::NotFound => "there is no such order",
            Self::ProofNeeded(_) => "a proof is wanted: e-mail address, postcode or signature",
            Self::Busy { .. } => "too many requests (HTTP 429)",
            Self::Unauthorized => "the provider refused the key: check the account's credentials",
            Self::Unreachable => "no answer: the network, a time-out or a server error (HTTP 5xx)",
            Self::Unreadable { why } => why,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.cause())
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A match without a wildcard, and one value of each of its arms: whoever adds an error is asked for both.
    macro_rules! one_of_each {
        ($($kind:pat => $one:expr),* $(,)?) => {{
            let _is_known = |error: Error| match error { $($kind => {})* };
            [$({
                assert!(matches!($one, $kind), "{:?} is another one", $one);
                $one
            }),*]
        }};
    }

    #[test]
    fn all_errors_are_all_there_are() {
        let each = one_of_each! {
            Error::InvalidNumber => Error::InvalidNumber,
            Error::Unsupported => Error::Unsupported,
            Error::NotFound => Error::NotFound,
            Error::ProofNeeded(Wanted::Contact) => Error::ProofNeeded(Wanted::Contact),
            Error::ProofNeeded(Wanted::Signature) => Error::ProofNeeded(Wanted::Signature),
            Error::Busy { .. } => Error::Busy { retry_after_secs: None },
            Error::Unauthorized => Error::Unauthorized,
            Error::Unreachable => Error::Unreachable,
            Error::Unreadable { .. } => Error::Unreadable { why: "" },
        };
        assert_eq!(Error::ALL, each);
    }

    #[test]
    fn every_error_is_known_by_its_code() {
        for error in Error::ALL {
            assert_eq!(Error::from_code(error.code(), None).map(Error::code), Some(error.code()));
        }
    }
}
