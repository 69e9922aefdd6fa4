//! What a gateway serves of the widget, as a browser would ask for it.

use crate::{Result, http};

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
