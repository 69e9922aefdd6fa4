/// What a customer gives to show that an order is theirs. Only our own gateway asks for it.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// An e-mail address or a postcode, as typed.
    Contact(String),
    /// What the shop put into a link: when it expires, and a seal over number and expiry.
    Signature(String),
}

/// Neither belongs in a log.
impl std::fmt::Debug for Proof {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Contact(_) => "Contact(…)",
            Self::Signature(_) => "Signature(…)",
        })
    }
}

/// Which proof a customer can help with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// An e-mail address or a postcode will do.
    Contact,
    /// Only the link that the shop has sent will do.
    Signature,
}
