//! The reference: tables of all that the tag has, out of its manifest.

mod sections;

use serde_json::Value;

use self::sections::{SECTIONS, Section, text};
use crate::Result;

/// The page.
pub(super) fn page(manifest: &str) -> Result<String> {
    let manifest: Value = serde_json::from_str(manifest)?;
    let tag = manifest.pointer("/modules/0/declarations/0").ok_or("the manifest declares nothing")?;
    let mut page = format!(
        "# Reference\n\n{} The same for editors and tools is `custom-elements.json` in the package.\n",
        text(tag, "description")
    );
    for section in &SECTIONS {
        let Section { title, list, about, columns, wanted, row } = section;
        let rows = tag[*list].as_array().ok_or_else(|| format!("the manifest has no {list}"))?;
        let head = [columns.join(" | "), vec!["---"; columns.len()].join(" | ")];
        page.push_str(&format!("\n## {title}\n\n{about}\n\n| {} |\n| {} |\n", head[0], head[1]));
        for entry in rows.iter().filter(|entry| wanted(entry)) {
            let cells: Vec<_> = row(entry).iter().map(|cell| cell.replace('|', "\\|")).collect();
            page.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
    }
    Ok(page)
}

#[cfg(test)]
mod tests;
