//! What a shopper has to download.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use xshell::Shell;

use crate::{Result, package};

/// Brotli, all files together. A change that passes it says in its commit what the shopper gets for it.
const BUDGET_BYTES: usize = 126_000;

/// Builds the release and prints its bytes.
pub(crate) fn run(shell: &Shell) -> Result {
    package::build(shell)?;
    report()
}

/// Prints the bytes of what a shop's page loads: the script and the wasm that were packed last.
pub(crate) fn report() -> Result {
    let embed = Path::new(package::EMBED);
    println!("\n{:<40} {:>9} {:>9} {:>9}", "", "raw", "gzip 9", "brotli 11");
    let mut total = [0; 3];
    let is_loaded = |file: &PathBuf| file.ends_with("embed.js") || file.extension().is_some_and(|kind| kind == "wasm");
    for file in package::files(embed)?.into_iter().filter(is_loaded) {
        let bytes = fs::read(&file)?;
        let sizes = [bytes.len(), gzip(&bytes)?.len(), brotli(&bytes)?.len()];
        let name = file.strip_prefix(embed).unwrap_or(&file);
        println!("{:<40} {:>9} {:>9} {:>9}", name.display(), sizes[0], sizes[1], sizes[2]);
        total.iter_mut().zip(sizes).for_each(|(sum, size)| *sum += size);
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
