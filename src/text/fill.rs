/// Puts values into a text's `{placeholders}`. What is in a value stays as it is, braces included.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let value = behind.split_once('}').and_then(|(name, behind)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, behind))
        });
        let (value, behind) = value.unwrap_or(("{", behind));
        filled.push_str(value);
        rest = behind;
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
        assert_eq!(fill("{item} in {place}.", &values), "{place} { in Ulm.");
        assert_eq!(fill("{date} {item", &values), "{date} {item");
        assert_eq!(fill("plain", &values), "plain");
    }
}
