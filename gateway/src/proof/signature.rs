//! What a shop puts into a link: `EXPIRES.SEAL`. The seal is HMAC-SHA256 over `KIND:NUMBER:EXPIRES` in hexadecimal, the
//! kind being `order_id` or `purchase_order`, the expiry a Unix time in seconds. See `examples/signed-links/`.

use std::time::{SystemTime, UNIX_EPOCH};

use hmac::{Hmac, KeyInit, Mac};
use orders::Lookup;
use sha2::Sha256;

use crate::settings::Signing;

/// A signature for a number, good until then; `None` without a secret.
#[must_use]
pub fn sign(signing: &Signing, lookup: &Lookup, expires_at: SystemTime) -> Option<String> {
    let expires = unix_secs(expires_at);
    let seal = seal(signing.secrets().next()?, lookup, expires)?.finalize().into_bytes();
    let hex: String = seal.iter().map(|byte| format!("{byte:02x}")).collect();
    Some(format!("{expires}.{hex}"))
}

/// Whether a signature was made for this very number with one of the secrets, and has not expired.
#[must_use]
pub fn is_signed(signing: &Signing, lookup: &Lookup, signature: &str, now: SystemTime) -> bool {
    let Some((expires, hex)) = signature.trim().split_once('.') else { return false };
    // As it was written is as it was signed: `+5` or `05` would be other texts of the same number.
    let (Ok(secs), Some(given)) = (expires.parse::<u64>(), bytes(hex)) else { return false };
    if secs.to_string() != expires {
        return false;
    }
    let expires = secs;
    let is_good = |secret: &[u8]| seal(secret, lookup, expires).is_some_and(|seal| seal.verify_slice(&given).is_ok());
    // All secrets are tried, and the expiry counts last: what is wrong does not show in the time.
    let good = signing.secrets().filter(|secret| is_good(secret)).count();
    good > 0 && unix_secs(now) <= expires
}

fn seal(secret: &[u8], lookup: &Lookup, expires: u64) -> Option<Hmac<Sha256>> {
    let kind = match lookup {
        Lookup::OrderId(_) => "order_id",
        Lookup::PurchaseOrder(_) => "purchase_order",
    };
    let message = format!("{kind}:{}:{expires}", lookup.number().as_str());
    // HMAC takes keys of any length.
    Some(Hmac::<Sha256>::new_from_slice(secret).ok()?.chain_update(message))
}

fn bytes(hex: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if hex.len() != 64 || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

fn unix_secs(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use orders::OrderNumber;
    use secrecy::SecretString;

    use super::*;

    fn signing(secret: &str) -> Signing {
        Signing::with(SecretString::from(secret))
    }

    fn purchase_order(number: &str) -> Lookup {
        Lookup::PurchaseOrder(OrderNumber::parse(number).unwrap())
    }

    fn at(secs: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(secs)
    }

    #[test]
    fn a_signature_is_what_openssl_makes_of_the_same_text() {
        // printf 'purchase_order:PO-9931/B:1800000000' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        let made = sign(&signing("0123456789abcdef0123456789abcdef"), &purchase_order("PO-9931/B"), at(1_800_000_000));
        let seal = "63ce27e2587d6c6b185fc9b729eec286775d1c884597fd3c68273251533cac62";
        assert_eq!(made, Some(format!("1800000000.{seal}")));
    }

    #[test]
    fn a_signature_holds_for_its_number_and_its_time_only() {
        let secret = signing("one");
        let order = purchase_order("PO-1");
        let signature = sign(&secret, &order, at(1000)).unwrap();
        let holds = |lookup: &Lookup, now| is_signed(&secret, lookup, &signature, at(now));
        assert!(holds(&order, 0) && holds(&order, 1000));
        assert!(!holds(&order, 1001));
        assert!(!holds(&purchase_order("PO-2"), 0));
        assert!(!holds(&Lookup::OrderId(OrderNumber::parse("PO-1").unwrap()), 0));
        assert!(!is_signed(&signing("two"), &order, &signature, at(0)));
        assert!(!is_signed(&Signing::default(), &order, &signature, at(0)));
        let later = signature.replacen("1000", "2000", 1);
        assert!(!is_signed(&secret, &order, &later, at(0)));
    }

    #[test]
    fn what_is_no_signature_is_none() {
        let (secret, order) = (signing("one"), purchase_order("PO-1"));
        let good = sign(&secret, &order, at(1000)).unwrap();
        let cut = &good[..good.len() - 1];
        for text in [
            "",
            ".",
            "1000",
            "1000.",
            "x.y",
            &good[5..],
            cut,
            &format!("{good}0"),
            &"9".repeat(10_000),
            "1000.ä",
            &format!("+{good}"),
            &format!("0{good}"),
        ] {
            assert!(!is_signed(&secret, &order, text, at(0)), "{text}");
        }
        assert!(is_signed(&secret, &order, &format!(" {} ", good.to_uppercase()), at(0)));
    }
}
