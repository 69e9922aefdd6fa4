//! One load tool for all: wrk, told by a small script what to ask.

use std::path::Path;

use xshell::{Shell, cmd};

use crate::Result;

/// What is asked.
#[derive(Clone, Copy)]
pub(crate) enum Questions {
    /// `POST /orders` for one order, again and again.
    OneOrder,
    /// `POST /orders` for another order each time.
    OtherOrders,
    /// The provider's own request for another order each time.
    OtherOrdersDirectly,
}

/// The sandbox has an order for each of these numbers.
const FIRST: u32 = 8_000_000;
pub(crate) const PLENTY: u32 = 1_000_000;

impl Questions {
    /// Each thread counts on its own, in steps of two, so that no number comes twice before all have come.
    fn script(self, start: u32) -> String {
        let set_up = format!(
            "local threads = 0\nfunction setup(thread) thread:set('n', {start} + threads); threads = threads + 1 end\n"
        );
        let next = format!("n = n + 2\nlocal number = {FIRST} + n % {PLENTY}\n");
        match self {
            Self::OneOrder => format!(
                "wrk.method = 'POST'\nwrk.body = '{{\"order_id\":\"{FIRST}\"}}'\nwrk.headers['Content-Type'] = 'application/json'\n"
            ),
            Self::OtherOrders => format!(
                "{set_up}wrk.headers['Content-Type'] = 'application/json'\nfunction request()\n{next}return wrk.format('POST', nil, nil, '{{\"order_id\":\"' .. number .. '\"}}')\nend\n"
            ),
            Self::OtherOrdersDirectly => {
                format!("{set_up}function request()\n{next}return wrk.format('GET', '/orders/' .. number)\nend\n")
            }
        }
    }
}

/// What came of it.
#[derive(Debug)]
pub(crate) struct Load {
    pub(crate) requests: u32,
    pub(crate) per_second: f64,
}

/// Asks for some seconds over 64 connections; an answer that is none fails the measurement.
pub(crate) fn ask(
    shell: &Shell,
    folder: &Path,
    url: &str,
    questions: Questions,
    start: u32,
    secs: u32,
) -> Result<Load> {
    let script = folder.join("questions.lua");
    shell.write_file(&script, questions.script(start))?;
    let secs = secs.to_string();
    let told = cmd!(shell, "wrk -t2 -c64 -d{secs}s --timeout 10s -s {script} {url}").quiet().read()?;
    if told.contains("Non-2xx") || told.contains("Socket errors") {
        return Err(format!("{url} did not answer everything:\n{told}").into());
    }
    let per_second = number_after(&told, "Requests/sec:").ok_or_else(|| format!("wrk said:\n{told}"))?;
    let line = told.lines().find(|line| line.contains(" requests in ")).unwrap_or_default();
    let requests = line.split_whitespace().next().and_then(|count| count.parse().ok()).unwrap_or_default();
    Ok(Load { requests, per_second })
}

fn number_after(text: &str, label: &str) -> Option<f64> {
    text.lines().find_map(|line| line.trim().strip_prefix(label)?.trim().parse().ok())
}
