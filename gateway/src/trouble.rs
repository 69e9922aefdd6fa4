//! What counts where accounts have failed in different ways.

use orders::Error;

/// Whether an account could not be asked, so that what the others say may not be all.
pub(crate) fn is_trouble(error: Error) -> bool {
    match error {
        Error::Busy { .. } | Error::Unauthorized | Error::Unreachable | Error::Unreadable { .. } => true,
        Error::InvalidNumber | Error::Unsupported | Error::NotFound | Error::ProofNeeded(_) => false,
    }
}

/// The heavier one is what a customer is told, where nothing was found.
pub(crate) fn gravity(error: Error) -> u8 {
    match error {
        Error::Unreachable => 7,
        Error::Busy { .. } => 6,
        Error::Unauthorized => 5,
        Error::Unreadable { .. } => 4,
        Error::ProofNeeded(_) => 3,
        Error::NotFound => 2,
        Error::InvalidNumber => 1,
        Error::Unsupported => 0,
    }
}
