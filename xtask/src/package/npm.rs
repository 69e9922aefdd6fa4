use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::{VERSION, Widget, copy, emptied, files, put, replaced, sri};
use crate::Result;

/// What has to go along with every copy.
pub(crate) const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Of `package/`, where it goes.
const SOURCES: [(&str, &str); 15] = [
    ("README.md", "README.md"),
    ("custom-elements.json", "custom-elements.json"),
    ("define.js", "define.js"),
    ("index.js", "index.js"),
    ("start.js", "start.js"),
    ("types/define.d.ts", "define.d.ts"),
    ("types/define.d.ts", "gateway-define.d.ts"),
    ("types/gateway.d.ts", "gateway.d.ts"),
    ("types/index.d.ts", "index.d.ts"),
    ("types/react.d.ts", "react.d.ts"),
    ("types/svelte.d.ts", "svelte.d.ts"),
    ("types/types.js", "types.js"),
    ("types/vue.d.ts", "vue.d.ts"),
    ("types/wasm.d.ts", "wasm/order-tracker.d.ts"),
    ("types/wasm.d.ts", "wasm/order-tracker-gateway.d.ts"),
];
/// What `order-tracker/gateway` is made of: the scripts of the whole, which lead to other files.
const GATEWAY: [[&str; 4]; 2] = [
    ["index.js", "gateway.js", "./files.js", "./gateway-files.js"],
    ["define.js", "gateway-define.js", "./index.js", "./gateway.js"],
];

/// Writes the package from the widgets that were built.
pub(super) fn write(npm: &Path) -> Result {
    emptied(npm)?;
    for (from, to) in SOURCES {
        copy(&Path::new("package").join(from), &npm.join(to))?;
    }
    for license in LICENSES {
        copy(Path::new(license), &npm.join(license))?;
    }
    let manifest = fs::read_to_string("package/package.json")?;
    put(&npm.join("package.json"), replaced(&manifest, "0.0.0", VERSION)?.as_bytes())?;
    copy(Path::new("public/languages"), &npm.join("languages"))?;
    let languages = languages(npm)?;
    for (widget, script) in [(Widget::Whole, "files.js"), (Widget::Gateway, "gateway-files.js")] {
        let wasm = wasm(widget);
        copy(&widget.wasm(), &npm.join(&wasm))?;
        scripts(widget, npm)?;
        let rest = format!("{}{languages}", starting(widget));
        put(&npm.join(script), files_script(npm, widget, &format!("./{wasm}"), &rest)?.as_bytes())?;
    }
    for [of, script, from, to] in GATEWAY {
        let text = fs::read_to_string(npm.join(of))?;
        let text = replaced(&text, &format!("\"{from}\""), &format!("\"{to}\""))?;
        put(&npm.join(script), text.as_bytes())?;
    }
    Ok(())
}

/// Where it lies in the package.
pub(super) fn wasm(widget: Widget) -> String {
    format!("wasm/{}_bg.wasm", widget.name())
}

/// What wasm-bindgen wrote, and the scripts that it lays beside: here they lie where others find them.
fn scripts(widget: Widget, npm: &Path) -> Result {
    let mut glue = fs::read_to_string(widget.glue())?;
    for script in files(&widget.snippets())? {
        let name = script.file_name().and_then(|name| name.to_str()).ok_or("a script has a name")?;
        let path = script.strip_prefix(widget.folder())?.display().to_string();
        glue = replaced(&glue, &format!("./{path}"), &format!("../{name}"))?;
        let text = fs::read_to_string(&script)?;
        let text = if name == "element.js" { replaced(&text, "../../../languages/", "./languages/")? } else { text };
        put(&npm.join(name), text.as_bytes())?;
    }
    put(&npm.join(format!("wasm/{}.js", widget.name())), glue.as_bytes())
}

/// The script that knows where the other files are, and what they are made of.
pub(super) fn files_script(npm: &Path, widget: Widget, url: &str, rest: &str) -> Result<String> {
    let digest = sri::sha384(&fs::read(npm.join(wasm(widget)))?);
    Ok(format!(
        "// Written by `cargo xtask package`: where the other files are, and what they are made of.\n\
         export const version = \"{VERSION}\";\n\n\
         const wasm = () => ({{\n  url: new URL(\"{url}\", import.meta.url).href,\n  integrity: \"{digest}\",\n}});\n\n\
         {rest}"
    ))
}

/// The wasm's script is loaded when it is needed.
fn starting(widget: Widget) -> String {
    format!(
        "import {{ start }} from \"./start.js\";\n\n\
         export const load = () => start(wasm(), () => import(\"./wasm/{}.js\"));\n\n",
        widget.name()
    )
}

/// Each address is written out, so that bundlers find the file.
fn languages(npm: &Path) -> Result<String> {
    let digests = digests(npm)?;
    let line = |code| format!("  \"{code}\": () => new URL(\"./languages/{code}.json\", import.meta.url).href,\n");
    let lines: String = digests.keys().map(line).collect();
    Ok(format!(
        "const languages = {{\n{lines}}};\n\n\
         export const language = (code) => languages[code]();\n\n\
         export const digests = async () => ({});\n",
        serde_json::to_string_pretty(&digests)?
    ))
}

/// The languages, and what their files are made of.
pub(super) fn digests(npm: &Path) -> Result<BTreeMap<String, String>> {
    let digest = |file: PathBuf| {
        let code = file.file_stem().and_then(|code| code.to_str()).ok_or("a language has a code")?;
        Ok((code.to_owned(), sri::sha256(&fs::read(&file)?)))
    };
    files(&npm.join("languages"))?.into_iter().map(digest).collect()
}

/// The files of the widgets themselves, which give their folder its name.
pub(super) fn content(npm: &Path) -> Result<Vec<PathBuf>> {
    let mut content = Widget::ALL.map(|widget| npm.join(wasm(widget))).to_vec();
    content.extend(files(&npm.join("languages"))?);
    Ok(content)
}
