use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::early::hinted;
use crate::settings::Origin;

/// The tracking page: whose it is, and where its visitors came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The shop's name.
    pub shop: Option<String>,
    /// The shop's own site.
    pub home: Option<String>,
}

const TEMPLATE: &str = include_str!("../../page/index.html");
/// The page for an `<iframe>`, as shops can also serve it themselves.
const FRAME: &str = include_str!("../../../package/frame/frame.html");

impl Page {
    /// The tracking page.
    pub(crate) fn answer(&self, framed_by: &[Origin]) -> Response {
        html(hinted(&self.html()), framed_by)
    }

    /// The tag alone, for an `<iframe>`: sites that may frame it are told how high it is.
    pub(crate) fn frame(framed_by: &[Origin]) -> Response {
        let parents = origins(framed_by);
        let page = FRAME.replace("content=\"\" />", &format!("content=\"{}\" />", escaped(&parents)));
        html(hinted(&page.replace("proxy=\"/api\"", "proxy=\".\"")), framed_by)
    }

    fn html(&self) -> String {
        let shop = self.shop.as_deref().map(escaped).unwrap_or_default();
        let title = if shop.is_empty() { String::new() } else { format!(" – {shop}") };
        let name = match &self.home {
            Some(home) => format!("<a href=\"{}\">{}</a>", escaped(home), if shop.is_empty() { "Home" } else { &shop }),
            None => shop,
        };
        TEMPLATE.replace("{title}", &title).replace("{shop}", &name)
    }
}

/// A page that runs its own scripts only, and that these sites may frame.
pub(super) fn html(page: String, framed_by: &[Origin]) -> Response {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; \
         frame-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
         frame-ancestors 'self' {}",
        origins(framed_by)
    );
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy.trim().to_owned()),
    ];
    (headers, page).into_response()
}

fn origins(sites: &[Origin]) -> String {
    sites.iter().filter_map(|origin| origin.0.to_str().ok()).collect::<Vec<_>>().join(" ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_runs_its_own_scripts_only_and_is_framed_by_allowed_sites() {
        let policy = |framed_by: &[Origin]| {
            let headers = Page::default().answer(framed_by).headers().clone();
            headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned()
        };
        assert!(
            policy(&[]).starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';"),
            "{}",
            policy(&[])
        );
        assert!(policy(&[]).ends_with("frame-ancestors 'self'"), "{}", policy(&[]));
        let shop = Origin::parse("https://shop.example").unwrap();
        assert!(policy(&[shop]).ends_with("frame-ancestors 'self' https://shop.example"));
    }

    #[tokio::test]
    async fn a_frame_asks_this_gateway_and_tells_its_height_to_allowed_sites() {
        let shops = ["https://shop.example", "https://other.example"].map(|shop| Origin::parse(shop).unwrap());
        let body = axum::body::to_bytes(Page::frame(&shops).into_body(), 10_000).await.unwrap();
        let page = String::from_utf8(body.into()).unwrap();
        let parents = "name=\"order-tracker-parents\" content=\"https://shop.example https://other.example\"";
        assert!(page.contains(parents) && page.contains("<order-tracker proxy=\".\">"), "{page}");
    }

    #[test]
    fn a_shops_name_is_text_whatever_it_holds() {
        let page = Page { shop: Some("<b>Ann & \"Bo\"".into()), home: Some("https://shop.example/?a=\"b".into()) };
        let html = page.html();
        assert!(html.contains("&lt;b&gt;Ann &amp; &quot;Bo&quot;") && !html.contains("<b>Ann"), "{html}");
        assert!(html.contains("href=\"https://shop.example/?a=&quot;b\""), "{html}");
        assert!(!Page::default().html().contains('{'));
    }
}
