//! Whom a number belongs to.

use super::super::carriers::GROUPS;
use super::super::number::Number;
use super::super::{Carrier, Confidence, Told, candidates};

fn told(number: &str) -> Vec<(String, Confidence)> {
    candidates(number).list().iter().map(|(carrier, confidence)| (carrier.code(), *confidence)).collect()
}

fn sure(number: &str) -> Option<String> {
    candidates(number).sure().map(Carrier::code)
}

#[test]
fn a_number_with_a_right_check_digit_is_its_carriers() {
    for (number, carrier) in [
        ("1Z999AA10123456784", "ups"),
        ("794815302660", "fedex"),
        ("041441700338128", "fedex"),
        ("9400111202555000123450", "usps"),
        ("420221539101026837331000012340", "usps"),
        ("C11012345678908", "ontrac"),
        ("7316512345678907", "canada-post"),
        ("00340434812345678901", "dhl-paket"),
        ("8L20524700019", "la-poste"),
        ("01015026009876Q", "dpd"),
        ("3141592650", "dhl"),
        ("RB123456785GB", "royal-mail"),
        ("EE876543216US", "usps"),
        ("CP101010109CN", "china-post"),
        ("RR555555555FJ", "post"),
    ] {
        assert_eq!(told(number).first(), Some(&(carrier.to_owned(), Confidence::Checked)), "{number}");
        assert_eq!(sure(number).as_deref(), Some(carrier), "{number}");
    }
}

#[test]
fn a_number_with_a_wrong_check_digit_is_not_that_carriers() {
    for (number, carrier) in [
        ("1Z999AA10123456783", "ups"),
        ("794815302661", "fedex"),
        ("041441700338127", "fedex"),
        ("9400111202555000123451", "usps"),
        ("420221539101026837331000012341", "usps"),
        ("C11012345678907", "ontrac"),
        ("7316512345678906", "canada-post"),
        ("00340434812345678902", "dhl-paket"),
        ("8L20524700018", "la-poste"),
        ("3141592651", "dhl"),
        ("RB123456784GB", "royal-mail"),
        ("SP000000000012345671", "spee-dee-delivery"),
    ] {
        assert!(told(number).iter().all(|(code, _)| *code != carrier), "{number}: {:?}", told(number));
    }
}

#[test]
fn a_shape_that_others_have_too_is_no_fact() {
    assert_eq!(told("123456789013"), [("ups".to_owned(), Confidence::Shape)]);
    assert_eq!(sure("123456789013"), None);
    assert_eq!(sure("YT2400012345678901").as_deref(), Some("yunexpress"));
    assert_eq!(sure("01015026009876"), None);
}

#[test]
fn two_that_are_equally_likely_are_no_fact() {
    // Twelve digits that are right for FedEx and for DHL in Germany.
    let both = (0_u64..)
        .map(|n| format!("{:012}", 200_000_000_000 + n))
        .find(|number| told(number).iter().filter(|(_, confidence)| *confidence == Confidence::Checked).count() == 2);
    assert_eq!(sure(&both.unwrap()), None);
}

#[test]
fn what_is_no_number_is_nobodys() {
    for text in [
        "",
        " ",
        "-",
        "pending",
        "see e-mail",
        "1Z999AA1012345678é",
        "№ 794815302660",
        &"9".repeat(41),
        &"9".repeat(4000),
    ] {
        assert_eq!(told(text), [], "{text}");
    }
    assert_eq!(told("RB123456785ZZ"), [], "no country of that name");
}

#[test]
fn the_list_has_room_for_everybody_and_names_nobody_twice() {
    let entries = || GROUPS.iter().copied().flatten();
    for number in entries().flat_map(|entry| entry.rules).flat_map(|rule| rule.valid) {
        let read = Number::read(number).unwrap();
        let mut by_rule: Vec<_> = entries()
            .filter(|entry| entry.rules.iter().any(|rule| rule.accepts(read.bytes())))
            .map(|entry| Carrier::of_line(entry.line).code())
            .collect();
        by_rule.sort_unstable();
        let mut told: Vec<_> = told(number).into_iter().map(|(code, _)| code).collect();
        told.sort_unstable();
        assert_eq!(told, by_rule, "{number}");
    }
}

#[test]
fn nothing_that_anybody_writes_is_too_much() {
    let signs =
        ["1Z", "9", "420", " ", "-", "A", "z", "é", "№", "\u{202e}", "://", "@", "[", "{number}", "\0", "7948 1530"];
    let mut seed = 1_usize;
    for _ in 0..20_000 {
        let mut text = String::new();
        for _ in 0..seed % 23 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(signs[(seed >> 33) % signs.len()]);
        }
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) >> 1;
        let part = Some(text.as_str());
        let told = Told { link: part, carrier: part, number: part, language: &text, postcode: part };
        for link in told.tracking().links {
            assert!(link.url.starts_with("http") && !link.host().is_empty(), "{text}: {link:?}");
        }
    }
}
