use super::Carrier;

/// The carrier that a provider means: "United States Postal Service", "usps" and `USPS_PRIORITY` are one. What is
/// behind the name, such as the service, does not matter; the longest name wins, so "UPS Mail Innovations" is not UPS.
#[must_use]
pub fn named(text: &str) -> Option<Carrier> {
    Some(named_in(text)?.0)
}

/// A carrier's name with its service, in bytes, and then some.
const LONGEST: usize = 300;

/// The carrier, and what is behind its name.
pub(super) fn named_in(text: &str) -> Option<(Carrier, &str)> {
    let mut best = (0, None);
    // Mostly nothing is said; and no carrier is called that.
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    for carrier in Carrier::all() {
        for name in carrier.names() {
            if name.len() > best.0
                && let Some(rest) = behind(text, name)
            {
                best = (name.len(), Some((carrier, rest)));
            }
        }
    }
    best.1
}

/// What is behind a name that a text begins with, where the name ends there: at a space or a sign, or where a capital
/// letter follows a small one. Case, and all that is neither a plain letter nor a digit, do not matter within.
pub(super) fn behind<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut letters = text.bytes().enumerate();
    let (mut end, mut last) = (0, b' ');
    for next in name.bytes().filter(u8::is_ascii_alphanumeric) {
        let (place, said) = letters.find(|(_, letter)| letter.is_ascii_alphanumeric())?;
        if !said.eq_ignore_ascii_case(&next) {
            return None;
        }
        (end, last) = (place + 1, said);
    }
    let mut rest = text.get(end..).filter(|_| end > 0)?.as_bytes();
    let goes_on =
        |letter: &u8| letter.is_ascii_alphanumeric() && !(last.is_ascii_lowercase() && letter.is_ascii_uppercase());
    if rest.first().is_some_and(goes_on) {
        return None;
    }
    while let [sign, behind @ ..] = rest
        && sign.is_ascii()
        && !sign.is_ascii_alphanumeric()
    {
        rest = behind;
    }
    text.get(text.len() - rest.len()..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_providers_write_is_one_carrier() {
        let code = |text| named(text).map(Carrier::code).unwrap_or_default();
        for (text, wanted) in [
            ("usps", "usps"),
            ("USPS®", "usps"),
            ("U.S.P.S. First Class", "usps"),
            ("United States Postal Service", "usps"),
            ("US Postal Service", "usps"),
            ("usps_priority", "usps"),
            ("FedEx Ground", "fedex"),
            ("FedExGround", "fedex"),
            ("Federal Express", "fedex"),
            ("fedex_smart_post", "fedex"),
            ("UPS", "ups"),
            ("UPS 2nd Day Air", "ups"),
            ("UPS Mail Innovations", "ups-mail-innovations"),
            ("UPS Freight", "tforce-freight"),
            ("DHL", "dhl"),
            ("DHL Express Worldwide", "dhl"),
            ("DHL Smartmail Expedited", "dhl-ecommerce"),
            ("DHL SmartMail Parcel Plus Ground", "dhl-ecommerce"),
            ("DHL eCommerce", "dhl-ecommerce"),
            ("dhl_ecommerce", "dhl-ecommerce"),
            ("DHL Global Mail", "dhl-ecommerce"),
            ("DHL Paket", "dhl-paket"),
            ("Canada Post", "canada-post"),
            ("CanadaPost Expedited", "canada-post"),
            ("Royal Mail Tracked 48", "royal-mail"),
            ("Amazon Logistics", "amazon-logistics"),
            ("LaserShip", "ontrac"),
            ("DPD", "dpd"),
            ("DPD UK", "dpd-uk"),
            ("Poste Italiane", "poste-italiane"),
            ("La Poste - Colissimo", "la-poste"),
            ("Spee-Dee", "spee-dee-delivery"),
        ] {
            assert_eq!(code(text), wanted, "{text}");
        }
    }

    #[test]
    fn words_that_name_nobody_are_nobody() {
        for text in
            ["", " ", "Unknown", "Standard", "Ground", "Other", "Upstart Couriers", "DHLx", "Post", "N/A", "FedExpert"]
        {
            assert_eq!(named(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_behind_the_name_is_told() {
        for (text, wanted) in [
            ("FedEx Ground", "Ground"),
            ("usps_priority", "priority"),
            ("DHL Smartmail Expedited", "Expedited"),
            ("La Poste - Colissimo", "Colissimo"),
            ("United States Postal Service", ""),
            ("CanadaPost Expedited Parcel", "Expedited Parcel"),
            ("DHL Übernacht", "Übernacht"),
        ] {
            assert_eq!(named_in(text).map(|(_, rest)| rest), Some(wanted), "{text}");
        }
    }
}
