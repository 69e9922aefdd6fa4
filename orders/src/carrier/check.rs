/// How a number tells that it was read or typed wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// Not at all, or nobody outside knows.
    None,
    /// Weights 3 and 1, modulo 10, as in every GS1 key and in the post of the United States: <https://www.gs1.org/services/how-calculate-check-digit-manually>
    Gs1,
    /// The same with 1 added, as GLS in Germany does.
    Gls,
    /// The same for what stands behind a `92` that is left out, as FedEx does with its parcels for the post.
    Behind92,
    /// Weights 1 and 2, modulo 10, letters being 2, 3, 4 …: <https://www.ups.com/us/en/support/tracking-support/tracking-number>
    Ups,
    /// The same with weights 2 and 1: the letter before the digits counts.
    OnTrac,
    /// Weights 2 and 1, modulo 10, of the products' digits.
    Luhn,
    /// Weights 1, 3 and 7, modulo 11, of which 10 is 0.
    FedEx,
    /// The remainder of the whole number by 7.
    Seven,
    /// Weights 4 and 9, modulo 10.
    Identcode,
    /// Weights 8 6 4 2 3 5 9 7, modulo 11: <https://www.upu.int/en/postal-solutions/programmes-services/standards>, S10
    S10,
    /// ISO/IEC 7064, modulo 37 and 36: the check character can be a letter.
    Iso37,
}

impl Check {
    /// In the order of their declaration: the compiler writes numbers for them.
    pub(super) const ALL: [Self; 12] = [
        Self::None,
        Self::Gs1,
        Self::Gls,
        Self::Behind92,
        Self::Ups,
        Self::OnTrac,
        Self::Luhn,
        Self::FedEx,
        Self::Seven,
        Self::Identcode,
        Self::S10,
        Self::Iso37,
    ];

    pub(super) fn passes(self, guarded: &[u8]) -> bool {
        // From the right; what is added; the divisor.
        let (weights, more, divisor): (&[u8], u32, u32) = match self {
            Self::None => return true,
            Self::Iso37 => return iso37(guarded) == 1,
            Self::Gs1 => (&[3, 1], 0, 10),
            Self::Gls => (&[3, 1], 1, 10),
            // 9 × 3 + 2 × 1
            Self::Behind92 => (&[3, 1], 29, 10),
            Self::Ups => (&[1, 2], 0, 10),
            Self::OnTrac | Self::Luhn => (&[2, 1], 0, 10),
            Self::FedEx => (&[1, 3, 7], 0, 11),
            Self::Seven => (&[1, 3, 2, 6, 4, 5], 0, 7),
            Self::Identcode => (&[4, 9], 0, 10),
            Self::S10 => (&[7, 9, 5, 3, 2, 4, 6, 8], 0, 11),
        };
        let Some((check, rest)) = guarded.split_last() else { return false };
        let mut sum = more;
        for (byte, weight) in rest.iter().rev().zip(weights.iter().cycle()) {
            let product = value(*byte) % 10 * u32::from(*weight);
            sum += if self == Self::Luhn && product > 9 { product - 9 } else { product };
        }
        let remainder = sum % divisor;
        let wanted = match self {
            Self::Seven => remainder,
            Self::FedEx => remainder % 10,
            Self::S10 if remainder == 0 => 5,
            _ => (divisor - remainder) % divisor % 10,
        };
        value(*check) == wanted
    }
}

/// 0 to 9, and for letters what UPS has for them once it is taken modulo 10: A is 2, B is 3. No check digit is that large.
fn value(byte: u8) -> u32 {
    u32::from(if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 12 })
}

/// 1 where the last character is the right one.
fn iso37(text: &[u8]) -> u32 {
    let mut product = 36;
    let mut sum = 0;
    for byte in text {
        let value = char::from(*byte).to_digit(36).unwrap_or_default();
        sum = product + value;
        let rest = if sum % 36 == 0 { 36 } else { sum % 36 };
        product = rest * 2 % 37;
    }
    sum % 36
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(Check::ALL.iter().enumerate().all(|(place, check)| place == *check as usize));
    }

    #[test]
    fn the_carriers_own_examples_pass() {
        // FedEx's example, and one whose remainder is 10; UPS's; what the UPU prints in S10; DHL's and DPD's as paketda.de has them.
        for (check, guarded) in [
            (Check::FedEx, "012345678983"),
            (Check::FedEx, "974367662710"),
            (Check::Ups, "999AA10123456784"),
            (Check::S10, "473124829"),
            (Check::Identcode, "201298452277"),
            (Check::Gs1, "00340433836442636597"),
            (Check::Iso37, "01015026003653C"),
            (Check::Luhn, "79927398713"),
        ] {
            assert!(check.passes(guarded.as_bytes()), "{check:?} {guarded}");
        }
    }
}
