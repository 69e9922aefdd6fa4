//! What `cargo tree` tells of crates. It knows which features are on for one program; `cargo metadata` knows only what the whole
//! workspace asks for.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Result;

/// A crate that is compiled into something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Crate {
    pub(super) name: String,
    pub(super) version: String,
    /// As SPDX writes it.
    pub(super) license: String,
    /// Of this workspace.
    pub(super) is_own: bool,
}

impl Crate {
    /// Its address in the registry, or what it is called here.
    pub(super) fn reference(&self) -> String {
        let registry = if self.is_own { "" } else { "pkg:cargo/" };
        format!("{registry}{}@{}", self.name, self.version)
    }
}

/// All crates of a program, which comes first; the others are sorted.
pub(super) struct Tree {
    pub(super) crates: Vec<Crate>,
    uses: BTreeMap<String, Vec<String>>,
}

impl Tree {
    /// Reads lines such as `2|serde v1.0.229|MIT OR Apache-2.0 (*)`, where a star says that what is below was told before.
    pub(super) fn parse(told: &str) -> Result<Self> {
        let mut crates = Vec::new();
        let mut uses: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut above: Vec<String> = Vec::new();
        for line in told.lines() {
            let unknown = || format!("cargo tree says otherwise than it did: {line}");
            let (depth, one) = parsed(line).ok_or_else(unknown)?;
            above.truncate(depth);
            let reference = one.reference();
            uses.entry(reference.clone()).or_default();
            if let Some(user) = above.last() {
                uses.entry(user.clone()).or_default().push(reference.clone());
            }
            above.push(reference);
            if !crates.contains(&one) {
                crates.push(one);
            }
        }
        crates.get_mut(1..).ok_or("cargo tree says nothing")?.sort();
        uses.values_mut().for_each(|used| {
            used.sort();
            used.dedup();
        });
        Ok(Self { crates, uses })
    }

    /// Which crate uses which.
    pub(super) fn dependencies(&self) -> Vec<Value> {
        self.uses.iter().map(|(user, used)| json!({ "ref": user, "dependsOn": used })).collect()
    }
}

fn parsed(line: &str) -> Option<(usize, Crate)> {
    let mut parts = line.split('|');
    let (depth, package, license) = (parts.next()?.parse().ok()?, parts.next()?, parts.next()?);
    let mut words = package.split(' ');
    let (name, version) = (words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned());
    // What is no crate of a registry is told with its folder.
    let is_own = words.next().is_some();
    let license = license.trim_end_matches(" (*)");
    // As it was written before there was SPDX.
    let license = license.replace(" / ", "/").replace('/', " OR ");
    Some((depth, Crate { name, version, license, is_own }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "\
0|order-tracker v0.1.0 (/shop/order tracker)|MIT OR Apache-2.0
1|serde v1.0.229|MIT/Apache-2.0
2|serde_core v1.0.229|MIT
1|orders v0.1.0 (/shop/orders)|MIT
2|serde v1.0.229|MIT/Apache-2.0 (*)";

    #[test]
    fn every_crate_is_told_once_with_what_it_uses() {
        let tree = Tree::parse(TOLD).unwrap();
        let told: Vec<_> = tree.crates.iter().map(|one| (one.reference(), one.license.as_str(), one.is_own)).collect();
        let [program, orders, serde, core] =
            ["order-tracker@0.1.0", "orders@0.1.0", "pkg:cargo/serde@1.0.229", "pkg:cargo/serde_core@1.0.229"];
        assert_eq!(
            told,
            [
                (program.to_owned(), "MIT OR Apache-2.0", true),
                (orders.to_owned(), "MIT", true),
                (serde.to_owned(), "MIT OR Apache-2.0", false),
                (core.to_owned(), "MIT", false),
            ]
        );
        assert_eq!(tree.uses[program], [orders, serde]);
        assert_eq!(tree.uses[orders], [serde]);
        assert_eq!(tree.uses[serde], [core]);
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        for told in ["", "serde v1.0.229", "0|serde 1|MIT"] {
            assert!(Tree::parse(told).is_err(), "{told:?}");
        }
    }
}
