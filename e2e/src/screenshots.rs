//! Pictures of the pages, for eyes and for the documentation.

use std::fs;
use std::path::Path;

use crate::Result;
use crate::door::Door;
use crate::engine::{Scheme, Screen};

/// A page, what it is called in file names, and how many trackers show an order on it.
const PAGES: [(&str, &str, usize); 4] = [
    ("/", "form", 0),
    ("/?order-id=6724120", "order", 1),
    ("/demo/direct.html", "direct", 4),
    ("/demo/themed.html", "themed", 3),
];

/// Writes `NAME-WIDTH-SCHEME.png` for each page.
pub(crate) fn screenshots(door: &Door, folder: &Path) -> Result {
    fs::create_dir_all(folder)?;
    for (width, height) in [(360, 780), (1280, 900)] {
        for (scheme, word) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
            door.enter(Screen { width, height, scheme }, async |visitor| {
                for (path, name, orders) in PAGES {
                    visitor.open(path).await?;
                    for tag in visitor.tags(orders.max(1)).await? {
                        tag.read(if orders == 0 { "form" } else { "[part=headline]" }).await?;
                    }
                    let file = folder.join(format!("{name}-{width}-{word}.png"));
                    fs::write(&file, visitor.picture().await?)?;
                    println!("  {}", file.display());
                }
                Ok(())
            })?;
        }
    }
    door.close()
}
