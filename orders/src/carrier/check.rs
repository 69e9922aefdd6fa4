/// How a number tells that it was read or typed wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// Weights 3 and 1, modulo 10, as in every GS1 key and in the post of the United States:
    /// <https://www.gs1.org/services/how-calculate-check-digit-manually>
    Gs1,
    /// The same with 1 added, as GLS in Germany does.
    Gls,
    /// The same for what stands behind a `92` that is left out, as FedEx does with its parcels for the post.
    Behind92,
    /// Weights 1 and 2, modulo 10, letters being 2, 3, 4 …:
    /// <https://www.ups.com/us/en/support/tracking-support/tracking-number>
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
    /// Not at all, or nobody outside knows.
    None,
    /// ISO/IEC 7064, modulo 37 and 36: the check character can be a letter.
    Iso37,
}

impl Check {
    /// In the order of their declaration: the compiler writes numbers for them.
    pub(super) const ALL: [Self; 12] = [
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
        Self::None,
        Self::Iso37,
    ];

    pub(super) fn passes(self, guarded: &[u8]) -> bool {
        let Some((check, rest)) = guarded.split_last() else { return false };
        let Some([divisor, more, weights @ ..]) = WEIGHTS.get(self as usize) else {
            return self == Self::None || iso37(guarded) == 1;
        };
        let (mut sum, mut place) = (*more, 0);
        for byte in rest.iter().rev() {
            // After the last weight they begin again.
            if weights.get(place).is_none_or(|weight| *weight == 0) {
                place = 0;
            }
            let product = value(*byte) % 10 * weights[place];
            sum = (sum + if self == Self::Luhn && product > 9 { product - 9 } else { product }) % divisor;
            place += 1;
        }
        let wanted = match (self, sum) {
            (Self::Seven, _) => sum,
            (Self::FedEx, _) => sum % 10,
            (Self::S10, 0) => 5,
            _ => (divisor - sum) % divisor % 10,
        };
        value(*check) == wanted
    }
}

/// For each but the last two: the divisor, what is added, and the weights from the right, till 0.
static WEIGHTS: [[u8; 10]; 10] = [
    [10, 0, 3, 1, 0, 0, 0, 0, 0, 0],
    [10, 1, 3, 1, 0, 0, 0, 0, 0, 0],
    // 9 × 3 + 2 × 1
    [10, 29, 3, 1, 0, 0, 0, 0, 0, 0],
    [10, 0, 1, 2, 0, 0, 0, 0, 0, 0],
    [10, 0, 2, 1, 0, 0, 0, 0, 0, 0],
    [10, 0, 2, 1, 0, 0, 0, 0, 0, 0],
    [11, 0, 1, 3, 7, 0, 0, 0, 0, 0],
    [7, 0, 1, 3, 2, 6, 4, 5, 0, 0],
    [10, 0, 4, 9, 0, 0, 0, 0, 0, 0],
    [11, 0, 7, 9, 5, 3, 2, 4, 6, 8],
];

/// 0 to 9, and for letters what UPS has for them once it is taken modulo 10: A is 2, B is 3. No check digit is that
/// large.
fn value(byte: u8) -> u8 {
    if byte.is_ascii_digit() { byte - b'0' } else { byte - b'A' + 12 }
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
        // FedEx's example, and one whose remainder is 10; UPS's; what the UPU prints in S10; DHL's and DPD's as
        // paketda.de has them.
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
