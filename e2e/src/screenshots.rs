//! Pictures of the pages, for eyes and for the documentation.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::door::Door;
use crate::engine::{Scheme, Screen};
use crate::page::{GALLERIES, Page, pages};
use crate::picture::{part, whole};

/// What the documentation shows, and how much of it from the top: none is larger than 200 kB.
const DOCUMENTED: [(&str, u64); 4] =
    [("order-1280-light", 900), ("order-360-dark", 780), ("themed-1280-light", 760), ("playground-1280-light", 820)];
/// The themes of the gallery, with some of each stage.
const THEMES: [(&str, &str); 3] =
    [("press", "&theme=press&each=2"), ("volt", "&theme=volt&each=2"), ("bloom", "&theme=bloom&each=2")];

/// Writes every page from top to bottom, as `NAME-WIDTH-SCHEME.png`, and those of the documentation.
pub(crate) fn screenshots(door: &Door, folder: &Path, documentation: &Path) -> Result {
    fs::create_dir_all(folder)?;
    for (width, height) in [(360, 780), (1280, 900)] {
        for (scheme, word) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
            door.enter(Screen { width, height, scheme }, async |visitor| {
                for (name, page) in all() {
                    let name = format!("{name}-{width}-{word}");
                    page.visit(visitor).await?;
                    if let Some((_, height)) = DOCUMENTED.iter().find(|(shown, _)| *shown == name) {
                        fs::write(documentation.join(format!("{name}.png")), part(visitor, 0, *height).await?)?;
                    }
                    let pieces = whole(visitor).await?;
                    println!("  {name}: {} × {} px", width, pieces.height);
                    for (number, piece) in (1..).zip(pieces.pictures) {
                        // One that is too high for a picture goes on in the next.
                        let number = if number == 1 { String::new() } else { format!("-{number}") };
                        fs::write(folder.join(format!("{name}{number}.png")), piece)?;
                    }
                }
                Ok(())
            })?;
        }
    }
    door.close()
}

fn all() -> Vec<(String, Page)> {
    let mut all: Vec<_> = pages().into_iter().map(|(name, page)| (name.to_owned(), page)).collect();
    all.extend(GALLERIES.map(|(name, shown)| (format!("gallery-{name}"), Page::gallery(shown, ""))));
    all.extend(
        THEMES.map(|(name, theme)| (format!("gallery-{name}"), Page::gallery("provider=dream-junction", theme))),
    );
    all
}
