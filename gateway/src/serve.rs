//! The service on a socket. Every connection has bounds, and an end.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};

use crate::Readiness;
use crate::gateway::Connected;

/// Who is at the other end of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

/// Connections at one time; further ones wait.
const CONNECTIONS: u32 = 1024;
/// How long the head of a request may take, and how long a connection may lie idle.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
const MAX_HEAD_BYTES: usize = 16 * 1024;
/// After this a connection is closed when its request has been answered.
const LIFETIME: Duration = Duration::from_secs(600);
/// How long what has begun may take to end. A look-up takes 9 s.
const GRACE: Duration = Duration::from_secs(20);

/// Serves until told to stop, then answers what has been asked.
///
/// # Errors
/// Where the machine has no threads to answer with.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    readiness: Readiness,
    stopped: impl Future<Output = ()>,
) -> io::Result<()> {
    let (stop, stopping) = watch::channel(());
    let slots = Arc::new(Semaphore::new(CONNECTIONS as usize));
    let mut stopped = pin!(stopped);
    let workers = workers()?;
    let mut next = workers.iter().cycle();
    loop {
        let free = Arc::clone(&slots).acquire_owned();
        let accepted = async { (free.await, listener.accept().await) };
        let (slot, accepted) = tokio::select! {
            accepted = accepted => accepted,
            () = &mut stopped => break,
        };
        let Ok(slot) = slot else { break };
        match accepted {
            Ok((stream, peer)) => {
                let (app, stopping) = (app.clone(), stopping.clone());
                let (Ok(stream), Some(worker)) = (stream.into_std(), next.next()) else { continue };
                // A worker ends with the process only.
                let taken = (slot, readiness.connected());
                _ = worker.send(Arrived { stream, peer, app, stopping, taken });
            }
            // Too many open files, or a client that has gone: neither lasts.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be taken");
                sleep(Duration::from_millis(20)).await;
            }
        }
    }
    readiness.end();
    drop(listener);
    tracing::info!("stopping: answering what has been asked");
    // Nobody listens any more where there is no connection.
    _ = stop.send(());
    if timeout(GRACE, slots.acquire_many(CONNECTIONS)).await.is_err() {
        tracing::warn!("stopped with connections that did not end");
    }
    Ok(())
}

/// A connection on its way to a worker.
struct Arrived {
    stream: std::net::TcpStream,
    peer: SocketAddr,
    app: Router,
    stopping: watch::Receiver<()>,
    /// What it takes up until it ends.
    taken: (OwnedSemaphorePermit, Connected),
}

/// A thread for each core with a runtime of its own: a connection stays where it began, and wakes nobody elsewhere.
fn workers() -> io::Result<Vec<UnboundedSender<Arrived>>> {
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let mut workers = Vec::new();
    for _ in 0..cores {
        let (sender, arrived) = unbounded_channel();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        std::thread::Builder::new().name("answers".to_owned()).spawn(move || runtime.block_on(work(arrived)))?;
        workers.push(sender);
    }
    Ok(workers)
}

async fn work(mut arrived: UnboundedReceiver<Arrived>) {
    while let Some(Arrived { stream, peer, app, stopping, taken }) = arrived.recv().await {
        tokio::spawn(async move {
            if let Ok(stream) = TcpStream::from_std(stream) {
                connection(stream, peer, app, stopping).await;
            }
            drop(taken);
        });
    }
    // What has begun goes on; whoever ends the process waits for the slots.
    std::future::pending::<()>().await;
}

async fn connection(stream: TcpStream, peer: SocketAddr, app: Router, mut stopping: watch::Receiver<()>) {
    // Small answers go at once; where that cannot be had they go a little later.
    _ = stream.set_nodelay(true);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        let mut app = app.clone();
        async move { tower_service::Service::call(&mut app, request).await }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIMEOUT)
        .max_buf_size(MAX_HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        _ = connection.as_mut() => true,
        _ = stopping.changed() => false,
        () = sleep(LIFETIME) => false,
    };
    if !ended {
        connection.as_mut().graceful_shutdown();
        // A client that went away, or one that takes too long: either way it is over.
        _ = timeout(GRACE, connection).await;
    }
}
