use serde::Serialize;

/// How far an order, an item or a parcel has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The maker has the order; nothing has begun.
    Received,
    /// Nothing is made before it is paid.
    AwaitingPayment,
    /// Something has to be answered or found first.
    OnHold,
    /// It is being made.
    InProduction,
    /// It is made and waits to be sent.
    Produced,
    /// Some of it, but not all, is on its way.
    PartlyShipped,
    /// All of it is on its way.
    Shipped,
    /// All of it has arrived.
    Delivered,
    /// It will not be made.
    Canceled,
    /// The provider used a word that nobody here knows.
    Unknown,
}

impl Stage {
    /// All of them, in the order in which they come about.
    pub const ALL: [Self; 10] = [
        Self::Received,
        Self::AwaitingPayment,
        Self::OnHold,
        Self::InProduction,
        Self::Produced,
        Self::PartlyShipped,
        Self::Shipped,
        Self::Delivered,
        Self::Canceled,
        Self::Unknown,
    ];

    /// The word that stands for it in the neutral answer.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::AwaitingPayment => "awaiting_payment",
            Self::OnHold => "on_hold",
            Self::InProduction => "in_production",
            Self::Produced => "produced",
            Self::PartlyShipped => "partly_shipped",
            Self::Shipped => "shipped",
            Self::Delivered => "delivered",
            Self::Canceled => "canceled",
            Self::Unknown => "unknown",
        }
    }

    /// The stage that a [`code`](Self::code) stands for; [`Stage::Unknown`] for any other word.
    #[must_use]
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|stage| stage.code() == code).unwrap_or(Self::Unknown)
    }

    /// The stage that a provider's word stands for, in small or large letters.
    #[must_use]
    pub fn of_word(word: Option<&str>, words: &[(&str, Self)]) -> Self {
        let is_it = |(known, _): &&(&str, Self)| word.is_some_and(|word| word.eq_ignore_ascii_case(known));
        words.iter().find(is_it).map_or(Self::Unknown, |(_, stage)| *stage)
    }

    /// Whether some or all of it has left the maker.
    #[must_use]
    pub fn has_left(self) -> bool {
        matches!(self, Self::PartlyShipped | Self::Shipped | Self::Delivered)
    }

    /// How much of the making is done; `None` where that cannot be said.
    pub(crate) fn progress(self) -> Option<u8> {
        match self {
            Self::Received => Some(0),
            Self::AwaitingPayment => Some(1),
            Self::InProduction => Some(2),
            Self::Produced => Some(3),
            Self::PartlyShipped => Some(4),
            Self::Shipped => Some(5),
            Self::Delivered => Some(6),
            Self::OnHold | Self::Canceled | Self::Unknown => None,
        }
    }

    /// The one that has come further; one that says nothing of progress gives way.
    #[must_use]
    pub fn or_further(self, other: Self) -> Self {
        if other.progress() > self.progress() { other } else { self }
    }
}

/// Which stages several things have come to.
#[derive(Clone, Copy)]
pub(crate) struct Stages(u16);

impl Stages {
    fn of(stages: &[Stage]) -> u16 {
        stages.iter().fold(0, |bits, stage| bits | 1 << *stage as u16)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether one of them is among these.
    pub(crate) fn any(self, wanted: &[Stage]) -> bool {
        self.0 & Self::of(wanted) != 0
    }

    /// Whether none of them is something else.
    pub(crate) fn all(self, wanted: &[Stage]) -> bool {
        self.0 & !Self::of(wanted) == 0
    }

    /// Whether there are any, and none of them is something else.
    pub(crate) fn only(self, wanted: &[Stage]) -> bool {
        !self.is_empty() && self.all(wanted)
    }
}

impl FromIterator<Stage> for Stages {
    fn from_iter<I: IntoIterator<Item = Stage>>(stages: I) -> Self {
        Self(stages.into_iter().fold(0, |bits, stage| bits | Self::of(&[stage])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_what_serde_writes() {
        for stage in Stage::ALL {
            assert_eq!(serde_json::to_value(stage).unwrap(), stage.code());
            assert_eq!(Stage::from_code(stage.code()), stage);
        }
        assert_eq!(Stage::from_code("teleported"), Stage::Unknown);
    }
}
