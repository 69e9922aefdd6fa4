use std::cell::Cell;
use std::fmt;
use std::time::Duration;

use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The longest answer that is read at all, in bytes.
pub(crate) const LONGEST: usize = 1024 * 1024;
/// Memory for a byte that is read.
const TIMES: usize = 20;
/// What the smallest answer may cost: tables that are made once are among it.
const SMALL_CHANGE: usize = 1024 * 1024;
/// Processor time for up to [`LONGEST`] bytes. What is compiled for the fuzzer takes up to eight times as long.
const MOST: Duration = Duration::from_millis(if cfg!(fuzzing) { 400 } else { 50 });
/// The machine has other things to do, too: one of so many tries has to be quick enough.
const TRIES: u32 = 5;

thread_local! {
    static DEAREST: Cell<Cost> = const { Cell::new(Cost { length: 0, time: Duration::ZERO, memory: 0 }) };
}

/// What reading has cost at most.
#[derive(Clone, Copy, Default)]
pub struct Cost {
    length: usize,
    time: Duration,
    memory: usize,
}

impl Cost {
    /// The most of both.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let length = self.length.max(other.length);
        Self { length, time: self.time.max(other.time), memory: self.memory.max(other.memory) }
    }
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kib, times) = (self.length / 1024, self.memory as f64 / self.length.max(1) as f64);
        write!(f, "{kib} KiB in {:.1} ms, {times:.1} times that in memory", self.time.as_secs_f64() * 1000.0)
    }
}

/// What reading costs at most of all that is read meanwhile.
pub fn cost(read: impl FnOnce()) -> Cost {
    DEAREST.set(Cost::default());
    read();
    DEAREST.get()
}

/// Reads what is that long.
///
/// # Panics
/// Where that takes more time or memory than it may.
pub(crate) fn within<T>(length: usize, read: impl Fn() -> T) -> T {
    with(length, TIMES * length + SMALL_CHANGE, read)
}

/// The same, of what may take so much memory, however long it is.
///
/// # Panics
/// Where that takes more.
pub(crate) fn with<T>(length: usize, most: usize, read: impl Fn() -> T) -> T {
    let mut tries = 0;
    loop {
        MEMORY.reset_peak_usage();
        let (before, begun) = (MEMORY.current_usage(), ThreadTime::now());
        let told = read();
        let (time, memory) = (begun.elapsed(), MEMORY.peak_usage().saturating_sub(before));
        assert!(memory <= most, "{length} bytes took {memory} bytes of memory");
        tries += 1;
        if time <= MOST {
            DEAREST.set(DEAREST.get().or(Cost { length, time, memory }));
            return told;
        }
        assert!(tries < TRIES, "{length} bytes took {time:?}");
    }
}
