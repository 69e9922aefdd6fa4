use std::time::{Duration, Instant};

use tokio::time::sleep;

use crate::Result;

/// How long a visitor waits for anything.
const PATIENCE: Duration = Duration::from_secs(20);

/// Tries again and again until it can be done, and says in the end what was awaited and what there was instead.
pub(crate) async fn soon<T>(awaited: &str, attempt: impl AsyncFn() -> Result<T>) -> Result<T> {
    let begun = Instant::now();
    loop {
        match attempt().await {
            Ok(done) => return Ok(done),
            Err(instead) if begun.elapsed() > PATIENCE => {
                return Err(format!("waited {} s for {awaited}: {instead}", PATIENCE.as_secs()).into());
            }
            Err(_) => sleep(Duration::from_millis(50)).await,
        }
    }
}
