use std::fs;
use std::path::{Path, PathBuf};

use super::compressed::Sizes;
use crate::Result;
use crate::package::{self, EMBED, Widget};

/// All that a shopper loads to see an order in English.
pub(super) struct Loaded {
    /// In the files of totals and budgets.
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) files: Vec<(String, Sizes)>,
}

impl Loaded {
    /// Of the page that trunk builds, and of the script for each widget.
    pub(super) fn all() -> Result<[Self; 3]> {
        let [whole, gateway] = Widget::ALL.map(embed);
        Ok([
            Self::of("page", "The page", Path::new("dist"), &page()?)?,
            Self::of("embed", "The script, with all providers", Path::new(EMBED), &whole?)?,
            Self::of("embed-gateway", "The script for a gateway", Path::new(EMBED), &gateway?)?,
        ])
    }

    pub(super) fn total(&self) -> Sizes {
        self.files.iter().map(|(_, sizes)| *sizes).sum()
    }

    fn of(name: &'static str, title: &'static str, folder: &Path, paths: &[PathBuf]) -> Result<Self> {
        let mut files = Vec::new();
        for path in paths {
            files.push((path.strip_prefix(folder)?.display().to_string(), Sizes::of(&fs::read(path)?)?));
        }
        if files.is_empty() { Err(format!("{title} is not there").into()) } else { Ok(Self { name, title, files }) }
    }
}

/// Not what lies beside it for others: demo, playground, packages.
fn page() -> Result<Vec<PathBuf>> {
    let dist = Path::new("dist");
    let is_loaded = |file: &PathBuf| {
        let kind = file.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
        let is_here = file.parent() == Some(dist) || file.starts_with("dist/snippets");
        is_here && ["html", "css", "js", "wasm"].contains(&kind) && !file.ends_with("embed.js")
    };
    Ok(package::files(dist)?.into_iter().filter(is_loaded).collect())
}

/// The script, and its wasm in the folder of its version.
fn embed(widget: Widget) -> Result<Vec<PathBuf>> {
    let wasm = format!("{}.wasm", widget.name());
    let is_loaded = |file: &PathBuf| file.ends_with(widget.script()) || file.ends_with(&wasm);
    Ok(package::files(Path::new(EMBED))?.into_iter().filter(is_loaded).collect())
}
