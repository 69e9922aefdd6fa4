/// Lets a link pass that is safe to offer: `http` or `https`, a host, and nothing a browser would strip or read otherwise.
#[must_use]
pub fn link(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once(':')?;
    let rest = rest.strip_prefix("//")?;
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    let has_host = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii());
    let is_plain =
        !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '\\' | '<' | '>' | '"' | '`'));
    (is_web && has_host && is_plain).then(|| text.to_owned())
}
