//! Whether whoever builds the packages gets the same bytes: two clean copies, at two paths, with two folders of Cargo's own.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use xshell::{Shell, cmd};

use crate::step::step;
use crate::{Result, package};

/// Neither as long as the other, nor as deep.
const PLACES: [&str; 2] = ["target/reproduce/one", "target/reproduce/another/place"];
/// What is built there.
const BUILT: &str = "dist";

/// A digest of each file.
type Digests = BTreeMap<PathBuf, String>;

/// Builds what is committed twice, and compares every file.
pub(crate) fn run(shell: &Shell) -> Result {
    if !cmd!(shell, "git status --porcelain").quiet().read()?.is_empty() {
        println!("! What is not committed is left out.");
    }
    let root = env::current_dir()?;
    let mut built = Vec::new();
    for place in PLACES {
        built.push(step(&format!("Building in {place}"), || build(shell, &root, &root.join(place)))?);
    }
    let [one, other] = built.as_slice() else { return Err("there are two places".into()) };
    for (place, digests) in PLACES.iter().zip(&built) {
        println!("\n  {} {} files of {place}/{BUILT}", whole(digests), digests.len());
    }
    let differing = differing(one, other);
    if !differing.is_empty() {
        return Err(format!("{} files are not the same:\n  {}", differing.len(), differing.join("\n  ")).into());
    }
    println!("\n✓ Reproducible: both builds are the same, byte for byte");
    Ok(())
}

/// Builds the packages in a clean copy, and says what they are made of.
fn build(shell: &Shell, root: &Path, place: &Path) -> Result<Digests> {
    package::emptied(place)?;
    cmd!(shell, "git clone --quiet {root} {place}").run()?;
    let own = cargo_home(&place.with_extension("cargo"))?;
    env::set_current_dir(place)?;
    let there = Shell::new()?;
    there.set_var("CARGO_HOME", own);
    let done = package::build(&there);
    env::set_current_dir(root)?;
    done?;
    let built = place.join(BUILT);
    let digest = |path: PathBuf| Ok((path.strip_prefix(&built)?.to_owned(), hex(&fs::read(&path)?)));
    package::files(&built)?.into_iter().map(digest).collect()
}

/// A folder of Cargo's under another name, with the same in it.
#[cfg(unix)]
fn cargo_home(place: &Path) -> Result<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cargo"));
    let known =
        env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home).ok_or("neither CARGO_HOME nor HOME is set")?;
    package::emptied(place)?;
    for entry in fs::read_dir(known)? {
        let entry = entry?;
        std::os::unix::fs::symlink(entry.path(), place.join(entry.file_name()))?;
    }
    Ok(place.to_owned())
}

/// The user's own: links are not everybody's here.
#[cfg(not(unix))]
fn cargo_home(_: &Path) -> Result<PathBuf> {
    Ok(env::var_os("CARGO_HOME").map(PathBuf::from).ok_or("CARGO_HOME is not set")?)
}

/// The files that are not the same, or are not there twice.
fn differing(one: &Digests, other: &Digests) -> Vec<String> {
    let all: BTreeSet<_> = one.keys().chain(other.keys()).collect();
    let differs = |path: &&PathBuf| one.get(*path) != other.get(*path);
    all.into_iter().filter(differs).map(|path| path.display().to_string()).collect()
}

/// One digest of all.
fn whole(digests: &Digests) -> String {
    let lines = digests.iter().map(|(path, digest)| format!("{digest}  {}\n", path.display()));
    hex(lines.collect::<String>().as_bytes())
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_or_is_there_once_is_named() {
        let built = |files: &[(&str, &str)]| -> Digests {
            files.iter().map(|(path, text)| (PathBuf::from(path), hex(text.as_bytes()))).collect()
        };
        let one = built(&[("a.js", "1"), ("b.wasm", "2"), ("c", "3")]);
        let other = built(&[("a.js", "1"), ("b.wasm", "3"), ("d", "3")]);
        assert_eq!(differing(&one, &other), ["b.wasm", "c", "d"]);
        assert!(differing(&one, &one.clone()).is_empty());
        assert_ne!(whole(&one), whole(&other));
        // printf 'order' | sha256sum
        assert_eq!(hex(b"order"), "3eeb7e96e59ce40f9cb1a089daba079fd699f6867a30f6634af8570967b2375a");
    }
}
