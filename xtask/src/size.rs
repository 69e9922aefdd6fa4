//! What a shopper has to download.

use std::fs;
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use xshell::{Shell, cmd};

use crate::step::step;
use crate::{Result, tools};

/// What a page with the tag cannot do without, by the ends of the names.
const KINDS: [&str; 3] = ["js", "wasm", "css"];
/// Brotli, all files together. A change that passes it says in its commit what the shopper gets for it.
const BUDGET_BYTES: usize = 125_000;

/// Builds the release and prints its bytes.
pub(crate) fn run(shell: &Shell) -> Result {
    tools::web(shell)?;
    step("Building the release", || Ok(cmd!(shell, "trunk build --release --offline").run()?))?;
    report(Path::new("dist"))
}

/// Prints the bytes of a build that is there already.
pub(crate) fn report(dist: &Path) -> Result {
    println!("\n{:<40} {:>9} {:>9} {:>9}", "", "raw", "gzip 9", "brotli 11");
    let mut total = [0; 3];
    for kind in KINDS {
        let mut files = Vec::new();
        collect(dist, kind, &mut files)?;
        files.sort();
        for file in files {
            let bytes = fs::read(&file)?;
            let sizes = [bytes.len(), gzip(&bytes)?.len(), brotli(&bytes)?.len()];
            let name = file.strip_prefix(dist).unwrap_or(&file);
            println!("{:<40} {:>9} {:>9} {:>9}", name.display(), sizes[0], sizes[1], sizes[2]);
            total.iter_mut().zip(sizes).for_each(|(sum, size)| *sum += size);
        }
    }
    println!("{:<40} {:>9} {:>9} {:>9}", "in total", total[0], total[1], total[2]);
    if total[2] > BUDGET_BYTES {
        return Err(format!(
            "{} bytes of brotli are more than the {BUDGET_BYTES} that a shopper is asked to load",
            total[2]
        )
        .into());
    }
    Ok(())
}

/// The files of a kind; the demo's own pages are no part of the product.
fn collect(folder: &Path, kind: &str, files: &mut Vec<std::path::PathBuf>) -> Result {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("demo") {
            collect(&path, kind, files)?;
        } else if path.extension().is_some_and(|extension| extension == kind) {
            files.push(path);
        }
    }
    Ok(())
}

pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out)
}
