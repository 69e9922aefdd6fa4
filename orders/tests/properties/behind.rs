//! What it is for a stage to go back.

use orders::Stage;

/// How far an order has come, with what it can stop at: cancelled and on hold win, unless something has shipped. Of an unknown
/// word nothing is known, so anything else is further.
pub(crate) fn rank(stage: Stage) -> u8 {
    match stage {
        Stage::Unknown => 0,
        Stage::Received => 1,
        Stage::AwaitingPayment => 2,
        Stage::InProduction => 3,
        Stage::Produced => 4,
        Stage::OnHold | Stage::Canceled => 5,
        Stage::PartlyShipped => 6,
        Stage::Shipped => 7,
        Stage::Delivered => 8,
    }
}

/// How far one thing has come on its way; none where it has stopped, or nobody knows.
pub(crate) fn way(stage: Stage) -> Option<u8> {
    match stage {
        Stage::Unknown | Stage::OnHold | Stage::Canceled => None,
        Stage::Received
        | Stage::AwaitingPayment
        | Stage::InProduction
        | Stage::Produced
        | Stage::PartlyShipped
        | Stage::Shipped
        | Stage::Delivered => Some(rank(stage)),
    }
}

/// What a new fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Nothing but that something has come further.
    Progress,
    /// That there is one more thing, or that this one has been sent: so there are others, which have not. All that is said
    /// of an order that was shipped or delivered may turn out to be true of a part of it; that something has left stays.
    MayShowWhatIsMissing,
}

/// Whether a stage is behind the one before, after some news.
pub(crate) fn is_behind(before: Stage, after: Stage, news: News) -> bool {
    let least = match news {
        News::MayShowWhatIsMissing if before.has_left() => rank(Stage::PartlyShipped),
        News::MayShowWhatIsMissing | News::Progress => rank(before),
    };
    rank(after) < least
}
