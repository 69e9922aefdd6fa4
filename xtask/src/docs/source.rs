//! What mdBook makes the site of. The pages lie where they can be read without it, and link to files all over the
//! repository. So everything that is linked is laid out anew: `docs/` is the root, other folders keep their place beside
//! it, and a file that is no page becomes one that shows its text. A folder becomes one page: its README, then its files.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use super::place::{MANIFEST, README, is_page, is_picture, joined, language, place, shown_by, way};
use super::{links, reference};
use crate::Result;

const SUMMARY: &str = "docs/SUMMARY.md";

/// The book's source, while it is gathered. Paths are those of the repository.
pub(super) struct Source<'a> {
    shell: &'a Shell,
    target: PathBuf,
    waiting: Vec<PathBuf>,
    known: BTreeSet<PathBuf>,
    /// What the summary leads to.
    chapters: BTreeSet<PathBuf>,
}

impl<'a> Source<'a> {
    pub(super) fn new(shell: &'a Shell, target: PathBuf) -> Self {
        Self { shell, target, waiting: Vec::new(), known: BTreeSet::new(), chapters: BTreeSet::new() }
    }

    /// Writes what the summary leads to, and all that these pages link; says how many pages there are.
    pub(super) fn gather(mut self) -> Result<usize> {
        let mut summary = self.page(Path::new(SUMMARY), Path::new(SUMMARY))?;
        self.chapters = self.known.clone();
        while let Some(path) = self.waiting.pop() {
            let place = self.target.join(place(&path));
            if is_picture(&path) {
                self.shell.create_dir(place.parent().unwrap_or(&self.target))?;
                self.shell.copy_file(&path, place)?;
                continue;
            }
            let text = if path == Path::new(MANIFEST) {
                reference::page(&self.shell.read_file(&path)?)?
            } else if is_page(&path) {
                self.page(&path, &path)?
            } else {
                self.listing(&path)?
            };
            self.shell.write_file(place, text)?;
        }
        let all = self.files(Path::new("docs"))?;
        let mut pages = all.iter().chain(&self.known).filter(|path| is_page(path) && *path != Path::new(SUMMARY));
        if let Some(forgotten) = pages.find(|path| !self.chapters.contains(*path)) {
            return Err(format!("{} is not in {SUMMARY}", forgotten.display()).into());
        }
        summary.push_str("\n# Files\n\n- [Files that these pages name]()\n");
        for path in self.known.iter().filter(|path| !self.chapters.contains(*path) && !is_picture(path)) {
            summary.push_str(&format!("  - [{}]({})\n", path.display(), place(path).display()));
        }
        self.shell.write_file(self.target.join("SUMMARY.md"), summary)?;
        Ok(self.known.iter().filter(|path| !is_picture(path)).count())
    }

    /// The text of a page, shown by `shown`, whose links lead to where the others are laid.
    fn page(&mut self, path: &Path, shown: &Path) -> Result<String> {
        let text = self.shell.read_file(path)?;
        links::led(&text, |link| {
            let linked = joined(path, link).filter(|linked| self.shell.path_exists(linked));
            let linked = linked.ok_or_else(|| format!("{}: there is no {link}", path.display()))?;
            let is_chapter = path == Path::new(SUMMARY) || self.chapters.contains(&linked);
            let linked = shown_by(linked, is_chapter);
            let way = way(&place(shown), &place(&linked));
            if self.known.insert(linked.clone()) {
                self.waiting.push(linked);
            }
            Ok(way)
        })
    }

    /// A page that shows the text of a file, or of every file in a folder.
    fn listing(&mut self, path: &Path) -> Result<String> {
        let files = self.files(path)?;
        let readme = path.join(README);
        let mut page =
            if files.contains(&readme) { self.page(&readme, path)? } else { format!("# `{}`\n", path.display()) };
        let is_code = |file: &&PathBuf| !is_picture(file) && **file != readme && !file.ends_with("package-lock.json");
        for file in files.iter().filter(is_code) {
            if files.len() > 1 {
                page.push_str(&format!("\n## `{}`\n", file.strip_prefix(path)?.display()));
            }
            let text = self.shell.read_file(file)?;
            page.push_str(&format!("\n~~~~~{}\n{}\n~~~~~\n", language(file), text.trim_end()));
        }
        Ok(page)
    }

    /// What belongs to the repository there.
    fn files(&self, path: &Path) -> Result<Vec<PathBuf>> {
        let files = cmd!(self.shell, "git ls-files --cached --others --exclude-standard -- {path}").quiet().read()?;
        let mut files: Vec<_> = files.lines().map(PathBuf::from).collect();
        files.sort();
        Ok(files)
    }
}
