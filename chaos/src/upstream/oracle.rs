//! Whether an answer of the gateway can be true.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::Schedule;
use super::log::Log;
use crate::provider::{exists, neutral, neutral_healthy};

/// What a customer was told.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) order: u64,
    pub(super) asked_at: Instant,
    pub(super) answered_at: Instant,
    pub(super) status: u16,
    pub(super) body: Value,
}

/// A machine that does other things too.
pub(super) const SLACK: Duration = Duration::from_millis(2500);

/// With less time left a gateway asks nobody: see its `asker.rs`.
const WORTH_A_TRY: Duration = Duration::from_millis(500);

/// What it is counted as that this machine has other things to do.
const SLOW: &str = "slow machine";

impl Answer {
    /// By what it is counted.
    pub(super) fn word(&self) -> &str {
        let is_whole = self.body["incomplete"].is_null();
        self.body["error"].as_str().unwrap_or(if is_whole { "found" } else { "found, incomplete" })
    }

    /// The version of the order that moves, where it is told.
    pub(super) fn version(&self) -> Option<u64> {
        let orders = self.body["orders"].as_array()?;
        let order = orders.iter().find(|order| order["provider"] == "dream-junction")?;
        order["purchase_order"].as_str()?.split_once("-v")?.1.parse().ok()
    }

    fn took(&self) -> Duration {
        self.answered_at - self.asked_at
    }

    /// Whether the provider in trouble could not be asked.
    pub(super) fn is_failure(&self) -> bool {
        self.status >= 429 || !self.body["incomplete"].is_null()
    }

    /// What cannot be true in it.
    pub(super) fn check(&self, schedule: &Schedule, log: &Log) -> Result<(), String> {
        let took = self.took();
        if took > Duration::from_millis(schedule.deadline_ms) + SLACK {
            return Err(format!("an answer after {} ms", took.as_millis()));
        }
        match self.body["error"].as_str() {
            Some(code) => self.check_error(code, schedule, log),
            None => self.check_orders(schedule, log),
        }
    }

    fn check_error(&self, code: &str, schedule: &Schedule, log: &Log) -> Result<(), String> {
        let status = match code {
            "not_found" => 404,
            "busy" => 429,
            "unauthorized" | "unreachable" | "unreadable" => 502,
            _ => return Err(format!("nobody can have caused `{code}`")),
        };
        if status != self.status {
            return Err(format!("`{code}` with status {}", self.status));
        }
        let is_caused = log.inside().errors.contains(code) || code == "not_found" && !exists(self.order);
        if is_caused && !schedule.has_second {
            return Ok(());
        }
        if code == "unreachable" && self.is_late(schedule) {
            // What it says is kept, too.
            log.has_failed(SLOW, &["unreachable"]);
            return Ok(());
        }
        match is_caused {
            true if log.inside().counts.contains_key(SLOW) => Ok(()),
            true => Err(format!("`{code}`, though the other account has the order")),
            false => Err(format!("`{code}`, which nothing has caused")),
        }
    }

    /// Whether it may come from a machine that is too busy to ask in time.
    fn is_late(&self, schedule: &Schedule) -> bool {
        self.took() + WORTH_A_TRY > Duration::from_millis(schedule.deadline_ms)
    }

    fn check_orders(&self, schedule: &Schedule, log: &Log) -> Result<(), String> {
        let orders = self.body["orders"].as_array().filter(|_| self.status == 200);
        let orders = orders.ok_or_else(|| format!("neither orders nor an error: {} {}", self.status, self.body))?;
        let is_told = |provider: &str| orders.iter().any(|order| order["provider"] == provider);
        let wanted = usize::from(is_told("dream-junction")) + usize::from(schedule.has_second);
        if orders.len() != wanted || is_told("shineon") != schedule.has_second {
            return Err(format!("not the orders of those who were asked: {}", self.body));
        }
        for order in orders {
            if order["provider"] == "shineon" {
                same(order, &neutral_healthy(self.order))?;
                continue;
            }
            let version = self.version().ok_or_else(|| format!("an order of no version: {order}"))?;
            same(order, &neutral(self.order, version))?;
            self.check_age(version, schedule, log)?;
        }
        let (is_incomplete, has_failed) = (!self.body["incomplete"].is_null(), !log.inside().errors.is_empty());
        match is_told("dream-junction") {
            true if is_incomplete => Err("incomplete, though everybody has answered".to_owned()),
            false if is_incomplete && !has_failed && self.is_late(schedule) => {
                log.has_failed(SLOW, &["unreachable"]);
                Ok(())
            }
            false if is_incomplete && !has_failed => Err("incomplete, which nothing has caused".to_owned()),
            false if !is_incomplete && exists(self.order) && !log.inside().errors.contains("not_found") => {
                Err("an order is missing, and nobody says so".to_owned())
            }
            _ if is_incomplete && self.body["incomplete"] != serde_json::json!(["dream-junction"]) => {
                Err(format!("the wrong ones are named: {}", self.body["incomplete"]))
            }
            _ => Ok(()),
        }
    }

    /// No older than what has been kept for as long as it may be.
    fn check_age(&self, version: u64, schedule: &Schedule, log: &Log) -> Result<(), String> {
        let oldest = self.asked_at.checked_sub(Duration::from_secs(schedule.cache_secs.into()) + SLACK);
        let inside = log.inside();
        let mut told = inside.told.iter().filter(|(id, told, _)| (*id, *told) == (self.order, version)).peekable();
        if told.peek().is_none() {
            return Err(format!("version {version} was never told whole"));
        }
        if told.any(|(_, _, at)| oldest.is_none_or(|oldest| *at >= oldest)) {
            return Ok(());
        }
        Err(format!("version {version} was told too long ago"))
    }
}

fn same(told: &Value, true_one: &Value) -> Result<(), String> {
    if told == true_one { Ok(()) } else { Err(format!("a mix: {told} instead of {true_one}")) }
}
