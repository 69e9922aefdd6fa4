//! Says what is being done.

use std::time::Instant;

use crate::Result;

/// Does one step under its name, and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("\n▸ {name}");
    let begun = Instant::now();
    let done = work().map_err(|error| format!("{name}: {error}"))?;
    println!("✓ {name} ({:.0} s)", begun.elapsed().as_secs_f32());
    Ok(done)
}
