//! Prints tables.

/// Returns a word that says whether a target was met.
pub(crate) fn verdict(is_met: bool) -> &'static str {
    if is_met { "met" } else { "MISSED" }
}

/// A table with columns as wide as their longest cell.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(heads: &[&str]) -> Self {
        Self {
            rows: vec![heads.iter().map(|&head| head.to_owned()).collect()],
        }
    }

    pub(crate) fn push<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    pub(crate) fn print(&self, title: &str) {
        println!("\n{title}\n");
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max();
        for row in &self.rows {
            let cells = row.iter().enumerate();
            let cells = cells.map(|(column, cell)| format!("{cell:>0$}", width(column).unwrap_or_default()));
            println!("  {}", cells.collect::<Vec<_>>().join("   "));
        }
    }
}
