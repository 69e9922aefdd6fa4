//! The pages that there are.

use crate::Result;
use crate::patience::soon;
use crate::visitor::Visitor;

/// A page, by its path: the demo's, or the gateway's own.
pub(crate) enum Page {
    OfTheDemo(String),
    OfTheGateway(String),
}

/// What the gallery can show at once, by the names of tests and pictures.
pub(crate) const GALLERIES: [(&str, &str); 6] = [
    ("dream-junction", "provider=dream-junction"),
    ("finerworks", "provider=finerworks"),
    ("deconetwork", "provider=deconetwork"),
    ("shineon", "provider=shineon"),
    ("together", "provider=together"),
    ("failures", "failures=on"),
];

/// The gateway's page takes a number from signed links only. No account of the sandbox asks for a signature that holds.
pub(crate) const HOSTED_ORDER: &str = "/?order-id=6724120&signature=0.0";

/// All others.
pub(crate) fn pages() -> Vec<(&'static str, Page)> {
    vec![
        ("form", Page::demo("/")),
        ("order", Page::demo("/?order-id=6724120")),
        ("not-found", Page::demo("/?order-id=no-such-number")),
        ("index", Page::demo("/demo/")),
        ("attributes", Page::demo("/demo/attributes.html")),
        ("direct", Page::demo("/demo/direct.html")),
        ("gallery", Page::demo("/demo/gallery.html")),
        ("gateway", Page::demo("/demo/gateway.html")),
        ("guarded", Page::demo("/demo/guarded.html")),
        ("moving", Page::demo("/demo/moving.html")),
        ("playground", Page::demo("/playground/")),
        ("plain-html", Page::demo("/demo/plain-html.html")),
        ("several", Page::demo("/demo/several.html")),
        ("themed", Page::demo("/demo/themed.html")),
        ("hosted-form", Page::hosted("/")),
        ("hosted-order", Page::hosted(HOSTED_ORDER)),
    ]
}

/// Every tag shows what it has to show, in frames too. A gallery says so itself, since it makes its tags.
const DRAWN: &str = "
    if (document.readyState !== 'complete') return false;
    if (location.pathname.endsWith('gallery.html') && location.search.includes('eager'))
        return document.documentElement.dataset.drawn === 'true';
    const isDrawn = (tag) => tag.shadowRoot?.querySelector('[aria-busy=false]');
    const tags = (page) => [...page.querySelectorAll('order-tracker')];
    const frames = [...document.querySelectorAll('iframe')].filter((frame) => frame.getClientRects().length > 0);
    if (frames.some((frame) => tags(frame.contentDocument).length === 0)) return false;
    return [document, ...frames.map((frame) => frame.contentDocument)].flatMap(tags).every(isDrawn);
";

impl Page {
    /// One of the demo's.
    pub(crate) fn demo(path: &str) -> Self {
        Self::OfTheDemo(path.to_owned())
    }

    /// One of the gateway's.
    pub(crate) fn hosted(path: &str) -> Self {
        Self::OfTheGateway(path.to_owned())
    }

    /// All of a gallery at once, with more of its settings.
    pub(crate) fn gallery(shown: &str, more: &str) -> Self {
        Self::OfTheDemo(format!("/demo/gallery.html?eager=on&{shown}{more}"))
    }

    /// Opens it and waits until everything is drawn.
    pub(crate) async fn visit(&self, visitor: &Visitor) -> Result {
        match self {
            Self::OfTheDemo(path) => visitor.open(path).await?,
            Self::OfTheGateway(path) => visitor.open_gateway(path).await?,
        }
        soon("a page that is drawn", async || {
            let is_drawn = visitor.examine(DRAWN, vec![]).await?;
            if is_drawn == true { Ok(()) } else { Err("it is not".into()) }
        })
        .await
    }
}
