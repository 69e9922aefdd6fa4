//! All carriers and their numbers in one text, written by the compiler. As tables of structs they weighed half a
//! kilobyte (brotli) more in the widget: what points to so small texts weighs as much as they do. For each carrier
//! there are the lengths of its line and of its kinds of numbers, the line, and the kinds; for each kind four signs,
//! and its shape.

use super::Confidence;
use super::carriers::{Entry, GROUPS};
use super::check::Check;
use super::rule::{Kind, Rule};

/// Numbers are below 128 each, so that they can be in a text.
const BASE: usize = 128;

/// A carrier in the text.
pub(super) struct Packed {
    pub(super) line: &'static str,
    kinds: &'static str,
}

/// All of them.
pub(super) fn entries() -> Entries {
    Entries { rest: TEXT }
}

pub(super) struct Entries {
    rest: &'static str,
}

impl Iterator for Entries {
    type Item = Packed;

    #[inline(never)]
    fn next(&mut self) -> Option<Packed> {
        let [line, lines, kind, kinds] = self.rest.as_bytes().first_chunk()?.map(usize::from);
        let line = 4 + line * BASE + lines;
        let end = line + kind * BASE + kinds;
        let packed = Packed { line: self.rest.get(4..line)?, kinds: self.rest.get(line..end)? };
        self.rest = self.rest.get(end..)?;
        Some(packed)
    }
}

impl Packed {
    /// Its kinds of numbers.
    pub(super) fn kinds(&self) -> impl Iterator<Item = Kind<'static>> {
        let mut rest = self.kinds.as_bytes();
        core::iter::from_fn(move || {
            let ([proof, least, more, length], behind) = rest.split_first_chunk()?;
            let (shape, behind) = behind.split_at_checked(usize::from(*length))?;
            rest = behind;
            let check = *Check::ALL.get(usize::from(*proof / 3))?;
            let confidence = *Confidence::ALL.get(usize::from(*proof % 3))?;
            Some(Kind { shape, lengths: (*least, *least + *more), check, confidence })
        })
    }
}

static TEXT: &str = match core::str::from_utf8(&PACKED.bytes) {
    Ok(text) => text,
    Err(_) => panic!("a number is above 127"),
};

/// First it is told how long it becomes, then it is written.
static PACKED: Packing<{ packing::<0>().length }> = packing();

struct Packing<const LENGTH: usize> {
    bytes: [u8; LENGTH],
    length: usize,
}

const fn packing<const LENGTH: usize>() -> Packing<LENGTH> {
    let mut packing = Packing { bytes: [0; LENGTH], length: 0 };
    let mut group = 0;
    while group < GROUPS.len() {
        let mut entry = 0;
        while entry < GROUPS[group].len() {
            packing.add_entry(&GROUPS[group][entry]);
            entry += 1;
        }
        group += 1;
    }
    packing
}

impl<const LENGTH: usize> Packing<LENGTH> {
    const fn add_entry(&mut self, entry: &Entry) {
        let mut length = 0;
        let mut rule = 0;
        while rule < entry.rules.len() {
            length += 4 + entry.rules[rule].shape.len();
            rule += 1;
        }
        self.add_length(entry.line.len());
        self.add_length(length);
        self.add_text(entry.line);
        let mut rule = 0;
        while rule < entry.rules.len() {
            self.add_rule(&entry.rules[rule]);
            rule += 1;
        }
    }

    const fn add_rule(&mut self, rule: &Rule) {
        let (least, most) = rule.lengths();
        self.add(rule.check as u8 * 3 + rule.confidence as u8);
        self.add(least);
        self.add(most - least);
        self.add_last(rule.shape.len());
        self.add_text(rule.shape);
    }

    const fn add_length(&mut self, length: usize) {
        self.add_last(length / BASE);
        self.add_last(length % BASE);
    }

    const fn add_last(&mut self, length: usize) {
        assert!(length < BASE);
        self.add(length.to_le_bytes()[0]);
    }

    const fn add_text(&mut self, text: &str) {
        let mut at = 0;
        while at < text.len() {
            self.add(text.as_bytes()[at]);
            at += 1;
        }
    }

    const fn add(&mut self, byte: u8) {
        if self.length < LENGTH {
            self.bytes[self.length] = byte;
        }
        self.length += 1;
    }
}
