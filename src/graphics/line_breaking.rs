//! Breaks text into lines of a maximum width.

/// Marks omitted text.
const ELLIPSIS: &str = "…";

/// Breaks a text into at most `most` lines, none wider than `width` as computed by `measure`. If text is omitted, the
/// last line ends with an ellipsis. A word that is wider than a line is broken.
pub(super) fn wrap(text: &str, width: f32, most: usize, measure: &dyn Fn(&str) -> f32) -> Wrapped {
    let mut lines: Vec<String> = Vec::new();
    let mut rest: Vec<String> = text.split_whitespace().rev().map(str::to_owned).collect();
    while let Some(word) = rest.pop() {
        let longer = match lines.last() {
            Some(line) => format!("{line} {word}"),
            None => word.clone(),
        };
        if measure(&longer) <= width {
            lines.pop();
            lines.push(longer);
        } else if measure(&word) <= width {
            lines.push(word);
        } else {
            let (head, tail) = split(&word, width, measure);
            lines.push(head);
            if !tail.is_empty() {
                rest.push(tail);
            }
        }
        if lines.len() > most {
            lines.truncate(most);
            let last = lines.pop().unwrap_or_default();
            lines.push(shortened(&last, width, measure));
            return Wrapped {
                lines,
                is_whole: false,
            };
        }
    }
    Wrapped {
        lines,
        is_whole: true,
    }
}

/// The result of [`wrap`].
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrapped {
    pub(super) lines: Vec<String>,
    /// Whether the lines contain the whole text.
    pub(super) is_whole: bool,
}

/// Returns a text as one line, truncated with an ellipsis if it is too wide.
pub(super) fn fit(text: &str, width: f32, measure: &dyn Fn(&str) -> f32) -> String {
    if measure(text) <= width {
        text.to_owned()
    } else {
        shortened(text, width, measure)
    }
}

fn shortened(line: &str, width: f32, measure: &dyn Fn(&str) -> f32) -> String {
    let (head, _) = split(line, width - measure(ELLIPSIS), measure);
    format!("{}{ELLIPSIS}", head.trim_end())
}

/// Splits a text after the part that fits, which has at least one character.
fn split(text: &str, width: f32, measure: &dyn Fn(&str) -> f32) -> (String, String) {
    let ends: Vec<usize> = text.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    let fitting = ends.partition_point(|end| measure(&text[..*end]) <= width).max(1);
    let end = ends.get(fitting - 1).copied().unwrap_or(text.len());
    (text[..end].to_owned(), text[end..].to_owned())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(text: &str) -> f32 {
        f32::from(u16::try_from(text.chars().count()).unwrap())
    }

    fn wrapped(text: &str, width: f32, most: usize) -> Vec<String> {
        wrap(text, width, most, &letters).lines
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrapped("one two three", 7.0, 4), ["one two", "three"]);
        assert_eq!(wrapped("abcdefgh ij", 4.0, 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrapped("one two three", 7.0, 1), ["one tw…"]);
        assert_eq!(wrapped("", 7.0, 4), Vec::<String>::new());
    }

    #[test]
    fn a_line_is_cut_where_it_is_too_wide() {
        assert_eq!(fit("Grace", 5.0, &letters), "Grace");
        assert_eq!(fit("Grace Hopper", 7.0, &letters), "Grace…");
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost_unsaid(text in "[a-z ]{0,80}", width in 1_u8..12, most in 1_usize..6) {
            let width = f32::from(width);
            let Wrapped { lines, is_whole } = wrap(&text, width, most, &letters);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|line| letters(line) <= width.max(2.0)), "{lines:?}");
            if is_whole {
                let plain = |text: &str| text.replace(' ', "");
                prop_assert_eq!(plain(&lines.concat()), plain(&text));
            } else {
                prop_assert!(lines.last().is_some_and(|line| line.ends_with(ELLIPSIS)));
            }
        }
    }
}
