//! What a fault makes of an answer: bytes and waits.

use super::{Chunks, End, Fault};
use crate::Luck;

/// What is done with a connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    Send(Vec<u8>),
    Wait {
        ms: u64,
    },
    /// Nothing else happens with it. Without this, it is used for what is asked next.
    End(End),
}

const PAGE: &[u8] = b"<!doctype html><title>One moment</title><p>We will be back shortly.";
/// Larger parts of an answer are seen before the whole.
const CHUNK: usize = 900;

/// The answer of that status and body, as it is sent; `older` is what was answered before.
#[must_use]
pub fn spoilt(fault: Fault, status: u16, body: &[u8], older: Option<&[u8]>) -> Vec<Act> {
    let right = answer(status, &length(body.len()), body);
    let end = Act::End(End::Closed);
    match fault {
        Fault::None => vec![Act::Send(right)],
        Fault::Late { ms } => vec![Act::Wait { ms }, Act::Send(right)],
        Fault::Jitter { pieces, ms, luck } => jitter(&right, pieces, ms, luck),
        Fault::Drip { bytes, ms } => {
            right.chunks(bytes).flat_map(|some| [Act::Send(some.to_vec()), Act::Wait { ms }]).collect()
        }
        Fault::Lost { permille, end } => vec![Act::Send(part(&right, permille)), Act::End(end)],
        Fault::Silent { permille } => vec![Act::Send(part(&right, permille)), Act::End(End::Open)],
        Fault::Short { bytes } => vec![Act::Send(answer(status, &length(body.len().saturating_sub(bytes)), body))],
        Fault::Long { bytes, end } => {
            vec![Act::Send(answer(status, &length(body.len() + bytes), body)), Act::End(end)]
        }
        Fault::TwoLengths => {
            let lengths = [length(body.len() / 2), length(body.len())].concat();
            vec![Act::Send(answer(status, &lengths, body)), end]
        }
        Fault::Chunks(Chunks::Right) => vec![Act::Send(chunked(status, body, Chunks::Right))],
        Fault::Chunks(wrong) => vec![Act::Send(chunked(status, body, wrong)), end],
        Fault::Twice => vec![Act::Send([&right[..], &right].concat())],
        Fault::Older => {
            let body = older.unwrap_or(body);
            vec![Act::Send(answer(status, &length(body.len()), body))]
        }
        Fault::Trailing => {
            vec![Act::Send([&right[..], b"\r\nHTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"].concat())]
        }
        Fault::Garbage => {
            vec![Act::Send(body.iter().rev().map(|byte| byte.wrapping_mul(31)).collect()), end]
        }
        Fault::Interim { count } => {
            let interim = b"HTTP/1.1 103 Early Hints\r\nlink: </none.css>; rel=preload\r\n\r\n".repeat(count);
            vec![Act::Send(interim), Act::Send(right)]
        }
        Fault::Flood { headers } => {
            let flood: String = (0..headers).map(|at| format!("x-flood-{at}: {}\r\n", "~".repeat(60))).collect();
            vec![Act::Send(answer(status, &(flood + &length(body.len())), body))]
        }
        Fault::Encoded => {
            vec![Act::Send(answer(status, &("content-encoding: gzip\r\n".to_owned() + &length(body.len())), body))]
        }
        Fault::Status { status, wait_secs } => {
            let wait = wait_secs.map(|secs| format!("retry-after: {secs}\r\n")).unwrap_or_default();
            vec![Act::Send(page(status, &wait))]
        }
        Fault::Page => vec![Act::Send(page(200, ""))],
    }
}

fn answer(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let head =
        format!("HTTP/1.1 {status} Told\r\ncontent-type: application/json\r\ncache-control: no-store\r\n{headers}\r\n");
    [head.as_bytes(), body].concat()
}

fn page(status: u16, headers: &str) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status} Told\r\ncontent-type: text/html\r\n{headers}{}\r\n", length(PAGE.len()));
    [head.as_bytes(), PAGE].concat()
}

fn length(bytes: usize) -> String {
    format!("content-length: {bytes}\r\n")
}

fn part(whole: &[u8], permille: usize) -> Vec<u8> {
    whole[..whole.len() * permille / 1000].to_vec()
}

fn jitter(whole: &[u8], pieces: u64, ms: u64, luck: u64) -> Vec<Act> {
    let mut luck = Luck::with_seed(luck);
    let size = whole.len().div_ceil(usize::try_from(pieces).unwrap_or(1)).max(1);
    whole.chunks(size).flat_map(|some| [Act::Wait { ms: luck.u64(0..=ms) }, Act::Send(some.to_vec())]).collect()
}

fn chunked(status: u16, body: &[u8], wrong: Chunks) -> Vec<u8> {
    let mut sent = answer(status, "transfer-encoding: chunked\r\n", b"");
    let last = body.len().div_ceil(CHUNK).saturating_sub(1);
    for (at, chunk) in body.chunks(CHUNK).enumerate() {
        let size = match wrong {
            Chunks::NoNumber if at == last => "many".to_owned(),
            Chunks::Huge if at == last => "f".repeat(17),
            Chunks::Truncated if at == last => format!("{:x}", chunk.len() + 40),
            Chunks::Longer if at == last => format!("{:x}", chunk.len() / 2),
            Chunks::Right | Chunks::NoEnd | Chunks::NoNumber | Chunks::Huge | Chunks::Truncated | Chunks::Longer => {
                format!("{:x}", chunk.len())
            }
        };
        sent.extend([size.as_bytes(), b"\r\n", chunk, b"\r\n"].concat());
    }
    if !matches!(wrong, Chunks::NoEnd | Chunks::Truncated) {
        sent.extend(b"0\r\n\r\n");
    }
    sent
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(fault: Fault) -> String {
        let acts = spoilt(fault, 200, b"{\"a\": 1}", Some(b"{\"a\": 0}"));
        let bytes = |act: Act| if let Act::Send(bytes) = act { bytes } else { Vec::new() };
        String::from_utf8(acts.into_iter().flat_map(bytes).collect()).unwrap()
    }

    #[test]
    fn a_fault_changes_what_it_says_and_nothing_else() {
        let right = sent(Fault::None);
        assert!(right.ends_with("content-length: 8\r\n\r\n{\"a\": 1}"), "{right}");
        assert_eq!(sent(Fault::Jitter { pieces: 5, ms: 3, luck: 1 }), right);
        assert_eq!(sent(Fault::Drip { bytes: 3, ms: 1 }), right);
        assert_eq!(sent(Fault::Lost { permille: 500, end: End::Reset }), right[..right.len() / 2]);
        assert_eq!(sent(Fault::Short { bytes: 3 }), right.replace("length: 8", "length: 5"));
        assert_eq!(sent(Fault::Long { bytes: 3, end: End::Closed }), right.replace("length: 8", "length: 11"));
        assert_eq!(sent(Fault::Twice), right.repeat(2));
        assert_eq!(sent(Fault::Older), right.replace("\"a\": 1", "\"a\": 0"));
        assert!(sent(Fault::Chunks(Chunks::Right)).ends_with("\r\n\r\n8\r\n{\"a\": 1}\r\n0\r\n\r\n"));
        assert!(sent(Fault::Chunks(Chunks::Truncated)).ends_with("\r\n\r\n30\r\n{\"a\": 1}\r\n"));
    }
}
