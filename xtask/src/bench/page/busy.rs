//! Whether this machine has time for a measurement.

use std::fs;
use std::thread::available_parallelism;

use super::figures::count;

/// More for each core is somebody else's: the browser, the server and the chore take turns.
const QUIET: f64 = 1.0;

/// Says that figures are not to be trusted, where the system tells how busy it is.
pub(crate) fn warn(when: &str) {
    let cores = available_parallelism().map_or(1, usize::from);
    let told = fs::read_to_string("/proc/loadavg").ok();
    if let Some(load) = told.and_then(|told| too_high(&told, cores)) {
        println!("⚠ a load of {load} on {cores} cores {when} the measurement: times are too long, and ratios wild");
    }
}

/// The load of the last minute, where it is more than the cores can do.
fn too_high(told: &str, cores: usize) -> Option<f64> {
    let load: f64 = told.split_whitespace().next()?.parse().ok()?;
    (load > QUIET * count(cores)).then_some(load)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_cores_can_do_two_things() {
        assert_eq!(too_high("1.85 0.86 1.04 2/300 4711", 2), None);
        assert_eq!(too_high("9.89 5.84 3.16 12/300 4711", 2), Some(9.89));
        assert_eq!(too_high("", 2), None);
    }
}
