use super::{Chunks, End, Fault};
use crate::Luck;

/// Where an answer is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// To a gateway that waits so many milliseconds for it.
    Gateway { deadline_ms: u64 },
    /// To a browser.
    Browser,
}

pub(super) fn any(luck: &mut Luck, place: Place) -> Fault {
    let patience_ms = match place {
        // Some come in time, and some too late.
        Place::Gateway { deadline_ms } => deadline_ms * 6 / 5,
        Place::Browser => 120,
    };
    match luck.u8(0..18) {
        0 => Fault::Late { ms: luck.u64(1..patience_ms) },
        1 => Fault::Jitter { pieces: luck.u64(2..9), ms: luck.u64(1..patience_ms / 4), luck: luck.u64(..) },
        2 => Fault::Drip { bytes: luck.usize(16..400), ms: luck.u64(1..6) },
        3 | 4 => Fault::Lost { permille: luck.usize(1..1000), end: end(luck) },
        5 => Fault::Lost { permille: 0, end: end(luck) },
        6 => Fault::Silent { permille: if luck.bool() { 0 } else { luck.usize(0..1000) } },
        7 => Fault::Short { bytes: luck.usize(1..600) },
        8 => {
            let end = if luck.u8(0..3) == 0 { End::Open } else { end(luck) };
            Fault::Long { bytes: luck.usize(1..600), end }
        }
        9 => Fault::TwoLengths,
        10 => Fault::Chunks(chunks(luck)),
        11 => Fault::Twice,
        12 => Fault::Older,
        13 => Fault::Trailing,
        14 => Fault::Garbage,
        15 => Fault::Interim { count: luck.usize(1..40) },
        16 => match luck.u8(0..3) {
            0 => Fault::Flood { headers: luck.usize(50..5000) },
            1 => Fault::Encoded,
            _ => Fault::Page,
        },
        _ => status(luck, place),
    }
}

fn end(luck: &mut Luck) -> End {
    if luck.bool() { End::Closed } else { End::Reset }
}

fn chunks(luck: &mut Luck) -> Chunks {
    let all = [Chunks::Right, Chunks::NoNumber, Chunks::Huge, Chunks::Truncated, Chunks::Longer, Chunks::NoEnd];
    all[luck.usize(0..all.len())]
}

fn status(luck: &mut Luck, place: Place) -> Fault {
    let known = [401, 403, 404, 408, 418, 429, 429, 429, 500, 502, 503, 504];
    let status = known[luck.usize(0..known.len())];
    let waits: &[Option<u32>] = match place {
        // It is waited for in earnest.
        Place::Gateway { .. } => &[None, Some(1), Some(2)],
        Place::Browser => &[None, Some(1), Some(30), Some(600)],
    };
    let wait_secs = waits[luck.usize(0..waits.len())];
    Fault::Status { status, wait_secs: wait_secs.filter(|_| matches!(status, 429 | 503)) }
}
