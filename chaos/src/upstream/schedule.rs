use crate::Luck;
use crate::fault::{Fault, Place};

/// What happens between a gateway and a provider.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub seed: u64,
    /// How long a look-up may take.
    pub deadline_ms: u64,
    /// How long answers are kept.
    pub cache_secs: u32,
    /// Whether a second account is asked, whose provider is well.
    pub has_second: bool,
    /// Whether the provider's host has a name that nobody knows.
    pub is_nowhere: bool,
    /// What happens to the first answers. Later ones come as they should.
    pub faults: Vec<Fault>,
    pub steps: Vec<Step>,
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Customers ask for an order, as many of them at one time; one of them may hang up.
    Ask {
        order: u64,
        customers: u64,
        hangs_up_ms: Option<u64>,
    },
    /// An order moves on.
    Move {
        order: u64,
    },
    Wait {
        ms: u64,
    },
    /// Nobody listens at the provider's address.
    Down,
    /// Somebody does again.
    Up,
}

/// Four orders, and two numbers that are none.
const NUMBERS: [u64; 6] = [10, 11, 12, 13, 18, 19];

impl Schedule {
    /// The same for the same seed.
    #[must_use]
    pub fn of(seed: u64) -> Self {
        let mut luck = Luck::with_seed(seed);
        let deadline_ms = luck.u64(650..1400);
        let mut faults = Vec::new();
        for _ in 0..luck.usize(1..6) {
            let fault = Fault::any(&mut luck, Place::Gateway { deadline_ms });
            // A network that is ill stays so for a while.
            let times = if luck.u8(0..4) == 0 { luck.usize(2..14) } else { 1 };
            faults.extend(std::iter::repeat_n(fault, times));
            faults.extend(std::iter::repeat_n(Fault::None, luck.usize(0..3)));
        }
        let steps = (0..luck.usize(5..16)).map(|_| step(&mut luck)).collect();
        Self {
            seed,
            deadline_ms,
            cache_secs: luck.u32(0..3),
            has_second: luck.u8(0..3) == 0,
            is_nowhere: luck.u8(0..40) == 0,
            faults,
            steps,
        }
    }
}

fn step(luck: &mut Luck) -> Step {
    let order = NUMBERS[luck.usize(0..NUMBERS.len())];
    match luck.u8(0..20) {
        0..11 => {
            let hangs_up_ms = (luck.u8(0..8) == 0).then(|| luck.u64(1..600));
            Step::Ask { order, customers: if luck.bool() { 1 } else { luck.u64(2..7) }, hangs_up_ms }
        }
        11..15 => Step::Move { order },
        15..18 => Step::Wait { ms: luck.u64(1..1500) },
        18 => Step::Down,
        _ => Step::Up,
    }
}
