//! Detects tables that would be much larger than their source.

/// The maximum number of empty cells that the parser may add in a text, in addition to the typed ones.
const MAX_ADDED_CELLS: usize = 20_000;

/// Returns whether the tables of a text have about as many cells as were typed. The parser pads each row to the length
/// of the first one, so that a few thousand bytes could produce a million cells.
pub(super) fn fit(text: &str) -> bool {
    let mut cells = 0_usize;
    let mut columns = 0_usize;
    for line in text.lines() {
        let line = line.trim_matches([' ', '\t', '>']);
        if line.is_empty() {
            columns = 0;
        } else if is_delimiter_row(line) {
            columns = columns.max(line.matches('|').count() + 1);
        }
        cells = cells.saturating_add(columns);
    }
    // A cell takes at least a character and a bar.
    cells <= text.len() / 2 + MAX_ADDED_CELLS
}

/// Returns whether a line is the delimiter row below the column names. Markers of quotes and lists may precede it.
fn is_delimiter_row(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line
            .bytes()
            .rev()
            .take_while(|byte| !matches!(byte, b'*' | b'+' | b'.' | b')'))
            .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: usize, rows: usize, row: &str) -> String {
        format!(
            "{}\n{}\n{}",
            "|a".repeat(columns),
            "|-".repeat(columns),
            format!("{row}\n").repeat(rows)
        )
    }

    #[test]
    fn a_table_of_more_cells_than_are_typed_does_not_fit() {
        for beyond in [
            table(1_000, 1_000, "|"),
            table(1_000, 1_000, "x"),
            table(1_000, 1_000, "> |"),
            format!("- {}", table(1_000, 1_000, "  |").replace("\n|-", "\n  |-")),
            "|a|a\n|-|-\n".to_owned() + &table(60_000, 3, "x"),
        ] {
            assert!(!fit(&beyond), "{}", &beyond[..20]);
        }
    }

    #[test]
    fn what_people_type_fits() {
        for within in [
            table(1_000, 1_000, &"|a".repeat(1_000)),
            table(10, 1_500, "|"),
            "a | b\n\n".repeat(10_000),
            "- --|\n".repeat(10_000),
        ] {
            assert!(fit(&within), "{}", &within[..10]);
        }
    }
}
