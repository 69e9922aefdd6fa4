use orders::Moment;

use crate::news::Mark;
use crate::settings::Notes;
use crate::text::Words;

/// How an answer is shown.
pub(crate) struct Look<'a> {
    pub(crate) words: &'a Words,
    /// When the answer came.
    pub(crate) now: &'a Moment,
    pub(crate) notes: Notes,
    pub(crate) marks: Marks<'a>,
    /// The number that has just been put into the clipboard.
    pub(crate) copied: Option<&'a str>,
}

/// What is marked as new for a moment.
pub(crate) struct Marks<'a> {
    pub(crate) marks: &'a [Mark],
    /// How many answers before had something new.
    pub(crate) round: usize,
}

impl Marks<'_> {
    /// The value of `data-news`. It changes from round to round, so that what is new twice is marked twice.
    pub(crate) fn of(&self, mark: Mark) -> &'static str {
        match (self.marks.contains(&mark), self.round % 2) {
            (false, _) => "no",
            (true, 0) => "even",
            (true, _) => "odd",
        }
    }
}
