//! One program that is everything: the gateway with the widget and the tracking page inside.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::step::step;
use crate::{Result, http, size, tools};

/// Where the gateway's crate takes the widget from when it is compiled.
const WIDGET: &str = "gateway/widget";
/// Compressing what is smaller gains nothing.
const WORTH_COMPRESSING: usize = 200;

/// Builds the widget, and the gateway around it.
pub(crate) fn run(shell: &Shell) -> Result {
    tools::web(shell)?;
    step("Building the widget", || Ok(cmd!(shell, "trunk build --release --offline").run()?))?;
    widget(Path::new("dist"))?;
    step("Building the gateway", || Ok(cmd!(shell, "cargo build --release --package order-gateway").run()?))?;
    println!("\n  target/release/order-gateway is all that a server needs: see docs/gateway.md");
    Ok(())
}

/// Puts a built widget where the gateway's crate finds it: what never changes under the name of its version, and a
/// script beside it, which keeps its name and leads there.
pub(crate) fn widget(dist: &Path) -> Result {
    let wasm = ["order-tracker.js", "order-tracker_bg.wasm"].map(PathBuf::from);
    let mut files = wasm.to_vec();
    for folder in ["snippets", "languages"] {
        files.extend(files_in(dist, Path::new(folder))?);
    }
    let mut hasher = DefaultHasher::new();
    for file in &files {
        hasher.write(&fs::read(dist.join(file))?);
    }
    let version = format!("v-{:016x}", hasher.finish());
    let target = Path::new(WIDGET);
    for entry in fs::read_dir(target)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else if !path.ends_with("README.md") {
            fs::remove_file(path)?;
        }
    }
    for file in &files {
        write(&target.join(&version).join(file), &fs::read(dist.join(file))?)?;
    }
    let script = fs::read_to_string(dist.join("embed.js"))?;
    let led = script.replace("./order-tracker.js", &format!("./{version}/order-tracker.js"));
    if led == script {
        return Err("embed.js does not import ./order-tracker.js any more".into());
    }
    write(&target.join("embed.js"), led.as_bytes())?;
    write(&target.join("track.css"), &fs::read("gateway/page/track.css")?)?;
    write(&target.join("favicon.svg"), &fs::read("gateway/page/favicon.svg")?)
}

/// Looks at what a running gateway serves of it: compressed, known again, and kept where it never changes.
pub(crate) fn check(server: &str) -> Result {
    let get = |path: &str, header: &str| http::ask(server, "GET", path, &[header], "");
    let script = get("/embed.js", "Accept-Encoding: gzip, br")?;
    if (script.status, script.header("content-encoding"), script.header("cache-control"))
        != (200, Some("br"), Some("no-cache"))
    {
        return Err(format!("/embed.js: {}", script.head).into());
    }
    let tag = script.header("etag").ok_or("/embed.js has no ETag")?;
    let again = get("/embed.js", &format!("If-None-Match: {tag}"))?;
    let plain = get("/embed.js", "Accept-Encoding: identity")?;
    if again.status != 200 || plain.header("content-encoding").is_some() {
        // The tag is that of the compressed file: for the plain one it is another.
        return Err(format!("/embed.js, asked for plainly: {}", again.head).into());
    }
    let known = http::ask(server, "GET", "/embed.js", &["Accept-Encoding: br", &format!("If-None-Match: {tag}")], "")?;
    if known.status != 304 || !known.body.is_empty() {
        return Err(format!("/embed.js, known already: {}", known.head).into());
    }
    let text = String::from_utf8(plain.body)?;
    let folder = text.split('/').find(|part| part.starts_with("v-")).ok_or("/embed.js leads to no version")?;
    let wasm = get(&format!("/{folder}/order-tracker_bg.wasm"), "Accept-Encoding: gzip")?;
    let kept = wasm.header("cache-control").is_some_and(|told| told.contains("immutable"));
    if !kept || wasm.header("content-type") != Some("application/wasm") || !wasm.body.starts_with(&[0x1f, 0x8b]) {
        return Err(format!("the wasm: {}", wasm.head).into());
    }
    let german = get(&format!("/{folder}/languages/de.json"), "Accept-Encoding: br")?;
    if german.status != 200 || german.header("content-type") != Some("application/json") {
        return Err(format!("a language: {}", german.head).into());
    }
    Ok(())
}

/// All that is in a folder of the build: wasm-bindgen's scripts beside its own, the languages.
fn files_in(dist: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut entries = fs::read_dir(dist.join(folder))?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            found.extend(files_in(dist, &path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn write(path: &Path, bytes: &[u8]) -> Result {
    fs::create_dir_all(path.parent().ok_or("a file lies in a folder")?)?;
    fs::write(path, bytes)?;
    if bytes.len() >= WORTH_COMPRESSING {
        fs::write(format!("{}.br", path.display()), size::brotli(bytes)?)?;
        fs::write(format!("{}.gz", path.display()), size::gzip(bytes)?)?;
    }
    Ok(())
}
