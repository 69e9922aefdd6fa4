//! English, which is inside. It is made flat, as [`json::read`](crate::json::read) takes it, by the compiler.

const ENGLISH: &[u8] = include_bytes!("../../public/languages/en.json");

/// The texts.
pub(super) static FLAT: &str = match str::from_utf8(&FLATTENED.0) {
    Ok(flat) => flat,
    Err(_) => panic!("the file is no text"),
};

/// First it is told how long it becomes, then it is written.
static FLATTENED: ([u8; flattened::<0>().1], usize) = flattened();

const fn flattened<const LENGTH: usize>() -> ([u8; LENGTH], usize) {
    let (mut flat, mut length) = ([0; LENGTH], 0);
    let (mut at, mut is_text, mut is_value) = (0, false, false);
    while at < ENGLISH.len() {
        let byte = ENGLISH[at];
        let sign = match (byte, is_text) {
            (b'"', true) => 0,
            (b'"', false) if is_value => b's',
            (b'"', false) => b'-',
            _ => byte,
        };
        if is_text || matches!(byte, b'"' | b'{' | b'}') {
            assert!(byte != b'\\', "escapes are not read here");
            if length < LENGTH {
                flat[length] = sign;
            }
            length += 1;
        }
        is_text ^= byte == b'"';
        if !is_text && !matches!(byte, b'"' | b' ') {
            is_value = byte == b':';
        }
        at += 1;
    }
    (flat, length)
}

#[cfg(test)]
mod tests {
    use orders::json::Tree;
    use serde_json::{Map, Value};

    #[test]
    fn every_text_is_there() {
        let file: Map<String, Value> = serde_json::from_slice(super::ENGLISH).unwrap();
        let texts = crate::json::read(super::FLAT).unwrap();
        assert_eq!(texts.members().len(), file.len());
        for (key, text) in file {
            assert_eq!(texts.get(&key), Some(&Tree::from(text)), "{key}");
        }
    }
}
