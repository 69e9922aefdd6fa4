//! Names on the left, figures below their headings.

/// As text, each column as wide as it has to be.
pub(crate) fn table(headings: &[&str], rows: &[(String, Vec<String>)]) -> String {
    let first = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|(_, cells)| cells.get(column)).map(|cell| cell.chars().count());
        cells.chain(headings.get(column).map(|heading| heading.chars().count())).max().unwrap_or_default()
    };
    let line = |name: &str, cells: Vec<&str>| {
        let cells: String =
            cells.iter().enumerate().map(|(column, cell)| format!("  {cell:>0$}", width(column))).collect();
        format!("{name:<first$}{cells}\n")
    };
    let lines = rows.iter().map(|(name, cells)| line(name, cells.iter().map(String::as_str).collect()));
    std::iter::once(line("", headings.to_vec())).chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_what_is_in_them() {
        let rows =
            [("widget".to_owned(), vec!["1.04 ×".to_owned(), "9".to_owned()]), ("us".to_owned(), vec!["1".to_owned()])];
        assert_eq!(
            table(&["ratio", "wide one"], &rows),
            "         ratio  wide one\nwidget  1.04 ×         9\nus           1\n"
        );
    }
}
