use super::*;

macro_rules! json {
    ($($json:tt)*) => { Tree::from(serde_json::json!($($json)*)) };
}

#[test]
fn of_members_of_one_name_the_last_counts() {
    let tree = parse(r#"{"b": 1, "a": 2, "b": {"c": 3}, "a": "4"}"#).unwrap();
    assert_eq!(tree, json!({"a": "4", "b": {"c": 3}}));
}

#[test]
fn values_are_read_as_serde_reads_them() {
    let body = r#"{"a": [null, true, -7, 18446744073709551615, 12.5, 1e300, "\u0000\ud83d\ude00", {}, []], "b": ""}"#;
    assert_eq!(parse(body), Ok(serde_json::from_str::<serde_json::Value>(body).unwrap().into()));
    for body in ["", "{", "{}x", "[1]", "\u{feff}{}", &"[".repeat(200), r#"{"a": nul}"#] {
        assert!(parse(body).is_err(), "{body}");
    }
}

#[test]
fn an_answer_of_nothing_but_small_values_is_not_read() {
    let list = |count: usize, padding: usize| {
        parse(&format!(r#"{{"a": [{}], "b": "{}"}}"#, vec!["0"; count].join(","), "x".repeat(padding)))
    };
    assert!(list(900, 0).is_ok());
    let refused = Error::Unreadable { why: "the answer has too many values for its length" };
    assert_eq!(list(10_000, 0), Err(refused));
    assert!(list(10_000, 80_000).is_ok(), "for that length they are not many");
}

#[test]
fn numbers_may_be_text_and_text_numbers() {
    let value =
        json!({"a": 12, "b": "12", "c": 12.0, "d": "12.0000", "e": -4, "f": 9_374_869_903_500_930_473_876_u128 as f64});
    let read = |key| (Json(&value).at(key).text().unwrap(), Json(&value).at(key).number());
    assert_eq!(read("a"), ("12", Some(12)));
    assert_eq!(read("b"), ("12", Some(12)));
    assert_eq!(read("c"), ("12", Some(12)));
    assert_eq!(read("d"), ("12.0000", Some(12)));
    assert_eq!(read("e"), ("-4", Some(-4)));
    assert_eq!(Json(&value).at("f").text(), None);
    assert_eq!(Json(&value).at("e").count(), None);
}

#[test]
fn a_number_with_a_point_is_told_to_six_decimals() {
    for (number, told) in [
        (12.5, Some("12.5")),
        (-0.05, Some("-0.05")),
        (1.0, Some("1")),
        (0.1 + 0.2, Some("0.3")),
        (1e15, Some("1000000000000000")),
        (1e300, None),
    ] {
        assert_eq!(Json(&json!(number)).text(), told);
    }
}

#[test]
fn wrong_types_are_absent() {
    for value in [json!(null), json!([]), json!({}), json!(""), json!("  "), json!([1]), json!({"a": 1})] {
        let value = Json(&value);
        assert_eq!((value.text(), value.number(), value.truth(), value.moment()), (None, None, None, None));
        assert_eq!(value.at("x").list().count() + value.list().count(), 0);
    }
}

#[test]
fn only_web_links_are_links() {
    let link = |text: &str| Json(&json!(text)).link().is_some();
    assert!(link("https://example.org/?n=1") && link("HTTP://example.org"));
    for bad in [
        "javascript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,x",
        "//example.org",
        "https:///x",
        "ftp://a.b",
        "https://",
        "https://a b.c",
        "https:\\\\a.b",
        "java\nscript://x",
        "https://a.b/\"onclick",
        "https://shop@a.b/",
        "https://a.b:8443/",
        "https://xn--80ak6aa92e.com/",
    ] {
        assert!(!link(bad), "{bad}");
    }
}

#[test]
fn a_body_that_is_no_object_has_a_name() {
    let deep = [b"{\"a\":".repeat(2_000_000), b"1".to_vec()].concat();
    for bad in [&b""[..], b"  ", b"null", b"[]", b"\"x\"", b"<html>", b"{\"id\": 1", b"\xff\xfe", &deep] {
        let body = String::from_utf8(bad.to_vec()).unwrap_or_default();
        assert!(matches!(parse(&body), Err(Error::Unreadable { .. })));
    }
}
