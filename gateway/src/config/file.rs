//! The file as it is written.

use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroU64};

use serde::Deserialize;
use toml::Spanned;

use super::{Log, LogFormat, Misconfigured, carriers};
use crate::settings::{Cache, Limits, Notes, Origin, Page, Settings, Signing};

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct File {
    pub(super) listen: Option<SocketAddr>,
    trusted_hops: usize,
    allowed_origins: Vec<Spanned<String>>,
    show_notes: bool,
    log_format: LogFormat,
    log_level: Level,
    pub(super) account: Vec<RawAccount>,
    carrier: Vec<Spanned<RawCarrier>>,
    page: RawPage,
    limits: RawLimits,
    cache: RawCache,
}

/// `[[account]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAccount {
    pub(super) provider: Spanned<String>,
    pub(super) name: Option<Spanned<String>>,
    pub(super) endpoint: Option<Spanned<String>>,
    pub(super) proof: Option<Spanned<OneOrMore>>,
}

/// `"contact"`, or `["contact", "signature"]`
#[derive(Clone, Deserialize)]
#[serde(untagged, expecting = "expected a text such as \"contact\", or a list of texts")]
pub(super) enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    pub(super) fn list(self) -> Vec<String> {
        match self {
            Self::One(one) => vec![one],
            Self::More(more) => more,
        }
    }
}

/// `[[carrier]]`
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCarrier {
    pub(super) name: String,
    pub(super) template: String,
    #[serde(default)]
    pub(super) prefix: String,
    #[serde(default)]
    pub(super) lengths: Vec<u32>,
}

/// `[page]`
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawPage {
    shop: Option<String>,
    home: Option<Spanned<String>>,
}

/// `[limits]`: what is not there keeps its default.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawLimits {
    client_per_minute: Option<NonZeroU32>,
    client_proofs_per_hour: Option<NonZeroU32>,
    number_proofs_per_hour: Option<NonZeroU32>,
    total_per_second: Option<NonZeroU32>,
    at_once: Option<NonZeroU32>,
}

/// `[cache]`
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct RawCache {
    secs: Option<NonZeroU32>,
    megabytes: Option<NonZeroU64>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Level {
    Error,
    Warn,
    #[default]
    Info,
    Debug,
    Trace,
}

impl File {
    pub(super) fn read(text: &str) -> Result<Self, Misconfigured> {
        toml::from_str(text).map_err(|error| {
            // Only its message: what it displays repeats the line, which may hold a secret.
            let what = error.message().trim().replace('\n', " ");
            Misconfigured::new(what.clone(), remedy(&what)).at(error.span())
        })
    }

    pub(super) fn log(&self) -> Log {
        let level = match self.log_level {
            Level::Error => tracing::Level::ERROR,
            Level::Warn => tracing::Level::WARN,
            Level::Info => tracing::Level::INFO,
            Level::Debug => tracing::Level::DEBUG,
            Level::Trace => tracing::Level::TRACE,
        };
        Log { format: self.log_format, level }
    }

    pub(super) fn settings(&self, signing: Signing) -> Result<Settings, Misconfigured> {
        let (limits, cache) = (Limits::default(), Cache::default());
        let origin = |origin: &Spanned<String>| {
            Origin::parse(origin.get_ref()).ok_or_else(|| {
                Misconfigured::new(
                    format!("`{}` in `allowed_origins` is no origin", origin.get_ref()),
                    "Write scheme and host, such as \"https://shop.example\", without a path or a slash at the end",
                )
                .at(Some(origin.span()))
            })
        };
        Ok(Settings {
            notes: if self.show_notes { Notes::Sent } else { Notes::Kept },
            trusted_hops: self.trusted_hops,
            allowed_origins: self.allowed_origins.iter().map(origin).collect::<Result<_, _>>()?,
            signing,
            page: self.page.read()?,
            carriers: self.carrier.iter().map(carriers::read).collect::<Result<_, _>>()?,
            limits: Limits {
                client_per_minute: self.limits.client_per_minute.unwrap_or(limits.client_per_minute),
                client_proofs_per_hour: self.limits.client_proofs_per_hour.unwrap_or(limits.client_proofs_per_hour),
                number_proofs_per_hour: self.limits.number_proofs_per_hour.unwrap_or(limits.number_proofs_per_hour),
                total_per_second: self.limits.total_per_second.unwrap_or(limits.total_per_second),
                at_once: self.limits.at_once.unwrap_or(limits.at_once),
            },
            cache: Cache {
                secs: self.cache.secs.map_or(cache.secs, NonZeroU32::get),
                megabytes: self.cache.megabytes.map_or(cache.megabytes, NonZeroU64::get),
            },
            ..Settings::default()
        })
    }
}

impl RawPage {
    fn read(&self) -> Result<Page, Misconfigured> {
        let home = self.home.as_ref();
        if let Some(home) = home.filter(|home| !home.get_ref().starts_with("https://")) {
            let what = format!("`{}` is no address of a site", home.get_ref());
            return Err(Misconfigured::new(what, "`home` begins with https://").at(Some(home.span())));
        }
        Ok(Page { shop: self.shop.clone(), home: home.map(|home| home.get_ref().clone()) })
    }
}

fn remedy(what: &str) -> String {
    let secrets = orders::provider::PROVIDERS.iter().flat_map(|provider| provider.credentials());
    for secret in secrets.chain(&["signing_secret"]) {
        if what.contains(&format!("unknown field `{secret}`")) {
            let variable = secret.to_uppercase();
            return format!(
                "Secrets do not belong in this file: set the variable NAME_{variable}, or NAME_{variable}_FILE to the \
                 path of a file, NAME being the account's name"
            );
        }
    }
    "docs/gateway.md lists all settings".to_owned()
}
