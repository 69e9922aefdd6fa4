//! What every kind of number has to hold.

use super::super::carriers::GROUPS;
use super::super::check::Check;
use super::super::number::Number;
use super::super::post::S10;
use super::super::rule::Rule;

fn rules() -> impl Iterator<Item = &'static Rule> {
    GROUPS.iter().copied().flatten().flat_map(|entry| entry.rules).chain([&S10])
}

fn is_accepted(rule: &Rule, number: &str) -> bool {
    Number::read(number).is_some_and(|number| rule.accepts(number.bytes()))
}

#[test]
fn each_kind_of_number_has_examples_for_and_against() {
    for rule in rules() {
        let pattern = rule.shape;
        assert!(!rule.valid.is_empty() && !rule.invalid.is_empty(), "{pattern} has no examples");
        for number in rule.valid {
            assert!(is_accepted(rule, number), "{pattern} should be {number}");
        }
        for number in rule.invalid {
            assert!(!is_accepted(rule, number), "{pattern} should not be {number}");
        }
    }
}

#[test]
fn how_a_number_is_printed_does_not_matter() {
    for rule in rules() {
        for number in rule.valid {
            let number: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
            let spaced: Vec<_> = number.as_bytes().chunks(4).map(|part| str::from_utf8(part).unwrap()).collect();
            for printed in [number.to_lowercase(), spaced.join(" "), spaced.join("-"), spaced.join("\u{a0}")] {
                assert!(is_accepted(rule, &printed), "{printed}");
            }
            for broken in [format!("{number}!"), format!("#{number}"), format!("é{number}"), number.repeat(3)] {
                assert!(!is_accepted(rule, &broken), "{broken}");
            }
        }
    }
}

/// How many of a hundred numbers with one wrong digit are found out.
fn found_out(check: Check) -> usize {
    match check {
        Check::None => 0,
        Check::Gs1 | Check::Gls | Check::Behind92 | Check::Luhn | Check::Iso37 => 100,
        // Twice 1 and twice 6 are alike modulo 10, so are four times 1 and 6: one in nine, at every second place.
        Check::Ups | Check::OnTrac | Check::Identcode => 93,
        // Two of eleven remainders share a check digit, 0 or 5: one in ten of the numbers that have it.
        Check::FedEx | Check::S10 => 90,
        // 0 and 7, 1 and 8, 2 and 9 are alike.
        Check::Seven => 88,
    }
}

#[test]
fn one_wrong_digit_is_found_out() {
    for rule in rules().filter(|rule| rule.check != Check::None) {
        let (mut all, mut found) = (0, 0);
        for number in rule.valid {
            let number = Number::read(number).unwrap();
            for place in rule.guarded(number.bytes()).filter(|place| number.bytes()[*place].is_ascii_digit()) {
                for digit in (b'0'..=b'9').filter(|digit| *digit != number.bytes()[place]) {
                    let mut wrong = number.bytes().to_vec();
                    wrong[place] = digit;
                    all += 1;
                    found += usize::from(!rule.accepts(&wrong));
                }
            }
        }
        assert!(found * 100 >= all * found_out(rule.check), "{}: {found} of {all}", rule.shape);
    }
}

#[test]
fn a_wrong_check_digit_is_never_accepted() {
    for rule in rules().filter(|rule| rule.check != Check::None) {
        for number in rule.valid {
            let number = Number::read(number).unwrap();
            let last = rule.guarded(number.bytes()).end - 1;
            let accepted = (b'0'..=b'9').chain(b'A'..=b'Z').filter(|check| {
                let mut other = number.bytes().to_vec();
                other[last] = *check;
                rule.accepts(&other)
            });
            assert_eq!(accepted.count(), 1, "{}", rule.shape);
        }
    }
}
