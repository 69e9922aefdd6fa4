//! What is served: each contestant's files, compressed as a good server would, and its pages.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use xshell::Shell;

use super::contestant::{Contestant, Hints, Make};
use super::packed::{baseline, style, widget};
use crate::Result;
use crate::package::EMBED;
use crate::size::brotli;

/// Files by their paths on the server.
pub(crate) struct Site {
    pub(crate) files: HashMap<String, File>,
}

/// As it goes over the network.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) kind: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// What is made on the way.
pub(crate) const FOLDER: &str = "target/bench/page";
/// A page with nothing on it, where a browser is got ready.
pub(crate) const BLANK: &str = "/blank.html";
/// A page with many tags for the same order.
pub(crate) const MANY: &str = "/widget/many.html";
pub(crate) const MANY_TAGS: usize = 50;

const TAG: &str =
    "<order-tracker proxy=\"/api\" order-id=\"SO-20117\"><p>Your order is shown here.</p></order-tracker>";
impl Site {
    /// Packs the baselines, and takes the widget as it lies in `dist/embed`.
    pub(crate) fn new(shell: &Shell) -> Result<Self> {
        shell.create_dir(FOLDER)?;
        let mut site = Self { files: HashMap::new() };
        site.page(BLANK, "", "");
        let (script, wasm) = widget()?;
        for file in [&script].into_iter().chain(&wasm) {
            site.add(&format!("/widget/{}", file.display()), &fs::read(Path::new(EMBED).join(file))?)?;
        }
        site.pages(Make::Widget, &script, &wasm);
        let style = style(shell)?;
        for make in [Make::Vanilla, Make::Preact] {
            site.add(&format!("/{}/main.js", make.name()), &baseline(shell, make, &style)?)?;
            site.pages(make, Path::new("main.js"), &[]);
        }
        site.page(MANY, &head(&script, &[], Hints::Without), &TAG.repeat(MANY_TAGS));
        Ok(site)
    }

    fn pages(&mut self, make: Make, script: &Path, wasm: &[PathBuf]) {
        for contestant in [make.with_hints(), make.without_hints()] {
            self.page(contestant.path(), &head(script, wasm, contestant.hints), TAG);
        }
    }

    fn page(&mut self, path: &str, head: &str, body: &str) {
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\" />\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" /><title>Your order</title>\
             <link rel=\"icon\" href=\"data:,\" />{head}</head><body><h1>Your order</h1>{body}</body></html>"
        );
        self.files.insert(path.to_owned(), File { kind: "text/html", bytes: html.into_bytes() });
    }

    fn add(&mut self, path: &str, bytes: &[u8]) -> Result {
        let kind = if path.ends_with(".wasm") { "application/wasm" } else { "text/javascript" };
        self.files.insert(path.to_owned(), File { kind, bytes: brotli(bytes)? });
        Ok(())
    }
}

impl Contestant {
    /// The script and the wasm that are loaded, in bytes.
    pub(crate) fn weight(self, site: &Site) -> usize {
        let prefix = format!("/{}/", self.make.name());
        let loaded = site.files.iter().filter(|(path, _)| path.starts_with(&prefix) && !path.ends_with(".html"));
        loaded.map(|(_, file)| file.bytes.len()).sum()
    }
}

/// The script, and what the page says early of all that is needed.
fn head(script: &Path, wasm: &[PathBuf], hints: Hints) -> String {
    let script = script.display();
    let element = format!("<script type=\"module\" src=\"{script}\"></script>");
    match hints {
        Hints::Without => element,
        Hints::With => {
            let preload = |file: &PathBuf| {
                format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{}\" />", file.display())
            };
            let wasm: String = wasm.iter().map(preload).collect();
            format!("<link rel=\"modulepreload\" href=\"{script}\" />{wasm}{element}")
        }
    }
}
