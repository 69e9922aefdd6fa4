//! The language that numbers are described in. A letter or digit stands for itself, `#` for any digit, `@` for any
//! letter, `*` for either, `[AB]` for one of those in it; `{3}` or, at the very end only, `{3-5}` behind it says how
//! often. What the check digit guards is in parentheses, the digit included; without any it is all of it. `(` and `)`
//! are one each at most.

/// How long a number of a shape can be. It is worked out by the compiler.
pub(super) const fn lengths(shape: &str) -> (u8, u8) {
    let (mut least, mut most, mut at) = (0, 0, 0);
    while at < shape.len() {
        let step = step(shape.as_bytes(), at);
        least += step.least;
        most += step.most;
        at = step.next;
    }
    (least, most)
}

/// What the check digit guards in a number of that shape and length; nothing where it has another shape.
pub(super) fn guarded<'a>(shape: &[u8], number: &'a [u8]) -> Option<&'a [u8]> {
    let (mut at, mut read, mut start, mut end) = (0, 0, 0, number.len());
    while at < shape.len() {
        match shape.get(at) {
            Some(b'(') => start = read,
            Some(b')') => end = read,
            _ => {}
        }
        let step = step(shape, at);
        let class = shape.get(step.from..step.to)?;
        for _ in 0..step.most {
            match number.get(read) {
                Some(byte) if holds(class, *byte) => read += 1,
                // The length was right, so what is left out is at the end of a shape of several lengths.
                None => break,
                Some(_) => return None,
            }
        }
        at = step.next;
    }
    number.get(start..end)
}

/// One part of a shape: which characters, how often, and where the next part begins.
struct Step {
    from: usize,
    to: usize,
    least: u8,
    most: u8,
    next: usize,
}

const fn step(shape: &[u8], at: usize) -> Step {
    let mut step = Step { from: at, to: at + 1, least: 1, most: 1, next: at + 1 };
    match shape[at] {
        b'(' | b')' => {
            step.least = 0;
            step.most = 0;
        }
        b'[' => {
            step.from = at + 1;
            while shape[step.to] != b']' {
                step.to += 1;
            }
            step.next = step.to + 1;
        }
        _ => {}
    }
    if step.next < shape.len() && shape[step.next] == b'{' {
        (step.least, step.next) = count(shape, step.next + 1);
        step.most = step.least;
        if shape[step.next] == b'-' {
            (step.most, step.next) = count(shape, step.next + 1);
        }
        step.next += 1;
    }
    step
}

/// A number in a shape, and where it ends.
const fn count(shape: &[u8], mut at: usize) -> (u8, usize) {
    let mut count = 0;
    while shape[at].is_ascii_digit() {
        count = count * 10 + (shape[at] - b'0');
        at += 1;
    }
    (count, at)
}

#[allow(clippy::manual_contains, reason = "`contains` brings memchr into the widget")]
fn holds(class: &[u8], byte: u8) -> bool {
    match class {
        b"#" => byte.is_ascii_digit(),
        b"@" => byte.is_ascii_uppercase(),
        b"*" => true,
        _ => class.iter().any(|one| *one == byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_says_how_long_its_numbers_are() {
        assert_eq!(lengths("1Z*{15}#"), (18, 18));
        assert_eq!(lengths("420#{5}(9[12345]#{20})"), (30, 30));
        assert_eq!(lengths("GM#{10-22}"), (12, 24));
    }

    #[test]
    fn a_number_has_a_shape_or_has_not() {
        let guarded = |shape: &str, number: &'static str| guarded(shape.as_bytes(), number.as_bytes());
        assert_eq!(guarded("@@(#{3})@", "AB123C"), Some(&b"123"[..]));
        assert_eq!(guarded("X[12]*", "X2Q"), Some(&b"X2Q"[..]));
        assert_eq!(guarded("X[12]*", "X3Q"), None);
        assert_eq!(guarded("G#{2-4}", "G123"), Some(&b"G123"[..]));
        assert_eq!(guarded("G#{2-4}", "G12A"), None);
    }
}
