use std::collections::HashMap;
use std::fs;
use std::path::Path;

use axum::body::Bytes;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::Result;

/// What is served as it is, read once.
#[derive(Debug)]
pub(super) struct Files(HashMap<String, Bytes>);

impl Files {
    /// All files of a folder, with the folders in it.
    pub(super) fn of(folder: &Path) -> Result<Self> {
        let mut files = HashMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(at) = folders.pop() {
            for entry in fs::read_dir(&at).map_err(|error| format!("{}: {error}", at.display()))? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                    files.insert(name, Bytes::from(fs::read(&path)?));
                }
            }
        }
        Ok(Self(files))
    }

    /// Kept by the browser, for a page that is loaded again and again.
    pub(super) fn answer(&self, name: &str) -> Response {
        let Some(bytes) = self.0.get(name) else { return StatusCode::NOT_FOUND.into_response() };
        let kind = match name.rsplit('.').next() {
            Some("js") => "text/javascript",
            Some("json") => "application/json",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "max-age=3600")], bytes.clone()).into_response()
    }
}
