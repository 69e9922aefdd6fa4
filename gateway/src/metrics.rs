//! What an operator watches, as Prometheus reads it.

use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};

type Labels = [(&'static str, String); 1];
type Word = [(&'static str, &'static str); 1];

/// The counters of one service.
#[derive(Debug)]
pub(crate) struct Metrics {
    registry: Registry,
    lookups: Family<Word, Counter>,
    refusals: Family<Word, Counter>,
    answers: Family<Word, Counter>,
    providers: Family<Labels, Histogram, fn() -> Histogram>,
    connections: Gauge,
}

impl Metrics {
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("order_gateway");
        let (lookups, refusals, answers) = (Family::default(), Family::default(), Family::default());
        // 20 ms to 10 s.
        let seconds: fn() -> Histogram = || Histogram::new(exponential_buckets(0.02, 2.0, 10));
        let providers = Family::new_with_constructor(seconds);
        registry.register("lookups", "Look-ups by what came of them", lookups.clone());
        registry.register("refusals", "Look-ups refused by a limit of ours", refusals.clone());
        registry.register("account_answers", "Answers of accounts, from the cache or asked for", answers.clone());
        let connections = Gauge::default();
        registry.register("connections", "Connections of clients that are open", connections.clone());
        let help = "How long providers take to answer";
        registry.register_with_unit("provider_latency", help, Unit::Seconds, providers.clone());
        Self { registry, lookups, refusals, answers, providers, connections }
    }

    /// What counts the connections of clients.
    pub(crate) fn connections(&self) -> Gauge {
        self.connections.clone()
    }

    /// A look-up was answered.
    pub(crate) fn answered(&self, outcome: &'static str) {
        self.lookups.get_or_create(&[("outcome", outcome)]).inc();
    }

    /// A limit held.
    pub(crate) fn refused(&self, limit: &'static str) {
        self.refusals.get_or_create(&[("limit", limit)]).inc();
    }

    /// An account's answer was there already, or was not.
    pub(crate) fn cached(&self, was_there: bool) {
        self.answers.get_or_create(&[("source", if was_there { "cache" } else { "provider" })]).inc();
    }

    /// A provider was asked.
    pub(crate) fn asked(&self, account: &str, took: Duration) {
        self.providers.get_or_create(&[("account", account.to_owned())]).observe(took.as_secs_f64());
    }

    /// All of them, in the text format of OpenMetrics.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing into a string does not fail.
        _ = encode(&mut text, &self.registry);
        text
    }
}
