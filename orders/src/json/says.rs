/// Whether a text holds words, in small or large letters.
#[must_use]
pub fn says(text: &[u8], words: &str) -> bool {
    text.windows(words.len()).any(|part| part.eq_ignore_ascii_case(words.as_bytes()))
}
