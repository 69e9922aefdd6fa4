//! `order-gateway`: see `--help`.
#![forbid(unsafe_code)]

use std::net::SocketAddr;
use std::process::ExitCode;

use axum::Router;
use clap::Parser;
use order_gateway::upstream::Network;
use order_gateway::{Gateway, Notes, accounts, app, sandbox};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

/// Answers "where is my order?" for the widget, and keeps the providers' keys.
///
/// The keys come from the environment: DREAM_JUNCTION_TOKEN; FINERWORKS_WEB_API_KEY and FINERWORKS_APP_KEY;
/// DECONETWORK_URL, DECONETWORK_USERNAME and DECONETWORK_PASSWORD; SHINEON_TOKEN. A provider without any is not asked.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// Where to listen.
    #[arg(long, env = "ORDER_GATEWAY_LISTEN", default_value = "127.0.0.1:8787", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,

    /// Send the providers' internal notes to customers too.
    #[arg(long)]
    show_notes: bool,

    /// Ask make-believe providers on this machine instead of real ones: no key is needed, and orders of every kind are there.
    #[arg(long)]
    sandbox: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).init();
    match run(&arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::error!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let notes = if arguments.show_notes { Notes::Sent } else { Notes::Kept };
    let upstream = Network::new()?;
    let service = if arguments.sandbox {
        let accounts = sandbox::start().await?;
        for account in &accounts {
            tracing::info!("sandbox of {} at {}", account.provider.name(), account.endpoint);
        }
        let direct = sandbox::direct(accounts.clone(), upstream.clone());
        app(Gateway { accounts, upstream, notes }).merge(direct)
    } else {
        let accounts = accounts::from_environment(|name| std::env::var(name).ok())?;
        app(Gateway { accounts, upstream, notes })
    };
    serve(arguments.listen, service).await
}

async fn serve(listen: SocketAddr, service: Router) -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| format!("cannot listen on {listen}: {error}. Is another gateway running? See --listen"))?;
    tracing::info!("listening on http://{}", listener.local_addr()?);
    axum::serve(listener, service).with_graceful_shutdown(stopped()).await?;
    Ok(())
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
