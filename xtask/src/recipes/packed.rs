//! Those that take the package from npm: each as a new project, with what `npm pack` wrote.

use std::fs;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use super::{BUILT, SERVED, copy, stamp};
use crate::Result;
use crate::package::{emptied, packed};
use crate::step::step;

/// Where the recipes take it from, as long as it is not.
const FOLDER: &str = "file:../../dist/npm";
/// What a page cannot do without that has the tag.
const DEFINES: &str = "customElements";
/// A page that uses nothing of the package but this.
const UNUSED: [(&str, &str); 2] = [
    ("its version", "import { version } from \"order-tracker\";\ndocument.title = version;\n"),
    (
        "its types",
        "import { type OrderTracker } from \"order-tracker\";\n\
         document.title = document.querySelector<OrderTracker>(\"order-tracker\")?.status ?? \"\";\n",
    ),
];

/// Installs it, checks its types and builds it.
pub(super) fn make(shell: &Shell, name: &str) -> Result {
    let source = format!("examples/{name}");
    let package = packed();
    stamp::unless_made(name, &[&source, &package], || {
        step(&format!("Building the recipe {name} with {package}"), || {
            let work = shell.current_dir().join(BUILT).join(name);
            start(Path::new(&source), &work, Path::new(&package))?;
            let built = {
                let _folder = shell.push_dir(&work);
                cmd!(shell, "npm ci --no-fund --no-audit").run()?;
                cmd!(shell, "npm run check").run()?;
                cmd!(shell, "npm run build -- --logLevel warn").run()?;
                work.join("dist")
            };
            if name == "react" {
                shakes(shell, &work, &built)?;
            }
            let served = Path::new(SERVED).join(name);
            emptied(&served)?;
            // The name `dist` itself is not looked at.
            copy(&built, &served)
        })
    })
}

/// A new folder with the recipe and the package.
fn start(source: &Path, work: &Path, package: &Path) -> Result {
    emptied(work)?;
    copy(source, work)?;
    let file = package.file_name().and_then(|name| name.to_str()).ok_or("a package has a name")?;
    copy(package, &work.join(file))?;
    for name in ["package.json", "package-lock.json"] {
        let path = work.join(name);
        let text = fs::read_to_string(&path)?;
        if !text.contains(FOLDER) {
            return Err(format!("{}/{name} does not take the package from {FOLDER}", source.display()).into());
        }
        fs::write(path, text.replace(FOLDER, &format!("file:{file}")))?;
    }
    Ok(())
}

/// Whoever does not use the tag is not sent it.
fn shakes(shell: &Shell, work: &Path, built: &Path) -> Result {
    if !scripts(built)?.iter().any(|script| script.contains(DEFINES)) {
        return Err(
            format!("the recipe itself has no “{DEFINES}”, so that it says nothing where that is missing").into()
        );
    }
    for (used, script) in UNUSED {
        // Vite lays files out before it knows that no script leads to them.
        let page = other_page(shell, work, script)?;
        if scripts(&page)?.iter().any(|script| script.contains(DEFINES) || script.contains(".wasm")) {
            return Err(format!("a page that uses {used} only is sent the tag too").into());
        }
    }
    println!("  a page that uses the package's version or types only is not sent the tag");
    let scripts = scripts(&other_page(shell, work, "import \"order-tracker/gateway/define\";\n")?)?.concat();
    if !scripts.contains("order-tracker-gateway_bg") || scripts.contains("order-tracker_bg") {
        return Err("a page that asks gateways only is sent something else than the wasm for that".into());
    }
    println!("  a page that asks gateways only is sent the wasm for that");
    Ok(())
}

/// What Vite makes of a page with this script.
fn other_page(shell: &Shell, work: &Path, script: &str) -> Result<PathBuf> {
    let page = work.join("other");
    emptied(&page)?;
    fs::write(page.join("index.html"), "<script type=\"module\" src=\"./page.ts\"></script>\n")?;
    fs::write(page.join("page.ts"), script)?;
    let _folder = shell.push_dir(work);
    cmd!(shell, "npx vite build other --logLevel warn").run()?;
    Ok(page.join("dist"))
}

/// All of a build.
fn scripts(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(scripts(&path)?);
        } else if path.extension().is_some_and(|end| end == "js") {
            found.push(fs::read_to_string(path)?);
        }
    }
    Ok(found)
}
