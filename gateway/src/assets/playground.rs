//! The page where the tag is tried out, beside a sandbox.

use axum::Router;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;

use crate::http::guarded;

use super::{NOTHING_HERE, Widget, content_type, page, send};

pub(super) const FOLDER: &str = "playground/";

/// Its addresses.
pub(crate) fn playground<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        // Without the slash its files would be looked for elsewhere.
        .route("/playground", get(|| async { Redirect::permanent("playground/") }))
        .route("/playground/", get(serve))
        .route("/playground/{*path}", get(serve))
        .layer(axum::middleware::map_response(guarded))
}

async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path = if path == FOLDER { "playground/index.html" } else { path };
    match Widget::get(path) {
        Some(file) if path.ends_with(".html") => page::html(String::from_utf8_lossy(&file.data).into_owned(), &[]),
        Some(file) if content_type(path).is_some() => send(path, file, &headers),
        Some(_) | None => (StatusCode::NOT_FOUND, NOTHING_HERE).into_response(),
    }
}
