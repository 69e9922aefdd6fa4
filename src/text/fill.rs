use orders::parts::cut;

/// Puts values into a text's `{placeholders}`. What is in a value stays as it is, braces included. In a text that is
/// written from right to left, a value is set apart by marks, so that a Latin name does not turn its surroundings round.
pub(super) fn fill(text: &str, values: &[(&str, &str)], is_right_to_left: bool) -> String {
    let (open, close) = if is_right_to_left { ("\u{2068}", "\u{2069}") } else { ("", "") };
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, behind)) = cut(rest, b'{') {
        filled.push_str(before);
        let value = cut(behind, b'}').and_then(|(name, behind)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, behind))
        });
        match value {
            Some((value, behind)) => {
                filled.extend([open, value, close]);
                rest = behind;
            }
            None => {
                filled.push('{');
                rest = behind;
            }
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn placeholders_are_filled_and_nothing_else() {
        let values = [("item", "{place} {"), ("place", "Ulm")];
        assert_eq!(fill("{item} in {place}.", &values, false), "{place} { in Ulm.");
        assert_eq!(fill("{date} {item", &values, false), "{date} {item");
        assert_eq!(fill("plain", &values, true), "plain");
        assert_eq!(fill("{place}.", &values, true), "\u{2068}Ulm\u{2069}.");
    }
}
