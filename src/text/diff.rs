//! Compares two texts line by line, and within a line word by word.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, Hunk, InternedInput, Token};
use schemars::JsonSchema;
use serde::Serialize;

use super::words;

/// The number of unchanged lines shown around changed ones.
const CONTEXT: u32 = 2;

/// A line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct DiffLine {
    /// The kind of line: `same`, `removed`, `added`, or `gap` for unchanged lines that are left out.
    pub kind: &'static str,
    /// The parts of the line.
    pub pieces: Vec<Piece>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub(crate) struct Piece {
    /// The text.
    pub text: String,
    /// Whether this part differs between the two versions.
    pub is_changed: bool,
}

/// Returns the differences from `old` to `new`; empty if they are equal. Takes time in proportion to the texts.
pub(crate) fn differences(old: &str, new: &str) -> Vec<DiffLine> {
    let lines = Lines {
        old: old.split_inclusive('\n').collect(),
        new: new.split_inclusive('\n').collect(),
    };
    let input = InternedInput::new(old, new);
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    let mut shown = Vec::new();
    let mut next = 0;
    for hunk in diff.hunks() {
        let context_before = if shown.is_empty() { 0 } else { CONTEXT };
        lines.unchanged(next..hunk.before.start, context_before, &mut shown);
        lines.changed(&hunk, &mut shown);
        next = hunk.before.end;
    }
    if !shown.is_empty() {
        lines.same(next..next.saturating_add(CONTEXT), &mut shown);
    }
    shown
}

/// The lines of both texts, with their line ends.
struct Lines<'a> {
    old: Vec<&'a str>,
    new: Vec<&'a str>,
}

impl Lines<'_> {
    /// Adds the unchanged lines before a hunk: `context_before` lines after the previous hunk, a gap, and the context
    /// before this hunk.
    fn unchanged(&self, range: Range<u32>, context_before: u32, shown: &mut Vec<DiffLine>) {
        let gap_start = range.end.min(range.start.saturating_add(context_before));
        let gap_end = range.end.saturating_sub(CONTEXT).max(gap_start);
        self.same(range.start..gap_start, shown);
        if gap_end > gap_start {
            shown.push(DiffLine::of("gap", Vec::new()));
        }
        self.same(gap_end..range.end, shown);
    }

    /// Adds lines that are the same in both texts.
    fn same(&self, range: Range<u32>, shown: &mut Vec<DiffLine>) {
        let lines = slice(&self.old, &range).iter();
        shown.extend(lines.map(|line| DiffLine::of("same", vec![Piece::of(line, false)])));
    }

    /// Adds the lines of a hunk. Changed words are highlighted only if at least half of the words are the same.
    fn changed(&self, hunk: &Hunk, shown: &mut Vec<DiffLine>) {
        let (old, new) = (slice(&self.old, &hunk.before), slice(&self.new, &hunk.after));
        let mut words = InternedInput::default();
        words.update_before(old.iter().flat_map(|line| words::pieces(line)));
        words.update_after(new.iter().flat_map(|line| words::pieces(line)));
        let mut diff = Diff::compute(Algorithm::Histogram, &words);
        diff.postprocess_no_heuristic(&words);
        let are_alike = share_most_words(&words, &diff);
        let mut place = 0;
        shown.extend(old.iter().map(|line| {
            let marked = marked(line, &mut place, |place| are_alike && diff.is_removed(place));
            DiffLine::of("removed", marked)
        }));
        place = 0;
        shown.extend(new.iter().map(|line| {
            let marked = marked(line, &mut place, |place| are_alike && diff.is_added(place));
            DiffLine::of("added", marked)
        }));
    }
}

/// Returns whether at least half of the words of one text also occur in the other one.
fn share_most_words(texts: &InternedInput<&str>, diff: &Diff) -> bool {
    let is_word = |token: &Token| texts.interner[*token].chars().any(char::is_alphanumeric);
    let count = |tokens: &[Token]| tokens.iter().filter(|token| is_word(token)).count();
    let kept = (0_u32..)
        .zip(&texts.before)
        .filter(|(place, token)| !diff.is_removed(*place) && is_word(token));
    2 * kept.count() >= count(&texts.before).min(count(&texts.after)).max(1)
}

/// Returns the lines of a range, as line numbers in a diff are `u32`.
fn slice<'a, 'b>(lines: &'b [&'a str], range: &Range<u32>) -> &'b [&'a str] {
    let end = lines.len().min(range.end as usize);
    &lines[end.min(range.start as usize)..end]
}

/// Splits a line into as few pieces as possible. `place` is the index of the next word, counted across all lines.
fn marked(line: &str, place: &mut u32, is_changed: impl Fn(u32) -> bool) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for word in words::pieces(line) {
        let is_changed = is_changed(*place);
        *place += 1;
        match pieces.last_mut() {
            Some(last) if last.is_changed == is_changed => last.text.push_str(word),
            _ => pieces.push(Piece::of(word, is_changed)),
        }
    }
    pieces
}

impl DiffLine {
    fn of(kind: &'static str, mut pieces: Vec<Piece>) -> Self {
        for piece in &mut pieces {
            piece.text.truncate(piece.text.trim_end_matches('\n').len());
        }
        pieces.retain(|piece| !piece.text.is_empty());
        Self { kind, pieces }
    }
}

impl Piece {
    fn of(text: &str, is_changed: bool) -> Self {
        Self {
            text: text.to_owned(),
            is_changed,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Formats a line as `-one [two]`, with the changes in brackets.
    fn shown(old: &str, new: &str) -> Vec<String> {
        let line = |line: DiffLine| {
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
    fn letters_of_a_script_without_spaces_are_compared_one_by_one() {
        assert_eq!(
            shown(
                "\u{7d05}\u{3044}\u{5bb6}\u{3067}\u{3059}\n",
                "\u{9752}\u{3044}\u{5bb6}\u{3067}\u{3059}\n"
            ),
            [
                "-[\u{7d05}]\u{3044}\u{5bb6}\u{3067}\u{3059}",
                "+[\u{9752}]\u{3044}\u{5bb6}\u{3067}\u{3059}"
            ]
        );
    }

    #[test]
    fn lines_with_little_in_common_are_not_marked() {
        assert_eq!(
            shown("The red house\n", "A completely different sentence follows\n"),
            ["-The red house", "+A completely different sentence follows"]
        );
    }

    #[test]
    fn the_same_text_has_no_differences() {
        assert_eq!(differences("a\nb\n", "a\nb\n"), []);
    }

    fn text_of(line: &DiffLine) -> String {
        line.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    proptest! {
        #[test]
        fn every_line_of_the_new_text_is_the_same_or_added(old in "([ab\u{645}]\n){0,12}", new in "([ab\u{645}]\n){0,12}") {
            let lines = differences(&old, &new);
            let count = |kinds: &[&str]| lines.iter().filter(|line| kinds.contains(&line.kind)).count();
            prop_assert!(count(&["same", "added"]) <= new.lines().count());
            let added: Vec<String> = lines.iter().filter(|line| line.kind == "added").map(text_of).collect();
            prop_assert!(added.iter().all(|text| new.lines().any(|line| line == text)));
            prop_assert_eq!(
                old.lines().count() + count(&["added"]),
                new.lines().count() + count(&["removed"])
            );
        }
    }
}
