//! What is different between two texts, line by line, and within a line word by word.

use std::time::Duration;

use schemars::JsonSchema;
use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// Unchanged lines that are shown around changed ones.
const CONTEXT: usize = 2;
/// For two texts that have little in common: after it, what is found is not the shortest any more.
const PATIENCE: Duration = Duration::from_millis(500);

/// A line of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DifferentLine {
    /// `same`, `removed` or `added`; `gap` stands for unchanged lines that are left out.
    pub kind: &'static str,
    /// Its text in pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it is this that makes the line another one.
    pub is_changed: bool,
}

/// What became of `old` in `new`: nothing where they are the same.
pub fn differences(old: &str, new: &str) -> Vec<DifferentLine> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    let mut lines = Vec::new();
    let mut next = 0;
    for group in diff.grouped_ops(CONTEXT) {
        let start = group.first().map_or(0, |op| op.old_range().start);
        if start > next {
            lines.push(DifferentLine {
                kind: "gap",
                pieces: Vec::new(),
            });
        }
        next = group.last().map_or(next, |op| op.old_range().end);
        for op in &group {
            lines.extend(diff.iter_inline_changes(op).map(|change| {
                DifferentLine {
                    kind: match change.tag() {
                        ChangeTag::Equal => "same",
                        ChangeTag::Delete => "removed",
                        ChangeTag::Insert => "added",
                    },
                    pieces: change
                        .iter_strings_lossy()
                        .map(|(is_changed, text)| Piece {
                            text: text.trim_end_matches('\n').to_owned(),
                            is_changed,
                        })
                        .filter(|piece| !piece.text.is_empty())
                        .collect(),
                }
            }));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `-one [two]`: a line, with what changed in brackets.
    fn shown(old: &str, new: &str) -> Vec<String> {
        let line = |line: DifferentLine| {
            let sign = match line.kind {
                "same" => " ",
                "removed" => "-",
                "added" => "+",
                _ => "…",
            };
            let pieces = line.pieces.iter().map(|piece| {
                if piece.is_changed {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            });
            format!("{sign}{}", pieces.collect::<String>())
        };
        differences(old, new).into_iter().map(line).collect()
    }

    #[test]
    fn a_changed_word_is_marked_in_its_line() {
        assert_eq!(
            shown(
                "First.\n\nThe red house stands here.\n",
                "First.\n\nThe blue house stands here.\n"
            ),
            [
                " First.",
                " ",
                "-The [red] house stands here.",
                "+The [blue] house stands here."
            ]
        );
    }

    #[test]
    fn unchanged_lines_far_from_changed_ones_are_left_out() {
        let numbers: Vec<String> = (0..20).map(|number| number.to_string()).collect();
        let old = numbers.join("\n") + "\n";
        let new = old.replace("10\n", "10\nten and a half\n");
        assert_eq!(
            shown(&old, &new),
            ["…", " 9", " 10", "+ten and a half", " 11", " 12"]
        );
    }

    #[test]
    fn the_same_text_has_no_differences() {
        assert_eq!(differences("a\nb\n", "a\nb\n"), []);
    }

    proptest! {
        #[test]
        fn every_line_of_the_new_text_is_the_same_or_added(old in "([ab\u{645}]\n){0,12}", new in "([ab\u{645}]\n){0,12}") {
            let lines = differences(&old, &new);
            let count = |kinds: &[&str]| lines.iter().filter(|line| kinds.contains(&line.kind)).count();
            prop_assert!(count(&["same", "added"]) <= new.lines().count());
            prop_assert_eq!(
                old.lines().count() + count(&["added"]),
                new.lines().count() + count(&["removed"])
            );
        }
    }
}
