//! Providers that behave as a test wants them to.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use order_gateway::{Account, Proofs};
use orders::provider::Keys;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

pub(crate) fn account(id: &str, endpoint: String) -> Account {
    let provider = orders::provider::by_id(id).unwrap();
    Account { name: id.to_owned(), provider, endpoint, keys: Keys::default(), proofs: Proofs::NONE }
}

/// A provider that gives one answer to everything.
pub(crate) async fn provider(
    id: &str,
    answer: impl Fn() -> (StatusCode, Vec<u8>) + Clone + Send + Sync + 'static,
) -> Account {
    counted(id, answer).await.0
}

/// Also counts how often it was asked.
pub(crate) async fn counted<R: IntoResponse>(
    id: &str,
    answer: impl Fn() -> R + Clone + Send + Sync + 'static,
) -> (Account, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let routes = Router::new().fallback(move || {
        counter.fetch_add(1, Ordering::Relaxed);
        let answer = answer.clone();
        async move {
            // As long as a real one needs, so that questions meet.
            tokio::time::sleep(Duration::from_millis(30)).await;
            answer()
        }
    });
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (account(id, endpoint), count)
}

/// A provider that does to each connection what it likes, once the request is there.
pub(crate) async fn raw<F: Future<Output = ()> + Send>(
    id: &str,
    behave: impl Fn(TcpStream) -> F + Send + Sync + Clone + 'static,
) -> (Account, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let open = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&open);
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (behave, counter) = (behave.clone(), Arc::clone(&counter));
            tokio::spawn(async move {
                counter.fetch_add(1, Ordering::Relaxed);
                _ = stream.read(&mut [0; 4096]).await;
                behave(stream).await;
                counter.fetch_sub(1, Ordering::Relaxed);
            });
        }
    });
    (account(id, endpoint), open)
}

/// Writes as long as somebody reads.
pub(crate) async fn write_on(mut stream: TcpStream, head: &str, chunk: Vec<u8>, every: Duration) {
    if stream.write_all(head.as_bytes()).await.is_err() {
        return;
    }
    while stream.write_all(&chunk).await.is_ok() {
        tokio::time::sleep(every).await;
    }
}

/// A Dream Junction order whose customer is reached there.
pub(crate) fn order(id: u32, email: &str, zip: &str) -> Vec<u8> {
    format!(
        r#"{{"id": {id}, "purchase_order": "PO-{id}", "status": "open", "items": [],
            "address": {{"ship_to_email": "{email}", "ship_to_zip_code": "{zip}"}}}}"#
    )
    .into_bytes()
}
