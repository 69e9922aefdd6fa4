use super::Carrier;

/// The carrier that a provider means: "United States Postal Service", "usps" and `USPS_PRIORITY` are one. What is
/// behind the name, such as the service, does not matter; the longest name wins, so "UPS Mail Innovations" is not UPS.
#[must_use]
pub fn named(text: &str) -> Option<Carrier> {
    let mut best = (0, None);
    for carrier in Carrier::all() {
        for name in carrier.names() {
            if name.len() > best.0 && begins(text, name) {
                best = (name.len(), Some(carrier));
            }
        }
    }
    best.1
}

/// Whether a text begins with a name and the name ends there: at a space or a sign, or where a capital letter follows a
/// small one. Case, and all that is neither a plain letter nor a digit, do not matter within.
pub(super) fn begins(text: &str, name: &str) -> bool {
    let wanted = name.bytes().filter(u8::is_ascii_alphanumeric);
    let mut text = text.bytes();
    let (mut last, mut is_said) = (b' ', false);
    for next in wanted {
        let said = text.find(u8::is_ascii_alphanumeric);
        if !said.is_some_and(|said| said.eq_ignore_ascii_case(&next)) {
            return false;
        }
        (last, is_said) = (said.unwrap_or(last), true);
    }
    let goes_on =
        |letter: u8| letter.is_ascii_alphanumeric() && !(last.is_ascii_lowercase() && letter.is_ascii_uppercase());
    is_said && !text.next().is_some_and(goes_on)
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
}
