//! Pages with the widget, side by side, each with a network of its own to one gateway, whose provider is well.

use std::path::Path;
use std::sync::Arc;

use order_gateway::settings::{Cache, Settings};
use order_gateway::upstream::Network;
use order_gateway::{Gateway, app, sandbox};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::Result;
use crate::provider::{Provider, account};
use crate::proxy::Proxy;
use crate::summary::Outcome;

mod files;
mod hall;
mod log;
mod schedule;
mod site;

pub use schedule::{Heal, Schedule, Step};

use files::Files;
use hall::Hall;
use log::Log;

/// Pages under way; dropped, they are no longer served.
#[derive(Debug)]
pub struct Lanes {
    /// A page that shows them all.
    pub address: String,
    /// What comes of the schedules, in the order in which they end.
    pub outcomes: UnboundedReceiver<(Schedule, Outcome)>,
    hall: Arc<Hall>,
    _proxies: Vec<Proxy>,
}

impl Lanes {
    /// Serves so many pages with what is packed in the folder; a browser has still to be sent there.
    ///
    /// # Errors
    /// Where no port can be had, or nothing is packed.
    pub async fn start(count: usize, seeds: std::ops::Range<u64>, embed: &Path) -> Result<Self> {
        let provider = Provider::start().await?;
        let accounts = vec![account("dream-junction", format!("http://{}", provider.address))];
        // What is true now is told now.
        let settings = Settings { cache: Cache { secs: 0, ..Cache::default() }, ..sandbox::settings() };
        let gateway = app(Gateway::new(accounts, Network::new()?, settings)?);
        let (ended, outcomes) = unbounded_channel();
        let hall = Arc::new(Hall::new(seeds, provider, ended));
        let files = Arc::new(Files::of(embed)?);
        let mut proxies: Vec<Proxy> = Vec::new();
        for _ in 0..count {
            let log = Arc::new(Log::default());
            let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
            let behind = listener.local_addr()?;
            let site = site::site(Arc::clone(&hall), Arc::clone(&log), Arc::clone(&files), gateway.clone());
            tokio::spawn(async move { axum::serve(listener, site).await });
            proxies.push(Proxy::start(behind, log).await?);
        }
        // Two sites are two processes of the browser.
        let hosts = ["127.0.0.1", "localhost"].iter().cycle();
        let pages = proxies.iter().zip(hosts).map(|(proxy, host)| format!("http://{host}:{}/", proxy.address.port()));
        hall.show(pages.collect());
        let address = proxies.first().map(|proxy| format!("http://{}/chaos/all", proxy.address)).unwrap_or_default();
        Ok(Self { address, outcomes, hall, _proxies: proxies })
    }

    /// The seeds of what has begun and not ended.
    #[must_use]
    pub fn under_way(&self) -> Vec<u64> {
        self.hall.under_way()
    }
}
