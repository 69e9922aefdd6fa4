//! One program that is everything: the gateway with the widget and the tracking page inside.

use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use crate::package::{self, bill};
use crate::step::step;
use crate::{Result, http, size};

/// Where the gateway's crate takes the widget from when it is compiled.
const WIDGET: &str = "gateway/widget";
/// Which crates are in the program.
const BILL: &str = "target/release/order-gateway.cdx.json";
/// Where the tag is tried out.
const PLAYGROUND: &str = "public/playground";
/// What they are called there: a gateway's own pages ask a gateway, and only the playground asks providers, too.
const SCRIPTS: [(&str, &str); 2] = [("embed-gateway.js", "embed.js"), ("embed.js", "embed-all.js")];
/// Compressing what is smaller gains nothing.
const WORTH_COMPRESSING: usize = 200;

/// Builds the widget, and the gateway around it.
pub(crate) fn run(shell: &Shell) -> Result {
    package::build(shell)?;
    widget()?;
    step("Building the gateway", || Ok(cmd!(shell, "cargo build --release --package order-gateway").run()?))?;
    bill::write(shell, bill::GATEWAY, &format!("pkg:generic/order-gateway@{}", package::VERSION), Path::new(BILL))?;
    println!("\n  {BILL} says what is in it");
    println!("  target/release/order-gateway is all that a server needs: see docs/gateway.md");
    Ok(())
}

/// Puts the packed widget where the gateway's crate finds it, with the gateway's own page and the playground.
pub(crate) fn widget() -> Result {
    let target = Path::new(WIDGET);
    for entry in fs::read_dir(target)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(path)?;
        } else if !path.ends_with("README.md") {
            fs::remove_file(path)?;
        }
    }
    for folder in [package::EMBED, "gateway/page"] {
        for file in package::files(Path::new(folder))? {
            // Pages are filled in, not served as they are; the rest says what the files are made of.
            let is_about = file.ends_with("integrity.json") || file.ends_with(package::EMBED_BILL);
            if file.extension().is_none_or(|kind| kind != "html") && !is_about {
                let path = file.strip_prefix(folder)?;
                let name =
                    SCRIPTS.iter().find(|(script, _)| path == Path::new(script)).map(|(_, name)| Path::new(name));
                write(&target.join(name.unwrap_or(path)), &fs::read(&file)?)?;
            }
        }
    }
    // Whole, since a sandbox serves it as it is.
    for file in package::files(Path::new(PLAYGROUND))? {
        let mut bytes = fs::read(&file)?;
        if file.ends_with("preview.html") {
            bytes = package::replaced(&String::from_utf8(bytes)?, "../embed.js", "../embed-all.js")?.into();
        }
        write(&target.join("playground").join(file.strip_prefix(PLAYGROUND)?), &bytes)?;
    }
    Ok(())
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
    let folder = text.split(['/', '"']).find(|part| part.starts_with("v-")).ok_or("/embed.js leads to no version")?;
    if !text.contains("/order-tracker-gateway.wasm") {
        return Err("/embed.js is not the one that asks gateways only".into());
    }
    let wasm = get(&format!("/{folder}/order-tracker-gateway.wasm"), "Accept-Encoding: gzip")?;
    let kept = wasm.header("cache-control").is_some_and(|told| told.contains("immutable"));
    if !kept || wasm.header("content-type") != Some("application/wasm") || !wasm.body.starts_with(&[0x1f, 0x8b]) {
        return Err(format!("the wasm: {}", wasm.head).into());
    }
    let german = get(&format!("/{folder}/languages/de.json"), "Accept-Encoding: br")?;
    if german.status != 200 || german.header("content-type") != Some("application/json") {
        return Err(format!("a language: {}", german.head).into());
    }
    let playground = get("/playground/", "Accept: text/html")?;
    let is_whole = String::from_utf8_lossy(&playground.body).contains("</html>");
    if playground.status != 200 || !is_whole || playground.header("content-security-policy").is_none() {
        return Err(format!("/playground/: {}", playground.head).into());
    }
    // Where providers are asked, too.
    let preview = get("/playground/preview.html", "Accept: text/html")?;
    let all = get("/embed-all.js", "Accept-Encoding: identity")?;
    let leads = |text: &[u8], to: &str| String::from_utf8_lossy(text).contains(to);
    if !leads(&preview.body, "../embed-all.js") || !leads(&all.body, "/order-tracker.wasm") {
        return Err("the playground does not get the script that asks providers".into());
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result {
    package::put(path, bytes)?;
    if bytes.len() >= WORTH_COMPRESSING {
        fs::write(format!("{}.br", path.display()), size::brotli(bytes)?)?;
        fs::write(format!("{}.gz", path.display()), size::gzip(bytes)?)?;
    }
    Ok(())
}
