//! Suggestions for the 404 page: the articles whose slugs are most similar to the requested URL.

use imara_diff::{Algorithm, Diff, InternedInput};
use percent_encoding::percent_decode_str;

use super::ArticleKind;
use super::queries::{self, Candidate};
use crate::app::App;
use crate::error::Result;
use crate::theme::urls;
use crate::web::{NavigationItem, Suggestions};

/// The maximum number of suggestions.
const MAX_SUGGESTIONS: usize = 3;
/// The minimum similarity of a suggestion, from 0 (nothing in common) to 1 (identical).
const MIN_SIMILARITY: f64 = 0.45;
/// The number of characters of a URL that are compared.
const LONGEST: usize = 100;
/// The number of characters in the prefix by which the database finds similar slugs.
const BEGINNING: usize = 3;

/// Returns the articles most similar to this path, the best match first, and the words of the path.
pub(super) async fn suggest(app: &App, path: &str) -> Result<Suggestions> {
    let asked = name_in(path);
    let words: Vec<&str> = words_of(&asked).collect();
    if words.is_empty() {
        return Ok(Suggestions::default());
    }
    let beginning: String = asked.chars().take(BEGINNING).collect();
    let mut conn = app.db.conn_for_readers().await?;
    let candidates = queries::list_candidates(&mut conn, &beginning, &words, app.clock.now()).await?;
    drop(conn);
    Ok(Suggestions {
        links: nearest(candidates, &asked),
        words: words.join(" "),
    })
}

/// Returns the last segment of a path in the form of a slug: without an extension such as `.html`.
fn name_in(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let last = decoded
        .rsplit('/')
        .find(|segment| !segment.is_empty())
        .unwrap_or_default();
    let name = last.split_once('.').map_or(last, |(name, _ending)| name);
    name.to_lowercase()
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect()
}

fn words_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn nearest(candidates: Vec<Candidate>, asked: &str) -> Vec<NavigationItem> {
    let mut scored: Vec<(f64, Candidate)> = candidates
        .into_iter()
        .map(|candidate| (likeness(candidate.slug.as_str(), asked), candidate))
        .filter(|(score, _)| *score >= MIN_SIMILARITY)
        .collect();
    scored.sort_by(|(one, a), (other, b)| {
        other
            .total_cmp(one)
            .then_with(|| a.slug.as_str().cmp(b.slug.as_str()))
    });
    scored
        .into_iter()
        .take(MAX_SUGGESTIONS)
        .map(|(_, candidate)| NavigationItem {
            title: candidate.title,
            url: match candidate.kind {
                ArticleKind::Article => urls::article(&candidate.slug),
                ArticleKind::Page => urls::page(&candidate.slug),
            },
        })
        .collect()
}

/// Returns the similarity of two slugs, from 0 to 1: by characters or by words, whichever is higher.
fn likeness(slug: &str, asked: &str) -> f64 {
    let (mine, theirs): (Vec<&str>, Vec<&str>) = (words_of(slug).collect(), words_of(asked).collect());
    let shared = mine.iter().filter(|word| theirs.contains(word)).count();
    let by_words = ratio(2 * shared, mine.len() + theirs.len());
    by_words.max(likeness_of_letters(slug, asked))
}

/// Returns the share of the longer slug's characters that the edit to the other slug leaves unchanged.
fn likeness_of_letters(slug: &str, asked: &str) -> f64 {
    let mut letters = InternedInput::default();
    letters.update_before(slug.chars());
    letters.update_after(asked.chars());
    let diff = Diff::compute(Algorithm::MyersMinimal, &letters);
    let changed = diff.count_removals().max(diff.count_additions()) as usize;
    let whole = letters.before.len().max(letters.after.len());
    ratio(whole - changed, whole)
}

fn ratio(part: usize, whole: usize) -> f64 {
    let as_f64 = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    if whole == 0 {
        0.0
    } else {
        as_f64(part) / as_f64(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_part_of_a_path_is_what_was_meant() {
        assert_eq!(name_in("/2018/05/Rust-Turns-3.html"), "rust-turns-3");
        assert_eq!(name_in("/articles/%D8%AD%D8%A7%D8%B4%DB%8C%D9%87/"), "حاشیه");
        assert_eq!(name_in("/"), "");
        assert_eq!(name_in(&format!("/{}", "x".repeat(4000))).len(), LONGEST);
    }

    #[test]
    fn a_slip_of_the_finger_and_words_in_another_order_are_like_it() {
        assert!(likeness("on-margins", "on-margns") > 0.8);
        assert!(likeness("announcing-rust-1-0", "rust-1-0-announcement") > MIN_SIMILARITY);
        assert!(likeness("on-margins", "wp-login") < MIN_SIMILARITY);
    }
}
