/// Whether a text holds words, in small or large letters.
#[must_use]
pub fn says(text: &str, words: &str) -> bool {
    text.as_bytes().windows(words.len()).any(|part| part.eq_ignore_ascii_case(words.as_bytes()))
}
