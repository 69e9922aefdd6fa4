//! Stands between two who speak HTTP/1.1, and does to each answer what its script says.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpSocket, TcpStream};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::sleep;

use crate::fault::{Act, End, Fault, spoilt};

mod message;

pub use message::{Asked, Told};

/// What happens to which answer.
pub trait Script: std::fmt::Debug + Send + Sync + 'static {
    /// What happens to the answer to this.
    fn fault(&self, asked: &Asked) -> Fault;

    /// What was answered to the same before.
    fn older(&self, asked: &Asked) -> Option<Vec<u8>>;

    /// This answer is sent so, from now on or until now; `older` is what takes its place.
    fn tells(&self, asked: &Asked, told: &Told, fault: Fault, older: Option<&[u8]>);
}

/// Stands there; dropped, it and all its connections end.
#[derive(Debug)]
pub struct Proxy {
    /// Where it listens.
    pub address: SocketAddr,
    behind: SocketAddr,
    script: Arc<dyn Script>,
    listening: Option<JoinHandle<()>>,
    /// While nobody listens, nobody else is to be met there.
    _port: TcpSocket,
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.listening.iter().for_each(JoinHandle::abort);
    }
}

impl Proxy {
    /// Listens on a free port of this machine, in front of `behind`.
    ///
    /// # Errors
    /// Where no port can be had.
    pub async fn start(behind: SocketAddr, script: Arc<dyn Script>) -> io::Result<Self> {
        let port = bound(([127, 0, 0, 1], 0).into())?;
        let mut proxy = Self { address: port.local_addr()?, behind, script, listening: None, _port: port };
        proxy.up().await?;
        Ok(proxy)
    }

    /// Whether it listens.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.listening.is_some()
    }

    /// Connections are refused from now on, and those that there are end.
    pub async fn down(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            _ = listening.await;
        }
    }

    /// It listens again.
    ///
    /// # Errors
    /// Where it cannot.
    pub async fn up(&mut self) -> io::Result<()> {
        if self.is_up() {
            return Ok(());
        }
        let listener = bound(self.address)?.listen(1024)?;
        let (behind, script) = (self.behind, Arc::clone(&self.script));
        self.listening = Some(tokio::spawn(async move {
            // Dropped with this task, it ends them all.
            let mut connections = JoinSet::new();
            loop {
                let Ok((stream, _)) = listener.accept().await else { continue };
                while connections.try_join_next().is_some() {}
                let script = Arc::clone(&script);
                // Whoever hangs up has what they want.
                connections.spawn(async move { drop(connection(stream, behind, &*script).await) });
            }
        }));
        Ok(())
    }
}

fn bound(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

async fn connection(stream: TcpStream, behind: SocketAddr, script: &dyn Script) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut client = BufReader::new(stream);
    while let Some(asked) = message::asked(&mut client).await? {
        let told = message::told(&asked, behind).await?;
        let fault = script.fault(&asked);
        let older = if fault == Fault::Older { script.older(&asked) } else { None };
        // It may be used before this side knows that it has arrived.
        script.tells(&asked, &told, fault, older.as_deref());
        if fault == Fault::None {
            client.write_all(&told.raw).await?;
        } else {
            for act in spoilt(fault, told.status, &told.body, older.as_deref()) {
                match act {
                    Act::Send(bytes) => client.write_all(&bytes).await?,
                    Act::Wait { ms } => sleep(Duration::from_millis(ms)).await,
                    Act::End(end) => return finish(client.into_inner(), end).await,
                }
            }
            script.tells(&asked, &told, fault, older.as_deref());
        }
    }
    Ok(())
}

async fn finish(mut stream: TcpStream, end: End) -> io::Result<()> {
    match end {
        End::Closed => stream.shutdown().await,
        End::Reset => stream.set_zero_linger(),
        End::Open => {
            // Until the other side gives up.
            while stream.read(&mut [0; 64]).await? > 0 {}
            Ok(())
        }
    }
}
