//! The extract of a search result: passages of its text around the found words, which are highlighted.

use std::collections::VecDeque;
use std::ops::Range;

use serde::Serialize;
use unicode_normalization::char::is_combining_mark;

use super::SearchQuery;
use super::normalization::{NON_JOINER, begins_word, fold, is_in_pairs, is_of_word};
use crate::text::excerpt;

/// The length of a passage in characters.
const LENGTH: usize = 180;
/// The number of characters before the first match of a passage.
const BEFORE: usize = 60;
/// The maximum distance in characters by which a cut is moved to a space.
const SLACK: usize = 24;
/// The maximum number of passages in an extract.
const PARTS: usize = 2;
/// The maximum length of a word in characters; longer ones are truncated, as they would break the layout.
const WORD_CHARS: usize = 80;
/// The maximum length of a word ending in characters.
const ENDING: usize = 4;
/// The minimum length of a stem in characters.
const STEM: usize = 3;

/// A part of an extract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub(super) struct Piece {
    pub(super) text: String,
    /// Whether the text matches a search term.
    pub(super) is_match: bool,
}

/// The normalized words of a search that are highlighted: each item is a word, or a phrase.
#[derive(Debug, Clone, Default)]
pub(super) struct HighlightedWords {
    phrases: Vec<Vec<String>>,
    /// The prefix of an incomplete word; empty: none.
    prefix: String,
}

impl HighlightedWords {
    /// Returns the words of a search without the excluded ones.
    pub(super) fn new(question: &SearchQuery) -> Self {
        let mut phrases = Vec::new();
        for (index, part) in question.text.split(['"', '“', '”', '«', '»']).enumerate() {
            if index % 2 == 1 {
                phrases.push(folded_words(part));
                continue;
            }
            let words = part.split_whitespace().filter(|word| !word.starts_with('-'));
            for word in words {
                phrases.push(folded_words(word));
                // Texts may have the word without its non-joiners.
                phrases.push(folded_words(&word.replace(NON_JOINER, "")));
            }
        }
        phrases.retain(|words| !words.is_empty());
        Self {
            phrases,
            prefix: fold(&question.prefix),
        }
    }
}

fn folded_words(text: &str) -> Vec<String> {
    words(text)
        .flat_map(|range| {
            let word = &text[range];
            word.split(NON_JOINER).map(fold).collect::<Vec<_>>()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// Returns the passages of a text around the wanted words, or its beginning. `stems` are those of the wanted words in
/// the language of the text.
pub(super) fn extract(text: &str, wanted: &HighlightedWords, stems: &[String]) -> Vec<Piece> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut pieces = Vec::new();
    let mut end = 0;
    for part in 0..PARTS {
        let mut matches = matches_after(&text, end, wanted, stems);
        let Some(first) = matches.next() else { break };
        let start = start_of_part(&text, end, first.start);
        let is_cut_off = start > end;
        end = end_of_part(&text, start, first.end);
        if is_cut_off {
            push(&mut pieces, if part == 0 { "… " } else { " … " }, false);
        }
        let mut at = start;
        for found in std::iter::once(first)
            .chain(matches)
            .take_while(|found| found.start < end)
        {
            push(&mut pieces, &text[at..found.start], false);
            push(&mut pieces, &text[found.start..found.end.min(end)], true);
            at = found.end.min(end);
        }
        push(&mut pieces, &text[at..end], false);
    }
    if pieces.is_empty() {
        end = end_of_part(&text, 0, 0);
        push(&mut pieces, &text[..end], false);
    }
    if end < text.len() {
        push(&mut pieces, " …", false);
    }
    for piece in &mut pieces {
        piece.text = shorten_words(&piece.text);
    }
    pieces
}

/// Truncates long words. Scripts without spaces are left alone, as browsers break their lines anywhere.
fn shorten_words(text: &str) -> String {
    let shorten = |word: &str| {
        if word.chars().any(is_in_pairs) {
            word.to_owned()
        } else {
            excerpt::excerpt(word, WORD_CHARS)
        }
    };
    text.split(' ').map(shorten).collect::<Vec<_>>().join(" ")
}

fn push(pieces: &mut Vec<Piece>, text: &str, is_match: bool) {
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if !last.is_match && !is_match => last.text.push_str(text),
        _ => pieces.push(Piece {
            text: text.to_owned(),
            is_match,
        }),
    }
}

/// Returns the start of the passage for a match: up to `BEFORE` characters before it, at a word boundary if possible.
fn start_of_part(text: &str, least: usize, found: usize) -> usize {
    let head = &text[least..found];
    let Some((cut, _)) = head.char_indices().rev().nth(BEFORE) else {
        return least;
    };
    let cut = least + cut;
    match text[cut..found]
        .char_indices()
        .take(SLACK)
        .find(|(_, c)| *c == ' ')
    {
        Some((space, _)) => cut + space + 1,
        None => whole(text, cut),
    }
}

/// Returns the end of a passage that begins at `start` and contains the match that ends at `found`.
fn end_of_part(text: &str, start: usize, found: usize) -> usize {
    let Some((cut, _)) = text[start..].char_indices().nth(LENGTH) else {
        return text.len();
    };
    let cut = whole(text, (start + cut).max(found));
    let space = text[found..cut]
        .char_indices()
        .rev()
        .take(SLACK)
        .find(|(_, c)| *c == ' ');
    space.map_or(cut, |(space, _)| found + space)
}

/// Returns the next position that does not separate a letter from its combining marks.
fn whole(text: &str, at: usize) -> usize {
    let rest = text[at..].char_indices().find(|(_, c)| !is_combining_mark(*c));
    rest.map_or(text.len(), |(index, _)| at + index)
}

/// Returns the ranges of the wanted words from here on, in order and without overlaps.
fn matches_after<'a>(
    text: &'a str,
    from: usize,
    wanted: &'a HighlightedWords,
    stems: &'a [String],
) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut ahead = words(&text[from..]).map(move |range| from + range.start..from + range.end);
    let mut window: VecDeque<(Range<usize>, Vec<String>)> = VecDeque::new();
    let longest = wanted.phrases.iter().map(Vec::len).max().unwrap_or(1).max(1);
    let mut queued: VecDeque<Range<usize>> = VecDeque::new();
    std::iter::from_fn(move || {
        loop {
            if let Some(found) = queued.pop_front() {
                return Some(found);
            }
            while window.len() < longest {
                let Some(range) = ahead.next() else { break };
                let parts = text[range.clone()].split(NON_JOINER).map(fold);
                let parts = parts.filter(|part| !part.is_empty()).collect();
                window.push_back((range, parts));
            }
            let (first, _) = window.front()?;
            if text[first.clone()].chars().next().is_some_and(is_in_pairs) {
                queued.extend(within(text, first, wanted));
                window.pop_front();
            } else if let Some(count) = matching(&window, wanted, stems) {
                let last = window[count - 1].0.end;
                queued.push_back(first.start..last);
                window.drain(..count);
            } else {
                window.pop_front();
            }
        }
    })
}

/// Returns the number of words at the front that match a wanted word or phrase.
fn matching(
    window: &VecDeque<(Range<usize>, Vec<String>)>,
    wanted: &HighlightedWords,
    stems: &[String],
) -> Option<usize> {
    let (_, first) = window.front()?;
    let joined = first.concat();
    if !wanted.prefix.is_empty() && joined.starts_with(&wanted.prefix) {
        return Some(1);
    }
    wanted.phrases.iter().find_map(|phrase| match phrase.as_slice() {
        [word] => {
            let is_wanted = |part: &String| part == word || have_a_stem(word, part, stems);
            (is_wanted(&joined) || first.iter().any(is_wanted)).then_some(1)
        }
        words => follows(window, words, stems),
    })
}

/// Returns the number of words at the front that match this phrase. Each word of the phrase may be a part of a
/// compound with non-joiners.
fn follows(
    window: &VecDeque<(Range<usize>, Vec<String>)>,
    words: &[String],
    stems: &[String],
) -> Option<usize> {
    let mut rest = words.iter();
    let mut count = 0;
    for (_, parts) in window {
        for part in parts {
            // The last matching compound may have more parts than the phrase.
            let Some(word) = rest.next() else {
                return Some(count + 1);
            };
            if part != word && !have_a_stem(word, part, stems) {
                return None;
            }
        }
        count += 1;
        if rest.as_slice().is_empty() {
            return Some(count);
        }
    }
    None
}

/// Returns whether two words share a stem, so that they differ only in their endings.
fn have_a_stem(wanted: &str, word: &str, stems: &[String]) -> bool {
    stems.iter().any(|stem| {
        let is_of_it = |word: &str| {
            word.strip_prefix(stem.as_str())
                .is_some_and(|ending| ending.chars().count() <= ENDING)
        };
        stem.chars().count() >= STEM && is_of_it(wanted) && is_of_it(word)
    })
}

/// Returns the ranges of the wanted words within a run of a script without spaces.
fn within(text: &str, run: &Range<usize>, wanted: &HighlightedWords) -> Vec<Range<usize>> {
    // Normalized character by character, so that each position in the result corresponds to one in the text.
    let mut places = Vec::new();
    let mut folded = String::new();
    for (index, c) in text[run.clone()].char_indices() {
        let piece = fold(c.encode_utf8(&mut [0; 4]));
        places.extend(std::iter::repeat_n(run.start + index, piece.len()));
        folded.push_str(&piece);
    }
    places.push(run.end);
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in wanted.phrases.iter().flatten() {
        found.extend(
            folded
                .match_indices(word.as_str())
                .map(|(at, _)| places[at]..places[at + word.len()]),
        );
    }
    // A match may cover only a part of a character that normalizes to several.
    found.retain(|range| range.start < range.end);
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, before| {
        let overlaps = next.start < before.end;
        if overlaps {
            before.end = before.end.max(next.end);
        }
        overlaps
    });
    found
}

/// Returns the ranges of the words of a text: runs of letters, and runs of characters of scripts without spaces.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut characters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = characters.find(|(_, c)| begins_word(*c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = characters.next_if(|(_, c)| {
            is_of_word(*c) && (is_in_pairs(*c) == is_in_pairs(first) || is_combining_mark(*c))
        }) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

#[cfg(test)]
mod tests;
