//! What happens to an order, told in nobody's words.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::arbitrary;
use crate::behind::News;

/// An order, as its maker knows it.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    pub(crate) id: u32,
    /// Which of the maker's words, from the first to the last: 0 to 255.
    pub(crate) word: u8,
    /// One of its words for what does not go on, or that nobody knows, which goes before.
    pub(crate) stopped: Option<u8>,
    pub(crate) items: Vec<Line>,
    pub(crate) parcels: Vec<Parcel>,
    pub(crate) is_shipped: bool,
    pub(crate) text: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) quantity: u32,
    /// 0 waits, 1 is begun, 2 is made, 3 is sent.
    pub(crate) state: u8,
    pub(crate) choice: Option<(String, String)>,
    /// It belongs to the line before.
    pub(crate) is_add_on: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct Parcel {
    /// 0 is planned, 1 is sent, 2 has arrived.
    pub(crate) state: u8,
    /// Which lines are in it; none where that is not told.
    pub(crate) inside: Option<Index>,
}

/// What happens next.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    ItemComesFurther(Index),
    ItemIsSent(Index),
    ParcelAppears(Parcel),
    ParcelComesFurther(Index),
    OrderIsShipped,
    WordComesFurther(u8),
}

impl Story {
    /// The story with one step more, and what that step can show; nothing where nothing comes further.
    pub(crate) fn after(&self, step: &Step) -> Option<(Self, News)> {
        let mut story = self.clone();
        let mut news = News::Progress;
        match step {
            Step::ItemComesFurther(index) => further(&mut pick(&mut story.items, *index)?.state, 2)?,
            Step::ItemIsSent(index) => {
                news = News::MayShowWhatIsMissing;
                pick(&mut story.items, *index)?.state = 3;
            }
            Step::ParcelAppears(parcel) => {
                news = News::MayShowWhatIsMissing;
                story.parcels.push(parcel.clone());
            }
            Step::ParcelComesFurther(index) => {
                let parcel = pick(&mut story.parcels, *index)?;
                // A plan may name no line, and what is sent does.
                if parcel.state == 0 {
                    news = News::MayShowWhatIsMissing;
                }
                further(&mut parcel.state, 2)?;
            }
            Step::OrderIsShipped => story.is_shipped = true,
            Step::WordComesFurther(word) => {
                if story.stopped.is_some() || *word < story.word {
                    return None;
                }
                story.word = *word;
            }
        }
        Some((story, news))
    }
}

fn pick<T>(all: &mut [T], index: Index) -> Option<&mut T> {
    if all.is_empty() { None } else { Some(index.get_mut(all)) }
}

fn further(state: &mut u8, last: u8) -> Option<()> {
    (*state < last).then(|| *state += 1)
}

pub(crate) fn story() -> impl Strategy<Value = Story> {
    let head = (1..u32::MAX, any::<u8>(), option::weighted(0.3, any::<u8>()), any::<bool>());
    let lists = (vec(line(), 0..4), vec(parcel(), 0..3));
    (head, lists, option::of(arbitrary::text())).prop_map(
        |((id, word, stopped, is_shipped), (items, parcels), text)| Story {
            id,
            word,
            stopped,
            items,
            parcels,
            is_shipped,
            text,
        },
    )
}

fn line() -> impl Strategy<Value = Line> {
    // Whatever somebody has typed, blanks and all.
    let typed = || prop_oneof![any::<String>(), " ?[A-Za-z]{0,6} ?"];
    (typed(), 1..9_u32, 0..=3_u8, option::of((typed(), typed())), any::<bool>())
        .prop_map(|(name, quantity, state, choice, is_add_on)| Line { name, quantity, state, choice, is_add_on })
}

fn parcel() -> impl Strategy<Value = Parcel> {
    (0..=2_u8, option::of(any::<Index>())).prop_map(|(state, inside)| Parcel { state, inside })
}

pub(crate) fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<Index>().prop_map(Step::ItemComesFurther),
        any::<Index>().prop_map(Step::ItemIsSent),
        parcel().prop_map(Step::ParcelAppears),
        any::<Index>().prop_map(Step::ParcelComesFurther),
        Just(Step::OrderIsShipped),
        any::<u8>().prop_map(Step::WordComesFurther),
    ]
}
