//! What a page will need, told to the browser before it knows.

use super::Widget;

const SCRIPT: &str = "<script type=\"module\" src=\"embed.js\">";

/// A page whose browser fetches the wasm beside the script, and need not read the script first. Here, and not in what shops
/// copy, since its address changes with each build.
pub(super) fn hinted(page: &str) -> String {
    let script = Widget::get("embed.js");
    let script = script.as_ref().map(|script| String::from_utf8_lossy(&script.data)).unwrap_or_default();
    match wasm_of(&script) {
        // As the script fetches it: else it would come twice.
        Some(wasm) => page.replace(
            SCRIPT,
            &format!("<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" href=\"{wasm}\" crossorigin />\n    {SCRIPT}"),
        ),
        None => page.to_owned(),
    }
}

/// The address that is written in the script.
fn wasm_of(script: &str) -> Option<&str> {
    let mut addresses = script.split('"').filter_map(|text| text.strip_prefix("./"));
    addresses.find(|address| address.starts_with("v-") && address.ends_with(".wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_says_where_its_wasm_is() {
        let packed = r#"c=()=>({url:new URL("./v-0a1b/order-tracker.wasm",import.meta.url).href}),l=t=>`./v-0a1b/languages/${t}.json`"#;
        assert_eq!(wasm_of(packed), Some("v-0a1b/order-tracker.wasm"));
        assert_eq!(wasm_of("fetch(\"order-tracker.wasm\")"), None);
        assert_eq!(wasm_of(""), None);
    }

    #[test]
    fn the_pages_have_the_script_that_is_looked_for() {
        for page in [include_str!("../../page/index.html"), include_str!("../../../package/frame/frame.html")] {
            assert!(page.contains(SCRIPT));
        }
    }
}
