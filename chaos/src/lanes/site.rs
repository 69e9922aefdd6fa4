//! What is served to one lane: the page, the widget, the gateway, and what the page tells the rig.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, http::StatusCode};
use serde_json::Value;

use super::{Files, Hall, Log, Schedule, Step};
use crate::provider::exists;
use crate::summary::{Counts, Outcome};

const PAGE: &str = include_str!("page.html");
/// A page that stays open.
const WEEK: &str = include_str!("week.html");
const SCRIPTS: [(&str, &str); 6] = [
    ("clock.js", include_str!("clock.js")),
    ("network.js", include_str!("network.js")),
    ("oracle.js", include_str!("oracle.js")),
    ("steps.js", include_str!("steps.js")),
    ("driver.js", include_str!("driver.js")),
    ("week.js", include_str!("week.js")),
];

/// One lane.
struct Lane {
    hall: Arc<Hall>,
    log: Arc<Log>,
    files: Arc<Files>,
    schedule: std::sync::Mutex<Option<Schedule>>,
}

pub(super) fn site(hall: Arc<Hall>, log: Arc<Log>, files: Arc<Files>, gateway: Router) -> Router {
    Router::new()
        .route("/", get(|| async { Html(PAGE) }))
        .route("/chaos/week", get(|| async { Html(WEEK) }))
        .route("/embed/{*file}", get(file))
        .route("/chaos/all", get(|State(lane): State<Arc<Lane>>| async move { Html(lane.hall.all()) }))
        .route("/chaos/next", get(next))
        .route("/chaos/faults/{step}", post(faults))
        .route("/chaos/moves/{order}", post(moves))
        .route("/chaos/version/{order}", get(version))
        .route("/chaos/done", post(done))
        .route("/chaos/{script}", get(script))
        .with_state(Arc::new(Lane { hall, log, files, schedule: std::sync::Mutex::default() }))
        .nest("/api", gateway)
}

type Here = State<Arc<Lane>>;

impl Lane {
    fn schedule(&self) -> std::sync::MutexGuard<'_, Option<Schedule>> {
        self.schedule.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

async fn file(State(lane): Here, Path(name): Path<String>) -> Response {
    lane.files.answer(&name)
}

async fn script(Path(name): Path<String>) -> Response {
    match SCRIPTS.iter().find(|(script, _)| *script == name) {
        Some((_, script)) => ([(header::CONTENT_TYPE, "text/javascript")], *script).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn next(State(lane): Here) -> Json<Option<Schedule>> {
    let schedule = lane.hall.next();
    lane.log.set(&[]);
    lane.schedule().clone_from(&schedule);
    Json(schedule)
}

/// What happens at that step of the schedule; nothing from now on, where it is none.
async fn faults(State(lane): Here, Path(step): Path<String>) {
    let schedule = lane.schedule();
    let steps = schedule.as_ref().map(|schedule| &schedule.steps[..]).unwrap_or_default();
    match step.parse().ok().and_then(|at: usize| steps.get(at)) {
        Some(Step::Network { faults }) => lane.log.set(faults),
        _ => lane.log.set(&[]),
    }
}

async fn moves(State(lane): Here, Path(order): Path<u64>) {
    lane.hall.provider.moves(order);
}

async fn version(State(lane): Here, Path(order): Path<u64>) -> Json<Option<u64>> {
    Json(exists(order).then(|| lane.hall.provider.version(order)))
}

/// What has come of the schedule.
async fn done(State(lane): Here, told: String) {
    let told: Value = serde_json::from_str(&told).unwrap_or_default();
    let texts = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
    };
    let mut answers = Counts::new();
    for end in texts(&told["ends"]) {
        *answers.entry(end).or_default() += 1;
    }
    let (faults, network) = lane.log.take();
    let trace = texts(&told["trace"]).into_iter().chain(network).collect();
    let wrong = told["wrong"].as_str().map(str::to_owned);
    if let Some(seed) = told["seed"].as_u64() {
        lane.hall.end(seed, Outcome { faults, answers, trace, wrong });
    }
}
