//! What a look at the gateway shows, and whether it stays like that.

use std::fmt;
use std::fs;
use std::time::Duration;

use super::clients::Clients;
use crate::server::Server;
use crate::{Result, http};

/// One look.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    memory_mib: f64,
    files: f64,
    threads: f64,
    connections: f64,
    median_ms: f64,
    slowest_ms: f64,
}

impl Seen {
    pub(super) fn now(server: &Server, port: u16, clients: &Clients) -> Result<Self> {
        let id = server.id();
        let status = fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = |name: &str| {
            let told = status.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next());
            told.and_then(|number| number.parse::<f64>().ok()).ok_or("this system does not tell of processes")
        };
        let metrics = String::from_utf8(http::ask(&format!("127.0.0.1:{port}"), "GET", "/metrics", &[], "")?.body)?;
        let connections =
            metrics.lines().find_map(|line| line.strip_prefix("order_gateway_connections ")?.parse().ok());
        let mut waits = clients.waits();
        waits.sort();
        let ms = |part: usize| waits.get(waits.len() * part / 100).map_or(f64::NAN, |wait| wait.as_secs_f64() * 1000.0);
        Ok(Self {
            memory_mib: line("VmRSS:")? / 1024.0,
            files: fs::read_dir(format!("/proc/{id}/fd"))?.map(|_| 1.0).sum(),
            threads: line("Threads:")?,
            connections: connections.ok_or("the metrics tell of no connections")?,
            median_ms: ms(50),
            slowest_ms: ms(99),
        })
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { memory_mib, files, threads, connections, median_ms, slowest_ms } = self;
        write!(
            f,
            "{memory_mib:.1} MiB, {files} open files, {threads} threads, {connections} connections; shoppers wait \
             {median_ms:.1} ms, 1 % of them {slowest_ms:.1} ms"
        )
    }
}

pub(super) struct Verdict {
    pub(super) words: String,
    pub(super) is_good: bool,
}

/// What is compared, how much more it may become, by factor and by number, and how it is written.
type Row = (&'static str, fn(&Seen) -> f64, f64, f64);

const ROWS: [Row; 6] = [
    // A leak of seven bytes a look-up is more, in half an hour.
    ("MiB", |seen| seen.memory_mib, 1.05, 2.0),
    ("open files", |seen| seen.files, 1.2, 10.0),
    ("threads", |seen| seen.threads, 1.0, 0.0),
    ("connections", |seen| seen.connections, 1.2, 10.0),
    // Machines have other things to do, too.
    ("ms", |seen| seen.median_ms, 2.0, 5.0),
    ("ms for 1 %", |seen| seen.slowest_ms, 3.0, 50.0),
];

/// The second quarter against the last: in the first one, what is kept fills.
pub(super) fn verdict(seen: &[Seen]) -> Verdict {
    let quarter = seen.len() / 4;
    let (early, late) = (&seen[quarter..2 * quarter], &seen[3 * quarter..]);
    let mut verdict = Verdict { words: String::new(), is_good: quarter > 0 };
    for (name, value, factor, more) in ROWS {
        let [before, after] = [early, late].map(|part| median(part.iter().map(value).collect()));
        // What was not measured is not good either.
        let is_flat = after <= before * factor + more;
        verdict.is_good &= is_flat;
        let comma = if verdict.words.is_empty() { "" } else { ", " };
        verdict.words += &format!("{comma}{before:.1} → {after:.1} {name}{}", if is_flat { "" } else { " (too much)" });
    }
    verdict
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

/// In milliseconds.
pub(super) fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(memory_mib: f64, files: f64, median_ms: f64) -> Seen {
        Seen { memory_mib, files, threads: 5.0, connections: 40.0, median_ms, slowest_ms: 2.0 * median_ms }
    }

    #[test]
    fn what_grows_is_not_flat() {
        let steady = vec![seen(30.0, 60.0, 22.0); 120];
        assert!(verdict(&steady).is_good, "{}", verdict(&steady).words);
        let rising = |look: f64| [seen(27.0 + look / 15.0, 60.0, 22.0), seen(27.0, 60.0 + look, 22.0)];
        for kind in 0..2 {
            let looks: Vec<_> = (0..120).map(|look| rising(f64::from(look))[kind]).collect();
            let verdict = verdict(&looks);
            assert!(!verdict.is_good && verdict.words.contains("(too much)"), "{}", verdict.words);
        }
        assert!(!verdict(&vec![seen(30.0, 60.0, f64::NAN); 120]).is_good, "nobody was answered");
    }
}
