use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use super::{BILL, Widget, copy, emptied, files, lean, npm, put, sri};
use crate::{Result, tools};

/// The page for an `<iframe>`, and the script for the page around it.
const FRAME: [&str; 4] = ["frame.html", "frame.css", "frame.js", "frame-host.js"];

/// The bill of materials, among a shop's own files.
pub(crate) const EMBED_BILL: &str = "order-tracker.cdx.json";
/// What fetches the digests of the languages.
const DIGESTS: &str = "package/digests.js";
/// One script, with the wasm's in it: loaded apart, esbuild would wrap each of its parts into a function.
const STARTING: &str = "\
import init from \"./wasm/order-tracker.js\";
import { compiled } from \"./start.js\";

export const load = async () => init({ module_or_path: await compiled(wasm()) });

";

/// Writes what a shop copies to its server, from the package: a script for each widget, and beside them a folder whose files
/// never change under its name, so that an old script in some cache never meets new wasm.
pub(super) fn write(shell: &Shell, esbuild: &Path, npm: &Path, embed: &Path) -> Result {
    emptied(embed)?;
    let content: Vec<_> = npm::content(npm)?.iter().map(fs::read).collect::<std::io::Result<_>>()?;
    let version = format!("v-{}", sri::short(content));
    copy(&npm.join("languages"), &embed.join(&version).join("languages"))?;
    let digests = serde_json::to_string(&npm::digests(npm)?)?;
    put(&embed.join(&version).join("languages.json"), digests.as_bytes())?;
    for name in FRAME {
        copy(&Path::new("package/frame").join(name), &embed.join(name))?;
    }
    for widget in Widget::ALL {
        script(shell, esbuild, npm, embed, &version, widget)?;
    }
    copy(&npm.join(BILL), &embed.join(EMBED_BILL))?;
    integrity(embed)
}

/// The scripts of the package as one, but for where the other files are.
fn script(shell: &Shell, esbuild: &Path, npm: &Path, embed: &Path, version: &str, widget: Widget) -> Result {
    let wasm = format!("{version}/{}.wasm", widget.name());
    copy(&npm.join(npm::wasm(widget)), &embed.join(&wasm))?;
    let script = embed.join("script");
    for file in files(npm)?.iter().filter(|file| file.extension().is_some_and(|kind| kind == "js")) {
        copy(file, &script.join(file.strip_prefix(npm)?))?;
    }
    let glue = fs::read_to_string(npm.join(format!("wasm/{}.js", widget.name())))?;
    put(&script.join("wasm/order-tracker.js"), lean::glue::for_compiled(&glue)?.as_bytes())?;
    copy(Path::new(DIGESTS), &script.join("digests.js"))?;
    let rest = [STARTING, &languages(&embed.join(version).join("languages.json"), version)?].concat();
    put(&script.join("files.js"), npm::files_script(npm, widget, &format!("./{wasm}"), &rest)?.as_bytes())?;
    let (entry, out) = (script.join("define.js"), embed.join(widget.script()));
    cmd!(
        shell,
        "{esbuild} {entry} --bundle --minify --format=esm --target=es2022 --legal-comments=none --log-level=warning --outfile={out}"
    )
    .run()?;
    // It puts functions where they are called once, and calls what it names alike everywhere: 0.2 kB of brotli.
    let terser = tools::terser(shell)?;
    // A function put where it is called keeps what is around it alive: the first tag of a page, for as long as it is listened to.
    let compress = "passes=2,inline=1,reduce_funcs=false";
    cmd!(shell, "{terser} {out} --module --compress {compress} --mangle --output {out}").quiet().run()?;
    Ok(fs::remove_dir_all(script)?)
}

/// Digests cannot be compressed, and most customers of most shops need none: they are in a file, which has a digest itself.
fn languages(digests: &Path, version: &str) -> Result<String> {
    let digest = sri::sha384(&fs::read(digests)?);
    Ok(format!(
        "import {{ digestsAt }} from \"./digests.js\";\n\n\
         export const language = (code) => new URL(`./{version}/languages/${{code}}.json`, import.meta.url).href;\n\n\
         export const digests = () => digestsAt(new URL(\"./{version}/languages.json\", import.meta.url).href, \"{digest}\");\n"
    ))
}

/// The digests of all files, for whoever writes them into a page.
fn integrity(embed: &Path) -> Result {
    let mut lines = Vec::new();
    for file in files(embed)? {
        let name = file.strip_prefix(embed)?.display().to_string();
        lines.push(format!("  \"{name}\": \"{}\"", sri::sha384(&fs::read(&file)?)));
    }
    put(&embed.join("integrity.json"), format!("{{\n{}\n}}\n", lines.join(",\n")).as_bytes())
}
