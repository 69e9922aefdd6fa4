//! The widget and the tracking page, as they were built into this program. See `cargo xtask gateway`.

use std::borrow::Cow;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use rust_embed::{Embed, EmbeddedFile};

use crate::{Gateway, Upstream};

mod early;
mod page;
mod playground;

pub use page::Page;
pub(crate) use playground::playground;

/// Each file as it is, and with `.br` and `.gz` compressed. Empty where the program was built without the widget.
#[derive(Embed)]
#[folder = "widget"]
#[allow_missing = true]
struct Widget;

/// No word of ours: a page whose `proxy` points to the wrong place must not tell customers that there is no order.
const NOTHING_HERE: &str =
    "Nothing here. The order gateway answers POST /orders; a proxy in front of it has to cut off its prefix.\n";
const NO_WIDGET: &str = "This order-gateway was built without the widget: it answers POST /orders only. `cargo xtask gateway` builds it in.\n";

/// Files in the folder of a version never change.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// Others are asked for again each time, which costs an answer without a body.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

pub(crate) async fn serve<U: Upstream>(
    State(gateway): State<Arc<Gateway<U>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let path = uri.path().trim_start_matches('/');
    let is_frame = path == "frame.html";
    let is_page = is_frame || path.is_empty() || path == "index.html";
    if is_page && Widget::get("embed.js").is_none() {
        return (StatusCode::NOT_FOUND, NO_WIDGET).into_response();
    }
    let is_compressed = path.ends_with(".br") || path.ends_with(".gz");
    // Where the tag is tried out is no part of a shop's own gateway.
    let is_hidden = is_compressed || path.starts_with(playground::FOLDER);
    let is_file = !is_page && !is_hidden && content_type(path).is_some();
    let file = is_file.then(|| Widget::get(path)).flatten();
    if !is_page && file.is_none() {
        return (StatusCode::NOT_FOUND, NOTHING_HERE).into_response();
    }
    if !matches!(method, Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
    }
    let framed_by = &gateway.settings.allowed_origins;
    match file {
        Some(file) => send(path, file, &headers),
        None if is_frame => Page::frame(framed_by),
        None => gateway.settings.page.answer(framed_by),
    }
}

fn send(path: &str, plain: EmbeddedFile, headers: &HeaderMap) -> Response {
    let (file, encoding) = best(path, plain, headers);
    let tag: String = file.metadata.sha256_hash().iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("\"{tag}\"");
    let is_known = headers.get(header::IF_NONE_MATCH).and_then(|known| known.to_str().ok()).is_some_and(|known| {
        known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag || known.trim() == "*")
    });
    let mut response =
        if is_known { StatusCode::NOT_MODIFIED.into_response() } else { bytes(file.data).into_response() };
    let sent = response.headers_mut();
    if !is_known {
        let kind = content_type(path).unwrap_or("application/octet-stream");
        sent.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        if let Some(encoding) = encoding {
            sent.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
    }
    sent.insert(header::CACHE_CONTROL, if path.starts_with("v-") { FOREVER } else { ASK_AGAIN });
    sent.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    // Scripts, modules and wasm are public, and other sites' pages load them.
    sent.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        sent.insert(header::ETAG, tag);
    }
    response
}

/// What is built into the program is not copied for each who asks.
fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        Cow::Owned(bytes) => bytes.into(),
    }
}

/// The smallest form that the browser takes.
fn best(path: &str, plain: EmbeddedFile, headers: &HeaderMap) -> (EmbeddedFile, Option<&'static str>) {
    for (ending, encoding) in [("br", "br"), ("gz", "gzip")] {
        if accepts(headers, encoding)
            && let Some(file) = Widget::get(&format!("{path}.{ending}"))
        {
            return (file, Some(encoding));
        }
    }
    (plain, None)
}

fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let listed = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    listed.flat_map(|value| value.split(',')).any(|entry| {
        let (name, weight) = entry.split_once(';').unwrap_or((entry, ""));
        let is_refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0_f32));
        name.trim().eq_ignore_ascii_case(encoding) && !is_refused
    })
}

/// Of the kinds of files that a widget has; others are none of it.
fn content_type(path: &str) -> Option<&'static str> {
    Some(match path.rsplit('.').next()? {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_sent_what_it_takes() {
        let takes = |value: &str, encoding| {
            accepts(&HeaderMap::from_iter([(header::ACCEPT_ENCODING, value.parse().unwrap())]), encoding)
        };
        assert!(takes("gzip, deflate, br", "br") && takes("gzip;q=0.5", "gzip") && takes("BR", "br"));
        assert!(!takes("gzip", "br") && !takes("br;q=0", "br") && !takes("", "gzip") && !takes("brotli", "br"));
    }
}
