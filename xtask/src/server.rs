//! Programs that run beside a chore and end with it.

mod running;

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use xshell::Cmd;

use self::running::Running;
use crate::Result;

/// A program under way; dropped, it is stopped.
pub(crate) struct Server {
    name: &'static str,
    child: Child,
    running: Running,
}

impl Server {
    /// Starts a program.
    pub(crate) fn start(name: &'static str, command: Cmd<'_>) -> Result<Self> {
        Self::spawn(name, Command::from(command), Running::Alone)
    }

    /// Starts a program whose words go to a file.
    pub(crate) fn start_logged(name: &'static str, command: Cmd<'_>, log: &Path) -> Result<Self> {
        let mut command = Command::from(command);
        command.stdout(File::create(log)?);
        Self::spawn(name, command, Running::Alone)
    }

    /// Starts a program that says one line once it is ready, and gives back the line.
    pub(crate) fn start_saying(name: &'static str, command: Cmd<'_>) -> Result<(Self, String)> {
        let mut command = Command::from(command);
        command.stdout(Stdio::piped());
        let mut server = Self::spawn(name, command, Running::Alone)?;
        let mut line = String::new();
        BufReader::new(server.child.stdout.take().ok_or("no output to read")?).read_line(&mut line)?;
        if line.is_empty() {
            return Err(format!("{name} does not start").into());
        }
        Ok((server, line.trim().to_owned()))
    }

    /// Starts a program that starts others, which are stopped with it.
    pub(crate) fn start_group(name: &'static str, command: Cmd<'_>) -> Result<Self> {
        let mut command = Command::from(command);
        Running::lead(&mut command);
        Self::spawn(name, command, Running::Group)
    }

    fn spawn(name: &'static str, mut command: Command, running: fn(u32) -> Running) -> Result<Self> {
        let child = command.spawn().map_err(|error| format!("{name}: {error}"))?;
        Ok(Self { name, running: running(child.id()).begin(), child })
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
            self.ensure_running()?;
            sleep(Duration::from_millis(100));
        }
        Err(format!("{} does not listen on port {port} after {} s", self.name, at_most.as_secs()).into())
    }

    /// Asks it to stop, as whoever runs a service does.
    pub(crate) fn terminate(&self) -> Result {
        self.running.terminate()
    }

    /// An error once it has stopped by itself.
    pub(crate) fn ensure_running(&mut self) -> Result {
        match self.child.try_wait()? {
            Some(status) => Err(format!("{} has stopped: {status}", self.name).into()),
            None => Ok(()),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.running.end(&mut self.child);
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
