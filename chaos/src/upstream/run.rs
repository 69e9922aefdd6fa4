use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use order_gateway::settings::{Cache, Settings};
use order_gateway::upstream::Network;
use order_gateway::{Gateway, app, sandbox};
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};
use tower::ServiceExt;

use super::log::Log;
use super::oracle::{Answer, SLACK};
use super::{Schedule, Step};
use crate::Result;
use crate::provider::{Provider, account, exists};
use crate::proxy::Proxy;
use crate::summary::Outcome;

/// A gateway, its provider, and what is between them.
struct Rig {
    schedule: Schedule,
    gateway: Router,
    provider: Provider,
    proxy: Proxy,
    log: Arc<Log>,
    outcome: Outcome,
    failures: u32,
    has_hung_up: bool,
}

pub(super) async fn run(schedule: Schedule, network: Network) -> Result<Outcome> {
    let mut rig = Rig::new(schedule, network).await?;
    let wrong = rig.go().await?;
    let mut log = rig.log.inside();
    rig.outcome.trace = std::mem::take(&mut log.trace);
    rig.outcome.faults = std::mem::take(&mut log.counts);
    Ok(Outcome { wrong: wrong.err(), ..std::mem::take(&mut rig.outcome) })
}

type Checked = std::result::Result<(), String>;

impl Rig {
    async fn new(schedule: Schedule, network: Network) -> Result<Self> {
        let (provider, log) = (Provider::start().await?, Arc::new(Log::new(&schedule.faults)));
        let proxy = Proxy::start(provider.address, Arc::clone(&log) as _).await?;
        let sick = if schedule.is_nowhere { nowhere() } else { format!("http://{}", proxy.address) };
        let mut accounts = vec![account("dream-junction", sick)];
        if schedule.has_second {
            accounts.push(account("shineon", format!("http://{}", provider.address)));
        }
        if schedule.is_nowhere {
            log.has_failed("host without an address", &["unreachable"]);
        }
        let settings = Settings {
            deadline: Duration::from_millis(schedule.deadline_ms),
            cache: Cache { secs: schedule.cache_secs, ..Cache::default() },
            ..sandbox::settings()
        };
        let gateway = app(Gateway::new(accounts, network, settings)?);
        let outcome = Outcome::default();
        Ok(Self { schedule, gateway, provider, proxy, log, outcome, failures: 0, has_hung_up: false })
    }

    async fn go(&mut self) -> Result<Checked> {
        for step in self.schedule.steps.clone() {
            self.log.note(&format!("{step:?}"));
            match step {
                Step::Ask { order, customers, hangs_up_ms } => {
                    if let Err(wrong) = self.ask(order, customers, hangs_up_ms).await? {
                        return Ok(Err(wrong));
                    }
                }
                Step::Move { order } => self.provider.moves(order),
                Step::Wait { ms } => sleep(Duration::from_millis(ms)).await,
                Step::Down => {
                    self.log.has_failed("provider down", &["unreachable"]);
                    self.proxy.down().await;
                }
                Step::Up => self.proxy.up().await?,
            }
        }
        self.proxy.up().await?;
        self.recover().await
    }

    /// Customers ask, and each is told something that can be true.
    async fn ask(&mut self, order: u64, customers: u64, hangs_up_ms: Option<u64>) -> Result<Checked> {
        let asking = (0..customers).map(|_| tokio::spawn(answer(self.gateway.clone(), order)));
        let asking: Vec<_> = asking.collect();
        if let Some(ms) = hangs_up_ms {
            sleep(Duration::from_millis(ms)).await;
            // The first is whom the others wait for.
            asking[0].abort();
        }
        for one in asking {
            // A gateway that never answers is found here.
            let patience = Duration::from_millis(self.schedule.deadline_ms) + SLACK * 2;
            let told = match timeout(patience, one).await {
                Ok(Ok(told)) => told?,
                Ok(Err(hung_up)) if hung_up.is_cancelled() => {
                    self.has_hung_up = true;
                    self.count("hung up");
                    continue;
                }
                Ok(Err(panic)) => return Ok(Err(format!("the gateway panics: {panic}"))),
                Err(_) => return Ok(Err("the gateway does not answer".to_owned())),
            };
            self.log.note(&format!("  {} {} {:?}", told.status, told.word(), told.version()));
            self.count(told.word());
            self.failures += u32::from(told.is_failure());
            if let Err(wrong) = told.check(&self.schedule, &self.log) {
                return Ok(Err(wrong));
            }
        }
        Ok(Ok(()))
    }

    /// All is well again: after the rest that a provider in trouble is given, everybody is told what is true now.
    async fn recover(&mut self) -> Result<Checked> {
        self.log.inside().faults.clear();
        if self.schedule.is_nowhere {
            return Ok(Ok(()));
        }
        let (begun, longest) = (Instant::now(), self.longest_rest());
        self.log.note(&format!("all is well, to be seen within {} s", longest.as_secs()));
        for order in [10, 11, 18] {
            loop {
                let told = answer(self.gateway.clone(), order).await?;
                self.log.note(&format!("  {order}: {} {} {:?}", told.status, told.word(), told.version()));
                if let Err(wrong) = told.check(&self.schedule, &self.log) {
                    return Ok(Err(wrong));
                }
                let truth = exists(order).then(|| self.provider.version(order));
                if told.version() == truth && !told.is_failure() {
                    self.count("recovered");
                    break;
                }
                if begun.elapsed() > longest {
                    return Ok(Err(format!("all is well for {} s, and {order} is {}", longest.as_secs(), told.body)));
                }
                sleep(Duration::from_millis(200)).await;
            }
        }
        Ok(Ok(()))
    }

    /// See `health.rs` of the gateway: 2 s after the fifth failure, doubled with each further one; or what a provider has
    /// asked for. A question that finds out whether it is back, and is given up, takes ten.
    fn longest_rest(&self) -> Duration {
        let doubled = 1_u64 << self.failures.saturating_sub(4).min(5);
        let trial = if self.has_hung_up { 10 } else { 0 };
        Duration::from_secs(2 * doubled + trial + u64::from(self.schedule.cache_secs) + 1) + SLACK
    }

    fn count(&mut self, word: &str) {
        *self.outcome.answers.entry(word.to_owned()).or_default() += 1;
    }
}

async fn answer(gateway: Router, order: u64) -> Result<Answer> {
    let question = json!({ "order_id": order.to_string() }).to_string();
    let asked_at = Instant::now();
    let response = gateway.oneshot(Request::post("/orders").body(Body::from(question))?).await?;
    let status = response.status().as_u16();
    let body: Value = serde_json::from_slice(&to_bytes(response.into_body(), usize::MAX).await?)?;
    Ok(Answer { order, asked_at, answered_at: Instant::now(), status, body })
}

/// A name that no resolver sends anywhere, since its first part is longer than such a part may be.
fn nowhere() -> String {
    format!("http://{}.localhost", "x".repeat(64))
}
