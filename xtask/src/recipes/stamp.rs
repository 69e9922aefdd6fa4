//! What has been made already, and of what.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use super::{BUILT, SERVED};
use crate::Result;

/// Makes a recipe, unless it has been made of just these files.
pub(super) fn unless_made(name: &str, sources: &[&str], make: impl FnOnce() -> Result) -> Result {
    let mut hasher = DefaultHasher::new();
    for source in sources {
        read(Path::new(source), &mut hasher)?;
    }
    let (now, file) = (format!("{:016x}", hasher.finish()), Path::new(BUILT).join(format!("{name}.stamp")));
    if fs::read_to_string(&file).is_ok_and(|then| then == now) && Path::new(SERVED).join(name).exists() {
        println!("The recipe {name} has not changed.");
        return Ok(());
    }
    // One that fails is made again.
    _ = fs::remove_file(&file);
    make()?;
    fs::create_dir_all(BUILT)?;
    Ok(fs::write(file, now)?)
}

fn read(path: &Path, hasher: &mut DefaultHasher) -> Result {
    if !path.is_dir() {
        hasher.write(path.as_os_str().as_encoded_bytes());
        hasher.write(&fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?);
        return Ok(());
    }
    let mut entries = fs::read_dir(path)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_name() != "node_modules" && entry.file_name() != "dist" {
            read(&entry.path(), hasher)?;
        }
    }
    Ok(())
}
