//! One program that is everything: the gateway with the widget and the tracking page inside.

mod check;

use std::fs;
use std::path::Path;

use xshell::{Shell, cmd};

use crate::package::{self, bill};
use crate::step::step;
use crate::{Result, size};

pub(crate) use check::check;

/// Where the gateway's crate takes the widget from when it is compiled.
const WIDGET: &str = "gateway/widget";
/// Which crates are in the program.
const BILL: &str = "target/release/order-gateway.cdx.json";
/// Where the tag is tried out.
const PLAYGROUND: &str = "public/playground";
/// What they are called there: a gateway's own pages ask a gateway, and only the playground asks providers, too.
const SCRIPTS: [(&str, &str); 2] = [("embed-gateway.js", "embed.js"), ("embed.js", "embed-all.js")];
/// What the unit and the image start it with: memory as it is used, not in huge pages.
pub(crate) const MEMORY: (&str, &str) = ("MIMALLOC_ALLOW_THP", "0");
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

fn write(path: &Path, bytes: &[u8]) -> Result {
    package::put(path, bytes)?;
    if bytes.len() >= WORTH_COMPRESSING {
        fs::write(format!("{}.br", path.display()), size::brotli(bytes)?)?;
        fs::write(format!("{}.gz", path.display()), size::gzip(bytes)?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_image_has_all_that_cargo_wants_to_read_and_starts_as_the_unit_does() -> Result {
        let read = |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path));
        let recipe = read("docs/Containerfile")?;
        let copied: Vec<_> =
            recipe.lines().filter_map(|line| line.strip_prefix("COPY ")).flat_map(str::split_whitespace).collect();
        let manifest: toml::Table = toml::from_str(&read("Cargo.toml")?)?;
        let members = manifest["workspace"]["members"].as_array().ok_or("no members")?;
        assert!(members.len() > 4);
        for wanted in members.iter().filter_map(toml::Value::as_str).chain(package::LICENSES) {
            assert!(copied.iter().any(|copied| Path::new(wanted).starts_with(copied)), "{wanted} is not copied");
        }
        let (name, value) = MEMORY;
        for started in [recipe, read("docs/order-gateway.service")?] {
            assert!(started.contains(&format!("{name}={value}")));
        }
        Ok(())
    }
}
