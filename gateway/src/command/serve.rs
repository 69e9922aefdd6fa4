use std::io::IsTerminal;
use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use order_gateway::config::{Log, LogFormat};
use order_gateway::settings::{Notes, Settings};
use order_gateway::upstream::Network;
use order_gateway::{Gateway, Readiness, app, sandbox, serve};
use tokio::net::TcpListener;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::{Configured, Result};

/// Answers customers.
#[derive(clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    configured: Configured,

    /// Where to listen, instead of where the configuration says.
    #[arg(long, env = "ORDER_GATEWAY_LISTEN", value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,

    /// Send the providers' internal notes to customers too.
    #[arg(long)]
    show_notes: bool,

    /// Ask make-believe providers on this machine instead of real ones: no key is needed, and orders of every kind are
    /// there. At /orders everybody is shown them, at /guarded/orders a proof is wanted.
    #[arg(long, conflicts_with = "config")]
    sandbox: bool,

    /// How long the make-believe providers take for an answer, in milliseconds.
    #[arg(long, requires = "sandbox", default_value_t = 0, value_name = "MS")]
    sandbox_latency: u64,
}

impl Serve {
    pub(crate) async fn run(&self) -> Result {
        if self.sandbox { self.play().await } else { self.work().await }
    }

    async fn work(&self) -> Result {
        let config = self.configured.read()?;
        log(config.log);
        for account in &config.accounts {
            let (provider, proof) = (account.provider.name(), account.proofs);
            tracing::info!(account = account.name, provider, endpoint = account.endpoint, %proof, "account");
        }
        let gateway = Gateway::new(config.accounts, Network::new()?, self.settings(config.settings))?;
        let readiness = gateway.readiness();
        self.listen(config.listen, app(gateway), readiness).await
    }

    async fn play(&self) -> Result {
        log(Log { format: LogFormat::Text, level: tracing::Level::INFO });
        let upstream = Network::new()?;
        let accounts = sandbox::start_slow(Duration::from_millis(self.sandbox_latency)).await?;
        for account in &accounts {
            tracing::info!("sandbox of {} at {}", account.provider.name(), account.endpoint);
        }
        let gateway = Gateway::new(accounts.clone(), upstream.clone(), self.settings(sandbox::settings()))?;
        let guarded = Gateway::new(sandbox::guarded(&accounts), upstream.clone(), self.settings(sandbox::settings()))?;
        let readiness = gateway.readiness();
        let app = app(gateway).nest("/guarded", order_gateway::app(guarded)).merge(sandbox::direct(accounts, upstream));
        self.listen(order_gateway::config::LISTEN, app, readiness).await
    }

    fn settings(&self, settings: Settings) -> Settings {
        if self.show_notes { Settings { notes: Notes::Sent, ..settings } } else { settings }
    }

    async fn listen(&self, configured: SocketAddr, app: Router, readiness: Readiness) -> Result {
        let listen = self.listen.unwrap_or(configured);
        let listener = TcpListener::bind(listen)
            .await
            .map_err(|error| format!("cannot listen on {listen}: {error}. Is another gateway running? See --listen"))?;
        tracing::info!("listening on http://{}", listener.local_addr()?);
        Ok(serve(listener, app, readiness, stopped()).await?)
    }
}

/// Other crates' lines below a warning are left out at every level: they may hold what they carry.
fn log(log: Log) {
    let targets = Targets::new().with_default(LevelFilter::WARN).with_target("order_gateway", log.level);
    let registry = tracing_subscriber::registry().with(targets);
    // Colours are for people, not for files.
    let colours = std::io::stdout().is_terminal();
    match log.format {
        LogFormat::Text => registry.with(tracing_subscriber::fmt::layer().with_ansi(colours)).init(),
        LogFormat::Json => registry.with(tracing_subscriber::fmt::layer().json().flatten_event(true)).init(),
    }
}

/// Ctrl-C, or the wish of whoever started the service.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    // Where signals cannot be heard, the process is simply ended.
    _ = tokio::signal::ctrl_c().await;
}
