//! The documentation as a site: the pages of `docs/SUMMARY.md`, and a reference out of the tag's manifest.

mod links;
mod place;
mod reference;
mod source;

use std::path::Path;

use xshell::{Shell, cmd};

use self::source::Source;
use crate::step::step;
use crate::{Result, tools};

/// Where mdBook finds its pages, and where it writes the site.
const BOOK: &str = "target/book-source";
const SITE: &str = "target/docs";

/// Builds the site, and follows every link in it.
pub(crate) fn run(shell: &Shell) -> Result {
    let (mdbook, hyperlink) = (tools::book::mdbook(shell)?, tools::book::hyperlink(shell)?);
    step("Documentation and its links", || {
        shell.remove_path(BOOK)?;
        shell.create_dir(Path::new(BOOK).join("theme"))?;
        shell.copy_file("docs/book.toml", BOOK)?;
        shell.copy_file("docs/theme/docs.css", Path::new(BOOK).join("theme"))?;
        let pages = Source::new(shell, Path::new(BOOK).join("src")).gather()?;
        shell.remove_path(SITE)?;
        // mdBook takes it from where the book is, not from where we are.
        let site = shell.current_dir().join(SITE);
        cmd!(shell, "{mdbook} build {BOOK} --dest-dir {site}").quiet().run()?;
        cmd!(shell, "{hyperlink} --check-anchors {SITE}").quiet().run()?;
        println!("  {SITE}/index.html, {pages} pages");
        Ok(())
    })
}

#[cfg(test)]
mod tests;
