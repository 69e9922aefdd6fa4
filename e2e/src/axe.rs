//! axe-core: what of a page somebody could not use, by the rules of WCAG 2.2 (A, AA) and by good practice.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

use crate::Result;
use crate::visitor::Visitor;

/// The tool, and what it has seen so far.
pub(crate) struct Axe {
    script: String,
    pages: AtomicU64,
    rules: AtomicU64,
}

/// Asks for all rules. The page's own rules for scripts do not bind it.
const RUN: &str = include_str!("axe.js");

impl Axe {
    /// Reads `axe.min.js`.
    pub(crate) fn load(file: &Path) -> Result<Self> {
        let script = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(Self { script, pages: AtomicU64::new(0), rules: AtomicU64::new(0) })
    }

    /// Looks at the page that the visitor sees. What breaks a rule is told with its place and what is wrong with it.
    pub(crate) async fn examine(&self, visitor: &Visitor) -> Result {
        visitor.examine(&self.script, vec![]).await?;
        let found = visitor.examine(RUN, vec![]).await?;
        let violations = found["violations"].as_array().ok_or("axe-core tells of no rules")?;
        if !violations.is_empty() {
            let page = found["page"].as_str().unwrap_or_default();
            let told: Vec<_> = violations.iter().filter_map(Value::as_str).collect();
            return Err(format!("{page} breaks {} rules\n{}", told.len(), told.join("\n")).into());
        }
        self.pages.fetch_add(1, Ordering::Relaxed);
        self.rules.fetch_add(found["passes"].as_u64().unwrap_or_default(), Ordering::Relaxed);
        Ok(())
    }

    /// How much was found to be right; nothing where no page was looked at.
    pub(crate) fn conclusion(&self) -> Option<String> {
        let [pages, rules] = [&self.pages, &self.rules].map(|count| count.load(Ordering::Relaxed));
        (pages > 0).then(|| format!("axe-core: {pages} pages without a violation, {rules} rules that apply and hold"))
    }
}
