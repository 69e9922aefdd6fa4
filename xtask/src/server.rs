//! Programs that run beside a chore and end with it.

use std::fs::File;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

use xshell::Cmd;

use crate::Result;

/// A program under way; dropped, it is stopped.
pub(crate) struct Server {
    name: &'static str,
    child: Child,
}

impl Server {
    /// Starts a program.
    pub(crate) fn start(name: &'static str, command: Cmd<'_>) -> Result<Self> {
        let child = Command::from(command).spawn().map_err(|error| format!("{name}: {error}"))?;
        Ok(Self { name, child })
    }

    /// Starts a program whose words go to a file.
    pub(crate) fn start_logged(name: &'static str, command: Cmd<'_>, log: &Path) -> Result<Self> {
        let child = Command::from(command).stdout(File::create(log)?).spawn();
        Ok(Self { name, child: child.map_err(|error| format!("{name}: {error}"))? })
    }

    /// The number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Waits until it listens.
    pub(crate) fn wait_for(&mut self, port: u16, at_most: Duration) -> Result {
        let begun = Instant::now();
        while begun.elapsed() < at_most {
            if TcpStream::connect(at(port)).is_ok() {
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("{} stopped: {status}", self.name).into());
            }
            sleep(Duration::from_millis(100));
        }
        Err(format!("{} does not listen on port {port} after {} s", self.name, at_most.as_secs()).into())
    }

    /// Waits until it ends by itself.
    pub(crate) fn ended(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_some())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended already needs neither.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// The port itself where it is free, else some free one.
pub(crate) fn free_port(wanted: u16) -> Result<u16> {
    let listener = TcpListener::bind(at(wanted)).or_else(|_| TcpListener::bind(at(0)))?;
    Ok(listener.local_addr()?.port())
}

fn at(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}
