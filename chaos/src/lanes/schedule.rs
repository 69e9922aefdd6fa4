use serde::Serialize;

use crate::Luck;
use crate::fault::{Fault, Place};

/// What happens around one tag.
#[derive(Clone, Debug, Serialize)]
pub struct Schedule {
    pub seed: u64,
    /// What it is asked for: two orders, and a number that is none.
    pub numbers: [u64; 3],
    pub steps: Vec<Step>,
    /// How it comes to ask once more, when all is well again.
    pub heal: Heal,
}

/// What is done.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Step {
    /// The tag is put on the page, or taken from it.
    Insert,
    Remove,
    /// It is asked for an order: by its attribute, its method, or its form.
    Attribute {
        order: usize,
    },
    LookUp {
        order: usize,
    },
    Submit {
        order: usize,
    },
    /// Once more: by its method, or by its button.
    Refresh,
    Press,
    /// Back to the empty form.
    Another,
    /// An order moves on.
    Move {
        order: usize,
    },
    /// What happens to the next answers.
    Network {
        #[serde(skip)]
        faults: Vec<Fault>,
    },
    /// Time goes by; the machine sleeps meanwhile; or somebody sets the clock.
    Advance {
        ms: u64,
    },
    Sleep {
        ms: u64,
    },
    Jump {
        ms: i64,
    },
    Hide,
    Show,
    Offline,
    Online,
    /// Something comes over the network, perhaps.
    Rest {
        ms: u64,
    },
    /// All that was asked comes to an end, and the tag shows the truth.
    Quiet,
}

/// How a tag comes to ask once more.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Heal {
    /// The page asks it to.
    Refresh,
    /// The customer presses its button.
    Press,
    /// In time.
    Time,
}

const SECOND: u64 = 1000;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;

impl Schedule {
    /// The same for the same seed.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        let mut luck = Luck::with_seed(seed);
        let mut steps = Vec::new();
        if luck.u8(0..3) > 0 {
            steps.push(Step::Network { faults: faults(&mut luck) });
        }
        if luck.u8(0..4) > 0 {
            steps.push(Step::Attribute { order: number(&mut luck) });
        }
        steps.push(Step::Insert);
        for _ in 0..luck.usize(4..18) {
            steps.push(step(&mut luck));
            // In between everything is in flux.
            if luck.u8(0..3) == 0 {
                steps.push(Step::Quiet);
            }
        }
        let heal = [Heal::Refresh, Heal::Press, Heal::Time][luck.usize(0..3)];
        Self { seed, numbers: [seed * 10, seed * 10 + 1, seed * 10 + 8], steps, heal }
    }
}

/// One of the orders, mostly.
fn number(luck: &mut Luck) -> usize {
    [0, 0, 0, 0, 1, 1, 2][luck.usize(0..7)]
}

fn faults(luck: &mut Luck) -> Vec<Fault> {
    let fault = |luck: &mut Luck| if luck.u8(0..4) == 0 { Fault::None } else { Fault::any(luck, Place::Browser) };
    (0..luck.usize(1..6)).map(|_| fault(luck)).collect()
}

fn step(luck: &mut Luck) -> Step {
    match luck.u8(0..36) {
        0..6 => Step::Network { faults: faults(luck) },
        6 => Step::Attribute { order: number(luck) },
        7 | 8 => Step::LookUp { order: number(luck) },
        9 | 10 => Step::Submit { order: number(luck) },
        11..15 => Step::Refresh,
        15..17 => Step::Press,
        17 => Step::Another,
        18..22 => Step::Move { order: usize::from(luck.u8(0..4) == 0) },
        22..25 => Step::Advance { ms: [3 * SECOND, 21 * SECOND, 2 * MINUTE, 6 * MINUTE][luck.usize(0..4)] },
        25 => Step::Sleep { ms: HOUR },
        26 | 27 => {
            Step::Jump { ms: [-26 * HOUR.cast_signed(), -HOUR.cast_signed(), HOUR.cast_signed()][luck.usize(0..3)] }
        }
        28 => Step::Hide,
        29 => Step::Show,
        30 => Step::Offline,
        31 => Step::Online,
        32 => {
            if luck.bool() {
                Step::Remove
            } else {
                Step::Insert
            }
        }
        33 => Step::Insert,
        _ => Step::Rest { ms: luck.u64(0..80) },
    }
}
