//! Whose order it is, as far as a provider's answer tells. Never part of an [`Order`](crate::Order).

use crate::json::Json;
use crate::{Answer, Provider};

/// The e-mail addresses and postcodes of one order.
#[derive(Clone, PartialEq, Eq)]
pub struct Contacts {
    /// The provider's number of the order.
    pub order_id: String,
    /// In their [`normal`] form.
    pub values: Vec<String>,
}

/// Only the gateway calls this: the contacts of every order in an answer, from the members that
/// [`Provider::contacts`] names.
#[must_use]
pub fn contacts(provider: &dyn Provider, answer: &Answer) -> Vec<Contacts> {
    let Ok(body) = answer.json() else { return Vec::new() };
    let body = Json::new(&body);
    let rows = if body.has_list("orders") { body.at("orders").list().collect() } else { vec![body] };
    let bare =
        |row: Json<'_>| if row.at("order").is_object() { of(provider, row.at("order")) } else { of(provider, row) };
    rows.into_iter().filter_map(bare).collect()
}

fn of(provider: &dyn Provider, row: Json<'_>) -> Option<Contacts> {
    let told = |path: &&str| path.split('.').fold(row, Json::at).text();
    let values = provider.contacts().iter().filter_map(told).flat_map(forms).collect();
    Some(Contacts { order_id: row.at("order_id").string().or_else(|| row.at("id").string())?, values })
}

/// What two people write of one e-mail address or postcode is the same: case, spaces and a postcode's hyphens do not
/// count. `None` for what is too short to prove anything.
#[must_use]
pub fn normal(typed: &str) -> Option<String> {
    let is_email = typed.contains('@');
    let kept = typed.chars().filter(|c| if is_email { !c.is_whitespace() } else { c.is_alphanumeric() });
    let normal: String = kept.flat_map(char::to_lowercase).collect();
    (normal.chars().count() >= MIN_CHARS && normal != "@").then_some(normal)
}

/// The shortest postcodes, such as Iceland's, have three.
const MIN_CHARS: usize = 3;

/// Someone whose ZIP code is kept as `97999-1234` writes `97999`.
fn forms(text: &str) -> Vec<String> {
    let short = text.split_once('-').filter(|(zip, more)| is_digits(zip, 5) && is_digits(more, 4)).map(|(zip, _)| zip);
    [Some(text), short].into_iter().flatten().filter_map(normal).collect()
}

fn is_digits(text: &str, length: usize) -> bool {
    let text = text.trim();
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_spaces_do_not_count() {
        assert_eq!(normal(" Ana.Wolf@Mailbox.Example "), normal("ana.wolf@mailbox.example"));
        assert_eq!(normal("sw1a 1aa"), normal("SW1A1AA"));
        assert_eq!(normal("97999-1234"), normal("97999 1234"));
        assert_ne!(normal("a-b@x.example"), normal("ab@x.example"));
    }

    #[test]
    fn what_proves_nothing_is_nothing() {
        for typed in ["", " ", "-", "--- ---", "1", "a b", "@", " @ "] {
            assert_eq!(normal(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn a_long_zip_code_is_known_by_its_first_half_too() {
        assert_eq!(forms("97999-1234"), ["979991234", "97999"]);
        assert_eq!(forms("1234-567"), ["1234567"]);
    }
}
