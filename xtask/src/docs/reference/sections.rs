//! The tables, in their order.

use serde_json::Value;

/// One list of the manifest.
pub(super) struct Section {
    pub(super) title: &'static str,
    /// Its name in the manifest.
    pub(super) list: &'static str,
    pub(super) about: &'static str,
    pub(super) columns: &'static [&'static str],
    pub(super) wanted: fn(&Value) -> bool,
    pub(super) row: fn(&Value) -> Vec<String>,
}

pub(super) const SECTIONS: [Section; 8] = [
    Section {
        title: "Attributes",
        list: "attributes",
        about: "All of them can change while the page is open.",
        columns: &["attribute", "what it is", "values"],
        wanted: |_| true,
        row: |entry| vec![code(text(entry, "name")), said(entry), code(kind(entry))],
    },
    Section {
        title: "Properties",
        list: "members",
        about: "",
        columns: &["property", "what it is", "type"],
        wanted: |entry| text(entry, "kind") == "field",
        row: |entry| {
            let note = if entry["readonly"] == true { " Read-only." } else { "" };
            vec![code(text(entry, "name")), said(entry) + note, code(kind(entry))]
        },
    },
    Section {
        title: "Methods",
        list: "members",
        about: "",
        columns: &["method", "what it does"],
        wanted: |entry| text(entry, "kind") == "method",
        row: |entry| vec![code(&signature(entry)), said(entry)],
    },
    Section {
        title: "Events",
        list: "events",
        about: "They bubble, and cross the borders of shadow roots.",
        columns: &["event", "when, and its detail", "type"],
        wanted: |_| true,
        row: |entry| vec![code(text(entry, "name")), said(entry), code(kind(entry))],
    },
    Section {
        title: "Slots",
        list: "slots",
        about: "For elements of your own between the tags: `<p slot=\"footer\">…</p>`.",
        columns: &["slot", "where it is shown"],
        wanted: |_| true,
        row: |entry| {
            let name = text(entry, "name");
            vec![if name.is_empty() { "none".to_owned() } else { code(name) }, said(entry)]
        },
    },
    Section {
        title: "Custom states",
        list: "cssStates",
        about: "For the page's CSS: `order-tracker:state(found) ~ .help { display: none }`.",
        columns: &["state", "when"],
        wanted: |_| true,
        row: |entry| vec![code(&format!(":state({})", text(entry, "name"))), said(entry)],
    },
    Section {
        title: "Custom properties",
        list: "cssProperties",
        about: "`light-dark(a, b)` is `a` where the page, or `color-scheme`, says light, and `b` where it says dark.",
        columns: &["custom property", "what it is", "without it"],
        wanted: |_| true,
        row: |entry| vec![code(text(entry, "name")), said(entry), code(text(entry, "default"))],
    },
    Section {
        title: "Parts",
        list: "cssParts",
        about: "For the page's CSS: `order-tracker::part(headline) { … }`.",
        columns: &["part", "what it is"],
        wanted: |_| true,
        row: |entry| vec![code(text(entry, "name")), said(entry)],
    },
];

/// As TypeScript would write it.
fn signature(method: &Value) -> String {
    let parameter = |parameter: &Value| format!("{}: {}", text(parameter, "name"), kind(parameter));
    let parameters: Vec<_> = method["parameters"].as_array().into_iter().flatten().map(parameter).collect();
    format!("{}({}): {}", text(method, "name"), parameters.join(", "), kind(&method["return"]))
}

fn kind(entry: &Value) -> &str {
    text(&entry["type"], "text")
}

fn said(entry: &Value) -> String {
    text(entry, "description").to_owned()
}

pub(super) fn text<'a>(entry: &'a Value, name: &str) -> &'a str {
    entry[name].as_str().unwrap_or_default()
}

fn code(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("`{text}`") }
}
