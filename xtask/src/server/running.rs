//! What is to be stopped, however the chore ends: by itself, by a Ctrl-C, or by whoever started it.

use std::process::{Child, Command};
use std::sync::{Mutex, Once, PoisonError};

use crate::Result;

/// A process under way, alone or with all that it starts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Running {
    Alone(u32),
    /// A browser's driver that is stopped leaves its browsers behind; as a group of processes they are stopped together.
    /// Elsewhere than on Unix there are no such groups.
    Group(u32),
}

/// A Ctrl-C is heard by the terminal's own group, to which no other group belongs; other signals by this process only.
static UNDER_WAY: Mutex<Vec<Running>> = Mutex::new(Vec::new());

impl Running {
    /// What is started by this command becomes a group.
    pub(super) fn lead(command: &mut Command) {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
    }

    /// Remembers that it is there.
    pub(super) fn begin(self) -> Self {
        static HEARD: Once = Once::new();
        HEARD.call_once(|| {
            // A chore that hears such signals itself ends what it has started.
            _ = ctrlc::set_handler(|| {
                under_way(|all| all.iter().for_each(|running| running.stop()));
                std::process::exit(130);
            });
        });
        under_way(|all| all.push(self));
        self
    }

    /// Stops it with all that it has started.
    pub(super) fn end(self, child: &mut Child) {
        under_way(|all| all.retain(|running| *running != self));
        match self {
            Self::Alone(_) => {}
            // First of all, as long as nobody else can have its number.
            Self::Group(_) => self.stop(),
        }
        // One that has ended already needs neither.
        _ = child.kill();
        _ = child.wait();
    }

    /// Asks it to stop.
    #[cfg(unix)]
    pub(super) fn terminate(self) -> Result {
        let (Self::Alone(id) | Self::Group(id)) = self;
        Ok(nix::sys::signal::kill(nix::unistd::Pid::from_raw(id.try_into()?), nix::sys::signal::Signal::SIGTERM)?)
    }

    #[cfg(not(unix))]
    pub(super) fn terminate(self) -> Result {
        Err("elsewhere than on Unix nobody is asked to stop".into())
    }

    #[cfg(unix)]
    fn stop(self) {
        use nix::sys::signal::{Signal, kill, killpg};
        use nix::unistd::Pid;
        let (Self::Alone(id) | Self::Group(id)) = self;
        let Ok(id) = i32::try_from(id).map(Pid::from_raw) else { return };
        // One that has ended already needs nothing.
        _ = match self {
            Self::Alone(_) => kill(id, Signal::SIGKILL),
            Self::Group(_) => killpg(id, Signal::SIGKILL),
        };
    }

    #[cfg(not(unix))]
    fn stop(self) {}
}

fn under_way(change: impl FnOnce(&mut Vec<Running>)) {
    change(&mut UNDER_WAY.lock().unwrap_or_else(PoisonError::into_inner));
}
