//! Where each file of the repository is laid in the book.

use std::path::{Component, Path, PathBuf};

/// Shown as tables, not as its text.
pub(super) const MANIFEST: &str = "package/custom-elements.json";

/// What a folder's page begins with.
pub(super) const README: &str = "README.md";

/// Where a file of the repository is laid.
pub(super) fn place(path: &Path) -> PathBuf {
    let place = path.strip_prefix("docs").unwrap_or(path);
    if path == Path::new(MANIFEST) {
        "reference.md".into()
    } else if is_page(path) || is_picture(path) {
        place.to_owned()
    } else {
        format!("{}.md", place.display()).into()
    }
}

pub(super) fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "md")
}

pub(super) fn is_picture(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "png" || extension == "svg")
}

/// What a code block is coloured as.
pub(super) fn language(path: &Path) -> &str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "conf" => "nginx",
        "vue" | "svelte" | "liquid" => "html",
        "tsx" => "ts",
        extension => extension,
    }
}

/// Where a link of a page leads; nothing where that is outside of the repository.
pub(super) fn joined(page: &Path, link: &str) -> Option<PathBuf> {
    let mut path = page.parent()?.to_owned();
    for component in Path::new(link).components() {
        match component {
            Component::ParentDir => path.pop().then_some(())?,
            Component::Normal(name) => path.push(name),
            Component::CurDir => {}
            Component::Prefix(_) | Component::RootDir => return None,
        }
    }
    Some(path)
}

/// What shows a file that is linked: a folder's page begins with its README, unless that is a page of its own.
pub(super) fn shown_by(linked: PathBuf, is_chapter: bool) -> PathBuf {
    match linked.parent() {
        Some(folder) if !is_chapter && linked.ends_with(README) => folder.to_owned(),
        _ => linked,
    }
}

/// The link from one place to another.
pub(super) fn way(from: &Path, to: &Path) -> String {
    let up = from.components().count().saturating_sub(1);
    "../".repeat(up) + &to.to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{joined, place, shown_by, way};

    #[test]
    fn a_link_finds_its_file_and_the_place_that_it_is_laid_at() {
        let page = Path::new("docs/embed/react.md");
        let lead = |link| joined(page, link).map(|linked| way(&place(page), &place(&linked)));
        assert_eq!(lead("../widget.md").as_deref(), Some("../widget.md"));
        assert_eq!(lead("../../examples/leptos/src/main.rs").as_deref(), Some("../examples/leptos/src/main.rs.md"));
        assert_eq!(lead("../../package/custom-elements.json").as_deref(), Some("../reference.md"));
        assert_eq!(lead("../../README.md").as_deref(), Some("../README.md"));
        assert_eq!(lead("../../../elsewhere.md"), None);
    }

    #[test]
    fn a_folders_readme_is_shown_by_the_folders_page() {
        assert_eq!(shown_by("examples/vue/README.md".into(), false), Path::new("examples/vue"));
        assert_eq!(shown_by("examples/vue/README.md".into(), true), Path::new("examples/vue/README.md"));
        assert_eq!(shown_by("examples/vue/src/App.vue".into(), false), Path::new("examples/vue/src/App.vue"));
    }
}
