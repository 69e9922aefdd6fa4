use clap::ValueEnum;
use serde_json::{Map, Value, json};

/// What draws the page; see `engine.rs` of xtask, which starts their drivers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    #[value(name = "webkit")]
    WebKit,
}

/// What the visitor's screen is like. Firefox and WebKit have no window narrower than about 500 px.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Screen {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) scheme: Scheme,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

impl Screen {
    /// As large as WebKit's window is by itself.
    pub(crate) const TABLET: Self = Self { width: 1024, height: 768, scheme: Scheme::Light };

    /// A telephone by day.
    pub(crate) const PHONE: Self = Self { width: 360, height: 780, scheme: Scheme::Light };
}

impl Engine {
    /// What its tests are called by.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// What its driver has to be told for such a screen.
    pub(crate) fn capabilities(self, screen: Screen) -> Map<String, Value> {
        let (name, options) = match self {
            Self::Chromium => ("goog:chromeOptions", chromium(screen)),
            Self::Firefox => {
                let is_dark = u8::from(screen.scheme == Scheme::Dark);
                let preferences = json!({ "ui.systemUsesDarkTheme": is_dark, "intl.accept_languages": "en-US" });
                ("moz:firefoxOptions", json!({ "args": ["-headless"], "prefs": preferences }))
            }
            Self::WebKit => {
                let scheme = (screen.scheme == Scheme::Dark).then_some("--dark-mode");
                let arguments: Vec<_> = ["--automation"].into_iter().chain(scheme).collect();
                ("webkitgtk:browserOptions", json!({ "args": arguments }))
            }
        };
        Map::from_iter([(name.to_owned(), options)])
    }
}

fn chromium(screen: Screen) -> Value {
    let scheme = match screen.scheme {
        Scheme::Dark => "--blink-settings=preferredColorScheme=0",
        Scheme::Light => "--blink-settings=preferredColorScheme=1",
    };
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--hide-scrollbars",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        scheme,
    ];
    let Screen { width, height, .. } = screen;
    let metrics = json!({ "width": width, "height": height, "pixelRatio": 1.0, "touch": false, "mobile": false });
    json!({ "args": arguments, "mobileEmulation": { "deviceMetrics": metrics } })
}
