//! What somebody may write into an order who means no good, or knows no better. Each sets `ran`, if it runs.

/// By names of ours. `LONE` stands for half a character, which only JSON can hold.
pub(super) fn texts() -> Vec<(&'static str, String)> {
    let mut texts: Vec<_> = WRITTEN.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
    texts.push(("zalgo", zalgo("Zalgo")));
    texts.push(("families", "👨‍👩‍👧‍👦👩🏽‍❤️‍💋‍👨🏿🏴󠁧󠁢󠁳󠁣󠁴󠁿🇺🇳1️⃣".repeat(12)));
    texts.push(("a chain of joiners", "👩\u{200d}".repeat(300)));
    texts.push(("one long word", "W".repeat(3000)));
    texts.push(("spaces that do not break", "W\u{a0}".repeat(500)));
    texts.push(("joined words", "W\u{2060}".repeat(500)));
    texts.push(("the widest sign", "\u{fdfd}".repeat(40)));
    texts.push(("all controls", ('\u{1}'..='\u{1f}').chain('\u{7f}'..='\u{9f}').chain("x".chars()).collect()));
    texts
}

/// A word with marks above and below it that reach over many lines.
pub(super) fn zalgo(word: &str) -> String {
    // Of those that every font has, so that the word is as wide as without.
    let marks = ('\u{300}'..='\u{30c}').collect::<String>().repeat(8);
    word.chars().flat_map(|letter| std::iter::once(letter).chain(marks.chars())).collect()
}

const WRITTEN: &[(&str, &str)] = &[
    (
        "markup",
        r#""><img src=x onerror=window.ran=1><svg onload=window.ran=1></p></div></template></style><style>*{display:none}</style>"#,
    ),
    ("a script", "</script><script>window.ran=1</script><script src=data:,window.ran=1></script>"),
    (
        "frames",
        r#"<iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="data:text/html,1"></object><base href=//evil.example><meta http-equiv=refresh content=0>"#,
    ),
    (
        "attributes",
        r#"x" onmouseover="window.ran=1" autofocus onfocus='window.ran=1' style=position:fixed;inset:0 tabindex=1 accesskey=x "#,
    ),
    ("the widget's own drafts", "\0<img|x|y|src=x|onerror=window.ran=1\0=onerror\0 window.ran=1\0>\0>\0>\0]\0'out"),
    ("the kind of an element", "script|base|card|onclick=window.ran=1|src=data:,window.ran=1"),
    ("javascript:", "javascript:window.ran=1"),
    ("JaVaScRiPt:", " \u{1}JaVa\tScRi\npt:window.ran=1//https://www.ups.com/track?tracknum=1Z999AA10123456784"),
    ("javascript: with a host", "javascript://www.ups.com/%0awindow.ran=1"),
    ("data:", "data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuPTE8L3NjcmlwdD4="),
    ("vbscript:", "vbscript:window.ran=1"),
    ("blob:", "blob:http://127.0.0.1/x"),
    ("NULs", "A\0B\0\0C"),
    ("half a character", "LONE A LONE"),
    ("right to left", "\u{202e}gnp.exe\u{2067}\u{202b}"),
    ("the end of isolation", "\u{2069}\u{2069}\u{202c}\u{202e}evil"),
    ("Hebrew", "שלום 1 2 3"),
    ("separators", "a\u{2028}b\u{2029}c\r\nd\te\u{85}f\u{b}g"),
    ("entities", "&lt;script&gt;window.ran=1&lt;/script&gt;&#x3c;img src=x onerror=window.ran=1&#62;&nbsp;&zwnj&amp;"),
    (
        "Vue and Angular",
        "{{constructor.constructor('window.ran=1')()}}<b v-html=1 ng-init=\"x\" @click=1 :is=\"'script'\"></b>",
    ),
    ("other templates", "${window.ran=1}<%= window.ran=1 %>[[window.ran=1]]#{window.ran=1}{% raw %}"),
    ("placeholders of ours", "{number}{item}{place}{reason}{count}{date}{"),
    ("names that every object has", "__proto__"),
    ("a constructor", "constructor"),
    ("styles", "red;}*{display:none!important}:host{position:fixed}</style>url(javascript:window.ran=1)"),
    ("a link with a quotation mark", r#"https://carrier.example/"onmouseover="window.ran=1"#),
    ("a link with credentials", "https://www.ups.com:443@evil.example/track?tracknum=1Z999AA10123456784"),
    ("only spaces", " \u{a0}\u{2003}\u{200b} "),
];
