//! What a customer's telephone and network are like.

/// A network, and whether the customer was there before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    Slow4G,
    Fast4G,
    NoLimit,
    /// Fast 4G, and all files in the browser's cache since an earlier day.
    Warm,
}

/// What `Network.emulateNetworkConditions` takes.
pub(crate) struct Network {
    pub(crate) latency_ms: f64,
    pub(crate) down_bytes_per_s: f64,
    pub(crate) up_bytes_per_s: f64,
}

/// How many times slower than this machine's the processor is: Lighthouse's and DevTools' mid-range telephone.
pub(crate) const CPU_SLOWDOWN: u32 = 4;

/// As Chrome's DevTools have it by this name, and Lighthouse where it slows down for real: 1.6 Mbit/s down, 750 kbit/s up
/// and 150 ms there and back. Requests are delayed, not packets: no connection is ever slow to open, and for that the
/// factors make up.
const SLOW_4G: Network = Network {
    latency_ms: 150.0 * 3.75,
    down_bytes_per_s: 1_600_000.0 / 8.0 * 0.9,
    up_bytes_per_s: 750_000.0 / 8.0 * 0.9,
};
/// As Chrome's DevTools have it by this name: 9 Mbit/s down, 1.5 Mbit/s up and 60 ms there and back.
const FAST_4G: Network = Network {
    latency_ms: 60.0 * 2.75,
    down_bytes_per_s: 9_000_000.0 / 8.0 * 0.9,
    up_bytes_per_s: 1_500_000.0 / 8.0 * 0.9,
};

impl Condition {
    pub(crate) const ALL: [Self; 4] = [Self::Slow4G, Self::Fast4G, Self::NoLimit, Self::Warm];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Slow4G => "slow 4G, cold cache",
            Self::Fast4G => "fast 4G, cold cache",
            Self::NoLimit => "no limit, cold cache",
            Self::Warm => "fast 4G, warm cache",
        }
    }

    pub(crate) fn network(self) -> Option<Network> {
        match self {
            Self::Slow4G => Some(SLOW_4G),
            Self::Fast4G | Self::Warm => Some(FAST_4G),
            Self::NoLimit => None,
        }
    }
}
