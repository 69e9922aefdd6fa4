//! What visitors do. Each visit is a test of its own, in every engine.

mod axe;
mod dark;
mod errors;
mod expected;
mod guarded;
mod guest;
mod history;
mod hostile;
mod keyboard;
mod language;
mod life;
mod look_up;
mod narrow;
mod playground;
mod preferences;
mod recipes;
mod refresh;
mod staff;
mod start;
mod steady;
pub(crate) mod traces;

use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use crate::Result;
use crate::axe::Axe;
use crate::door::Door;
use crate::engine::{Engine, Screen};
use crate::visitor::Visitor;

/// Makes all visits, or those that are wanted, and prints them as tests are printed.
pub(crate) fn run(
    door: Door,
    axe: Axe,
    frameworks: Frameworks,
    filter: Option<String>,
    skip: Vec<String>,
) -> Result<ExitCode> {
    let mut visits = Visits { door: Arc::new(door), axe: Arc::new(axe), frameworks, trials: Vec::new() };
    for room in [
        look_up::add,
        errors::add,
        refresh::add,
        language::add,
        life::add,
        history::add,
        guarded::add,
        guest::add,
        start::add,
        staff::add,
        playground::add,
        recipes::add,
        preferences::add,
        hostile::add,
        // With screens of their own.
        keyboard::add,
        dark::add,
        steady::add,
        axe::add,
    ] {
        room(&mut visits);
    }
    narrow::add(&mut visits)?;
    let arguments = Arguments { filter, skip, test_threads: Some(1), ..Arguments::default() };
    let conclusion = libtest_mimic::run(&arguments, visits.trials);
    visits.door.close()?;
    if let Some(seen) = visits.axe.conclusion() {
        println!("{seen}\n");
    }
    Ok(conclusion.exit_code())
}

/// The scripts of frameworks that compile what they find on a page.
pub(crate) struct Frameworks {
    pub(crate) vue: String,
    pub(crate) angular: String,
}

/// The visits to make.
struct Visits {
    door: Arc<Door>,
    axe: Arc<Axe>,
    frameworks: Frameworks,
    trials: Vec<Trial>,
}

impl Visits {
    /// A visit by telephone.
    fn add(&mut self, name: &str, visit: impl AsyncFnOnce(&Visitor) -> Result + Send + 'static) {
        self.add_on(Screen::PHONE, name, visit);
    }

    /// A visit with another screen.
    fn add_on(&mut self, screen: Screen, name: &str, visit: impl AsyncFnOnce(&Visitor) -> Result + Send + 'static) {
        let door = Arc::clone(&self.door);
        let name = format!("{}::{name}", door.engine.id());
        let enter = move || door.enter(screen, visit).map_err(|error| error.to_string().into());
        self.trials.push(Trial::test(name, enter));
    }

    /// Visits of what is the same for every engine are made in one.
    fn is_chromium(&self) -> bool {
        self.door.engine == Engine::Chromium
    }
}

/// What a visitor expected to see, and did not.
fn expect(is_so: bool, instead: impl FnOnce() -> String) -> Result {
    if is_so { Ok(()) } else { Err(instead().into()) }
}
