use std::time::{Duration, SystemTime, UNIX_EPOCH};

use orders::{Answer, Method, Moment, Request};

use super::{Trouble, Upstream};

/// Over the network.
#[derive(Clone, Debug)]
pub struct Network(reqwest::Client);

const CONNECT_TIMEOUT: Duration = Duration::from_secs(4);
/// Far more than a hundred orders with all that providers say of them.
const MAX_ANSWER_BYTES: usize = 1024 * 1024;
/// A provider that wants longer is asked again after this all the same.
const MAX_RETRY_AFTER_SECS: u64 = 3600;

impl Network {
    /// One pool of connections for all providers.
    ///
    /// # Errors
    /// Where the machine has no certificates to trust.
    pub fn new() -> Result<Self, reqwest::Error> {
        // The first to call it decides for the process; a second call changes nothing.
        _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .pool_idle_timeout(Duration::from_secs(30))
            // A redirect would carry the key to wherever it points.
            .redirect(reqwest::redirect::Policy::none())
            // Retries are decided where the deadline is known.
            .retry(reqwest::retry::never())
            .no_proxy()
            .user_agent(concat!("order-tracker/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self(client))
    }

    async fn ask(&self, endpoint: &str, request: Request, within: Duration) -> Result<Option<Answer>, reqwest::Error> {
        let method = match request.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
        };
        // The time-out holds from the first byte to the last.
        let mut builder = self.0.request(method, [endpoint, &request.path].concat()).body(request.body).timeout(within);
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        let mut response = builder.send().await?;
        let mut body = Vec::new();
        let answer = Answer {
            status: response.status().as_u16(),
            retry_after_secs: response.headers().get("retry-after").and_then(|value| secs(value.to_str().ok()?)),
            received_at: now(),
            parse: orders::json::parse,
            body: String::new(),
        };
        while let Some(chunk) = response.chunk().await? {
            if body.len() + chunk.len() > MAX_ANSWER_BYTES {
                return Ok(None);
            }
            body.extend_from_slice(&chunk);
        }
        // What is no text is no JSON.
        Ok(Some(Answer { body: String::from_utf8(body).unwrap_or_default(), ..answer }))
    }
}

impl Upstream for Network {
    async fn send(&self, endpoint: &str, request: Request, within: Duration) -> Result<Answer, Trouble> {
        match self.ask(endpoint, request, within).await {
            Ok(Some(answer)) => Ok(answer),
            Ok(None) => Err(Trouble::TooLarge),
            Err(error) => {
                let trouble = if error.is_timeout() { Trouble::TooLate } else { Trouble::NoConnection };
                // Without its address, which may hold a number.
                tracing::debug!(endpoint, cause = %causes(&error.without_url()), "no answer from the provider");
                Err(trouble)
            }
        }
    }

    async fn pause(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}

/// `Retry-After` counts seconds or names a time.
fn secs(retry_after: &str) -> Option<u32> {
    let told = retry_after.trim();
    let until = || {
        let time = httpdate::parse_http_date(told).ok()?;
        Some(time.duration_since(SystemTime::now()).unwrap_or_default().as_secs() + 1)
    };
    u32::try_from(told.parse().ok().or_else(until)?.min(MAX_RETRY_AFTER_SECS)).ok()
}

/// An error and what caused it, down to the operating system's word.
fn causes(error: &dyn std::error::Error) -> String {
    let mut words = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(error) = cause {
        words.push(error.to_string());
        cause = error.source();
    }
    words.join(": ")
}

fn now() -> Moment {
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_unix_ms(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_says_how_long_to_wait_in_seconds_or_as_a_time() {
        assert_eq!(secs(" 15 "), Some(15));
        assert_eq!(secs("999999999"), Some(3600));
        assert_eq!(secs("soon"), None);
        assert_eq!(secs("-1"), None);
        let time = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(60));
        assert!(secs(&time).is_some_and(|secs| (58..=61).contains(&secs)));
        assert_eq!(secs("Sun, 06 Nov 1994 08:49:37 GMT"), Some(1));
    }
}
