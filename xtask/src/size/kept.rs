//! The totals that are kept in the repository.

use std::collections::BTreeMap;
use std::fs;

use super::loaded::Loaded;
use crate::Result;
use crate::package::put;

pub(super) const BUDGET: &str = "xtask/budget.toml";
const RELEASED: &str = "xtask/released.toml";

/// Bytes of brotli, by the names of totals.
pub(super) struct Kept(BTreeMap<String, usize>);

impl Kept {
    /// What each may be at most.
    pub(super) fn budget() -> Result<Self> {
        Ok(Self(toml::from_str(&fs::read_to_string(BUDGET)?)?))
    }

    /// What each was when it was last released.
    pub(super) fn released() -> Result<Self> {
        Ok(Self(toml::from_str(&fs::read_to_string(RELEASED)?)?))
    }

    pub(super) fn of(&self, name: &str) -> Result<usize> {
        Ok(*self.0.get(name).ok_or_else(|| format!("{BUDGET} has no {name}"))?)
    }

    /// What has become of it since.
    pub(super) fn change(&self, name: &str, now: usize) -> String {
        match self.0.get(name) {
            None => "new".to_owned(),
            Some(then) if now < *then => format!("−{} since the last release", then - now),
            Some(then) => format!("+{} since the last release", now - then),
        }
    }
}

/// Keeps what is released.
pub(super) fn write(version: &str, all: &[Loaded]) -> Result {
    let mut text = format!("# Bytes of brotli in {version}: written by `cargo xtask size --release`.\n");
    for loaded in all {
        text += &format!("{} = {}\n", loaded.name, loaded.total().brotli);
    }
    put(RELEASED.as_ref(), text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_and_less_are_told() {
        let kept = Kept([("page".to_owned(), 1000)].into());
        assert_eq!(kept.change("page", 990), "−10 since the last release");
        assert_eq!(kept.change("page", 1001), "+1 since the last release");
        assert_eq!(kept.change("embed", 1), "new");
    }

    #[test]
    fn every_total_has_a_budget() {
        let budget: BTreeMap<String, usize> = toml::from_str(include_str!("../../budget.toml")).unwrap();
        assert!(budget.keys().eq(["embed", "embed-gateway", "page"]), "{budget:?}");
    }
}
