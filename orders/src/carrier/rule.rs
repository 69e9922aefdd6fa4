use super::check::Check;
use super::{Confidence, shape};

/// One kind of number of a carrier, as it is written in `carriers/`.
pub(super) struct Rule {
    /// What a number looks like: see [`shape`].
    pub(super) shape: &'static str,
    pub(super) check: Check,
    /// What a number of that kind is worth as evidence.
    pub(super) confidence: Confidence,
    /// Numbers of that kind, of our own making or the carrier's example.
    #[cfg(test)]
    pub(super) valid: &'static [&'static str],
    /// Numbers that are nearly of that kind.
    #[cfg(test)]
    pub(super) invalid: &'static [&'static str],
}

impl Rule {
    /// Numbers with a check digit, the rule of which is known for sure.
    pub(super) const fn checked(shape: &'static str, check: Check) -> Self {
        Self {
            shape,
            check,
            confidence: Confidence::Checked,
            #[cfg(test)]
            valid: &[],
            #[cfg(test)]
            invalid: &[],
        }
    }

    /// Numbers that nobody else has.
    pub(super) const fn unique(shape: &'static str) -> Self {
        Self::checked(shape, Check::None).at_most(Confidence::Unique)
    }

    /// Numbers that others can have, too.
    pub(super) const fn shape(shape: &'static str) -> Self {
        Self::checked(shape, Check::None).at_most(Confidence::Shape)
    }

    /// The check digit has to be right, yet proves less: its rule is known by few numbers only, or others have the
    /// same.
    pub(super) const fn at_most(mut self, confidence: Confidence) -> Self {
        self.confidence = confidence;
        self
    }

    /// Examples for the tests; nothing of them is left without.
    #[cfg_attr(not(test), allow(unused_variables, unused_mut))]
    pub(super) const fn such_as(mut self, valid: &'static [&'static str], invalid: &'static [&'static str]) -> Self {
        #[cfg(test)]
        {
            self.valid = valid;
            self.invalid = invalid;
        }
        self
    }

    pub(super) const fn lengths(&self) -> (u8, u8) {
        shape::lengths(self.shape)
    }
}

/// One kind of number of a carrier, as it is read from [`packed`](super::packed).
#[derive(Clone, Copy)]
pub(super) struct Kind<'a> {
    pub(super) shape: &'a [u8],
    pub(super) lengths: (u8, u8),
    pub(super) check: Check,
    pub(super) confidence: Confidence,
}

impl Kind<'_> {
    pub(super) fn accepts(&self, number: &[u8]) -> bool {
        let (least, most) = self.lengths;
        (usize::from(least)..=usize::from(most)).contains(&number.len())
            && shape::guarded(self.shape, number).is_some_and(|guarded| self.check.passes(guarded))
    }
}

#[cfg(test)]
impl Rule {
    pub(super) fn accepts(&self, number: &[u8]) -> bool {
        let (shape, lengths) = (self.shape.as_bytes(), self.lengths());
        Kind { shape, lengths, check: self.check, confidence: self.confidence }.accepts(number)
    }

    /// Where in a number the check digit looks.
    pub(super) fn guarded(&self, number: &[u8]) -> core::ops::Range<usize> {
        let guarded = shape::guarded(self.shape.as_bytes(), number).unwrap();
        let start = guarded.as_ptr() as usize - number.as_ptr() as usize;
        start..start + guarded.len()
    }
}
