//! The links of a Markdown page.

use crate::Result;

/// Gives `lead` each link of a page that leads to a file, without its `#…`, and writes what comes back in its place.
pub(super) fn led(page: &str, mut lead: impl FnMut(&str) -> Result<String>) -> Result<String> {
    let mut out = String::with_capacity(page.len());
    let mut is_code = false;
    for line in page.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        is_code ^= is_fence;
        let mut rest = line;
        while let Some((before, target, after)) = (!is_code && !is_fence).then(|| next(rest)).flatten() {
            // An odd number of them: it stands inside of `code`.
            let is_inline_code = line[..line.len() - rest.len() + before.len()].matches('`').count() % 2 == 1;
            let (path, anchor) = target.find('#').map_or((target, ""), |at| target.split_at(at));
            let is_elsewhere = path.is_empty() || path.contains(':');
            let path = if is_inline_code || is_elsewhere { path.to_owned() } else { lead(path)? };
            out.push_str(&[before, &path, anchor].concat());
            rest = after;
        }
        out.push_str(rest);
    }
    Ok(out)
}

/// What stands before the target of the first link, the target, and what comes after it.
fn next(text: &str) -> Option<(&str, &str, &str)> {
    let begin = text.find("](")? + 2;
    let end = begin + text[begin..].find(')')?;
    Some((&text[..begin], &text[begin..end], &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::led;

    #[test]
    fn links_to_files_are_led_and_everything_else_stays() {
        let page = "[a](../b.md#c) ![d](e.png), [f](#g) `[h](i)` [j](https://k.example/)\n```\n[l](m)\n```\n[n](o)\n";
        let led = led(page, |path| Ok(path.to_uppercase())).unwrap();
        let expected =
            "[a](../B.MD#c) ![d](E.PNG), [f](#g) `[h](i)` [j](https://k.example/)\n```\n[l](m)\n```\n[n](O)\n";
        assert_eq!(led, expected);
    }
}
