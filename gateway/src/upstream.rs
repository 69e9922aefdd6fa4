//! How providers are reached.

use std::future::Future;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use orders::{Answer, Error, Method, Moment, Request};

/// Carries a request to a provider and its answer back.
pub trait Upstream: Send + Sync + 'static {
    /// Sends a request that holds its key already to a path below an endpoint.
    ///
    /// # Errors
    /// [`Error::Unreachable`] where nobody answers in time, [`Error::Unreadable`] where the answer is too large.
    fn send(&self, endpoint: &str, request: Request) -> impl Future<Output = Result<Answer, Error>> + Send;
}

/// Over the network.
#[derive(Clone, Debug)]
pub struct Network(reqwest::Client);

/// How long a provider may take, from the first byte to the last.
///
/// A number with a leading `#` is asked for twice, and the widget waits for 20 s.
const TIMEOUT: Duration = Duration::from_secs(9);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Far more than a hundred orders with all that providers say of them.
const MAX_ANSWER_BYTES: usize = 8 * 1024 * 1024;

impl Network {
    /// One pool of connections for all providers.
    ///
    /// # Errors
    /// Where the machine has no certificates to trust.
    pub fn new() -> Result<Self, reqwest::Error> {
        // The first to call it decides for the process; a second call changes nothing.
        _ = rustls::crypto::ring::default_provider().install_default();
        let client = reqwest::Client::builder()
            .timeout(TIMEOUT)
            .connect_timeout(CONNECT_TIMEOUT)
            // A redirect would carry the key to wherever it points.
            .redirect(reqwest::redirect::Policy::none())
            .user_agent(concat!("order-tracker/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self(client))
    }

    async fn ask(&self, endpoint: &str, request: Request) -> Result<Option<Answer>, reqwest::Error> {
        let method = match request.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
        };
        let mut builder = self.0.request(method, [endpoint, &request.path].concat()).body(request.body);
        for (name, value) in request.headers {
            builder = builder.header(name, value);
        }
        let mut response = builder.send().await?;
        let mut answer = Answer {
            status: response.status().as_u16(),
            retry_after_secs: response
                .headers()
                .get("retry-after")
                .and_then(|value| value.to_str().ok()?.trim().parse().ok()),
            received_at: now(),
            parse: orders::json::parse,
            body: Vec::new(),
        };
        while let Some(chunk) = response.chunk().await? {
            if answer.body.len() + chunk.len() > MAX_ANSWER_BYTES {
                return Ok(None);
            }
            answer.body.extend_from_slice(&chunk);
        }
        Ok(Some(answer))
    }
}

impl Upstream for Network {
    async fn send(&self, endpoint: &str, request: Request) -> Result<Answer, Error> {
        match self.ask(endpoint, request).await {
            Ok(Some(answer)) => Ok(answer),
            Ok(None) => Err(Error::Unreadable { why: "the answer is larger than 8 MiB" }),
            Err(error) => {
                // Without its address, which may hold a number.
                tracing::warn!(endpoint, cause = %causes(&error.without_url()), "no answer from the provider");
                Err(Error::Unreachable)
            }
        }
    }
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
