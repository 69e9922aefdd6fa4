//! How customers are answered: everything but who is asked.

use std::num::NonZeroU32;
use std::time::Duration;

use axum::http::HeaderValue;
use orders::carrier::OwnCarrier;
use secrecy::{ExposeSecret, SecretString};

pub use crate::assets::Page;
use crate::config::{Environment, Misconfigured};

/// How customers are answered.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether internal notes go out.
    pub notes: Notes,
    /// How many proxies of the operator's own stand in front, each adding to `X-Forwarded-For`.
    pub trusted_hops: usize,
    /// Whose pages, other than the gateway's own, may ask.
    pub allowed_origins: Vec<Origin>,
    /// What signatures are checked with.
    pub signing: Signing,
    /// How much is answered.
    pub limits: Limits,
    /// How long answers are kept.
    pub cache: Cache,
    /// The tracking page.
    pub page: Page,
    /// Carriers that the shop has told of, which go before those that are known.
    pub carriers: Vec<OwnCarrier>,
    /// How long a look-up may take, whatever the providers do.
    pub deadline: Duration,
    /// A failed proof is answered after a whole multiple of this, so that the time tells nothing.
    pub pace: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            notes: Notes::default(),
            trusted_hops: 0,
            allowed_origins: Vec::new(),
            signing: Signing::default(),
            limits: Limits::default(),
            cache: Cache::default(),
            page: Page::default(),
            carriers: Vec::new(),
            // The widget waits for 20 s.
            deadline: Duration::from_secs(9),
            pace: Duration::from_secs(1),
        }
    }
}

/// Whether the providers' internal notes are sent to customers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notes {
    /// They are the shop's business.
    #[default]
    Kept,
    /// The operator wants them shown.
    Sent,
}

/// How much is answered before somebody has to wait. A burst may use up a whole period's worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Look-ups by one client: an IPv4 address, or an IPv6 network of 64 bits.
    pub client_per_minute: NonZeroU32,
    /// Proofs that one client may try.
    pub client_proofs_per_hour: NonZeroU32,
    /// Proofs of one kind that may be tried at one number, by everybody together.
    pub number_proofs_per_hour: NonZeroU32,
    /// Look-ups by everybody together.
    pub total_per_second: NonZeroU32,
    /// Look-ups under way at one time.
    pub at_once: NonZeroU32,
}

impl Default for Limits {
    fn default() -> Self {
        const fn count(n: u32) -> NonZeroU32 {
            NonZeroU32::new(n).expect("no limit is zero")
        }
        Self {
            client_per_minute: count(60),
            client_proofs_per_hour: count(30),
            number_proofs_per_hour: count(20),
            total_per_second: count(200),
            at_once: count(512),
        }
    }
}

/// How long answers are kept, so that many who look at one order cost its provider one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cache {
    /// An order, or that there is none.
    pub secs: u32,
    /// How much room they may take.
    pub megabytes: u64,
}

impl Default for Cache {
    fn default() -> Self {
        Self { secs: 15, megabytes: 16 }
    }
}

/// A site, such as `https://shop.example`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(pub(crate) HeaderValue);

impl Origin {
    /// Scheme, host and port, nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-:[]".contains(c);
        let is_origin = !host.is_empty() && host.chars().all(is_plain);
        is_origin.then(|| HeaderValue::from_str(text).ok().map(Self)).flatten()
    }
}

/// The secrets that a shop signs its links with: today's, and while it is being changed the one before.
#[derive(Clone, Debug, Default)]
pub struct Signing(Vec<SecretString>);

impl Signing {
    const VARIABLE: &str = "ORDER_GATEWAY_SIGNING_SECRET";
    const MIN_CHARS: usize = 32;

    /// Signs and checks with one secret.
    #[must_use]
    pub fn with(secret: SecretString) -> Self {
        Self(vec![secret])
    }

    /// Whether there is a secret at all.
    #[must_use]
    pub fn is_possible(&self) -> bool {
        !self.0.is_empty()
    }

    /// Today's secret first.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = &[u8]> {
        self.0.iter().map(|secret| secret.expose_secret().as_bytes())
    }

    /// `ORDER_GATEWAY_SIGNING_SECRET` and `ORDER_GATEWAY_SIGNING_SECRET_PREVIOUS`, each also as a file.
    ///
    /// # Errors
    /// Where one is too short to be safe.
    pub fn from_environment(environment: &Environment<'_>) -> Result<Self, Misconfigured> {
        let mut secrets = Vec::new();
        for name in [Self::VARIABLE.to_owned(), format!("{}_PREVIOUS", Self::VARIABLE)] {
            let Some(secret) = environment.secret(&name)? else { continue };
            if secret.expose_secret().chars().count() < Self::MIN_CHARS {
                let what = format!("{name} has fewer than {} characters", Self::MIN_CHARS);
                return Err(Misconfigured::new(what, "Use what `openssl rand -hex 32` prints"));
            }
            secrets.push(secret);
        }
        Ok(Self(secrets))
    }
}
