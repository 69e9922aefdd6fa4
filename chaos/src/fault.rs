//! Everything that can happen to one answer on its way.

use crate::Luck;

mod draw;
mod spoil;

pub use draw::Place;
pub use spoil::{Act, spoilt};

/// What happens to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// It comes later: latency, and answers that overtake each other.
    Late { ms: u64 },
    /// It comes in that many pieces, each after another wait.
    Jitter { pieces: u64, ms: u64, luck: u64 },
    /// A few bytes at a time.
    Drip { bytes: usize, ms: u64 },
    /// The connection is lost after so many thousandths of it.
    Lost { permille: usize, end: End },
    /// Nothing more comes after so many thousandths of it.
    Silent { permille: usize },
    /// It says that it is that many bytes shorter than it is.
    Short { bytes: usize },
    /// It says that it is that many bytes longer than it is.
    Long { bytes: usize, end: End },
    /// It gives two lengths.
    TwoLengths,
    /// In chunks, which are not what they say.
    Chunks(Chunks),
    /// It comes twice.
    Twice,
    /// What was answered before comes once more in its place.
    Older,
    /// Something follows it that nobody asked for.
    Trailing,
    /// It is no HTTP.
    Garbage,
    /// Answers of the kind 1xx come before it.
    Interim { count: usize },
    /// Its head is flooded.
    Flood { headers: usize },
    /// It says that it is compressed, and is not.
    Encoded,
    /// Another status than it had, with a page for people, as proxies send it.
    Status { status: u16, wait_secs: Option<u32> },
    /// A page for people, as if everything were well.
    Page,
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// In an orderly way.
    Closed,
    /// As if a cable were pulled.
    Reset,
    /// It does not.
    Open,
}

/// What is wrong with chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunks {
    /// Nothing.
    Right,
    /// A size is no number.
    NoNumber,
    /// A size does not fit into any machine's.
    Huge,
    /// The last one is shorter than it says, and then the connection ends.
    Truncated,
    /// The last one is longer than it says.
    Longer,
    /// There is no last one, and then the connection ends.
    NoEnd,
}

impl Fault {
    /// By what it is counted.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Late { .. } => "latency",
            Self::Jitter { .. } => "jitter",
            Self::Drip { .. } => "slow drip",
            Self::Lost { permille: 0, .. } => "connection refused",
            Self::Lost { .. } => "connection lost",
            Self::Silent { .. } => "silence",
            Self::Short { .. } | Self::Long { .. } | Self::TwoLengths => "wrong length",
            Self::Chunks(_) => "broken chunks",
            Self::Twice => "duplicate answer",
            Self::Older => "older answer",
            Self::Trailing => "trailing bytes",
            Self::Garbage => "garbage",
            Self::Interim { .. } => "1xx junk",
            Self::Flood { .. } => "header flood",
            Self::Encoded => "wrong encoding",
            Self::Status { .. } => "status of a proxy",
            Self::Page => "page for people",
        }
    }

    /// Whether whoever asks may have been given the whole answer.
    #[must_use]
    pub fn may_tell(self) -> bool {
        match self {
            Self::Status { .. } | Self::Page | Self::Garbage | Self::Lost { permille: 0, .. } => false,
            Self::None
            | Self::Late { .. }
            | Self::Jitter { .. }
            | Self::Drip { .. }
            | Self::Lost { .. }
            | Self::Silent { .. }
            | Self::Short { .. }
            | Self::Long { .. }
            | Self::TwoLengths
            | Self::Chunks(_)
            | Self::Twice
            | Self::Older
            | Self::Trailing
            | Self::Interim { .. }
            | Self::Flood { .. }
            | Self::Encoded => true,
        }
    }

    /// A fault of any kind, as it may happen there.
    pub fn any(luck: &mut Luck, place: Place) -> Self {
        draw::any(luck, place)
    }
}
