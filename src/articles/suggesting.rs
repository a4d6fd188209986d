//! What may have been meant by an address at which there is nothing: the articles whose slugs are nearest.

use imara_diff::{Algorithm, Diff, InternedInput};
use percent_encoding::percent_decode_str;

use super::ArticleKind;
use super::queries::{self, Candidate};
use crate::app::App;
use crate::error::Result;
use crate::theme::urls;
use crate::web::{NavigationItem, Nearest};

/// How many articles are suggested.
const MOST: usize = 3;
/// From 0 (nothing in common) to 1 (the same): less is no suggestion.
const LEAST: f64 = 0.45;
/// Characters of an address that are looked at.
const LONGEST: usize = 100;
/// Characters that a slug must begin with.
const BEGINNING: usize = 3;

/// What may have been meant by this path, the nearest first, and its words.
pub(super) async fn suggest(app: &App, path: &str) -> Result<Nearest> {
    let asked = name_in(path);
    let words: Vec<&str> = words_of(&asked).collect();
    if words.is_empty() {
        return Ok(Nearest::default());
    }
    let beginning: String = asked.chars().take(BEGINNING).collect();
    let mut conn = app.db.conn_for_readers().await?;
    let candidates = queries::list_candidates(&mut conn, &beginning, &words, app.clock.now()).await?;
    drop(conn);
    Ok(Nearest {
        links: nearest(candidates, &asked),
        words: words.join(" "),
    })
}

/// The last part of a path, as a slug would be: without an ending such as `.html`.
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
        .filter(|(score, _)| *score >= LEAST)
        .collect();
    scored.sort_by(|(one, a), (other, b)| {
        other
            .total_cmp(one)
            .then_with(|| a.slug.as_str().cmp(b.slug.as_str()))
    });
    scored
        .into_iter()
        .take(MOST)
        .map(|(_, candidate)| NavigationItem {
            title: candidate.title,
            url: match candidate.kind {
                ArticleKind::Article => urls::article(&candidate.slug),
                ArticleKind::Page => urls::page(&candidate.slug),
            },
        })
        .collect()
}

/// How alike two slugs are, by their letters or by their words.
fn likeness(slug: &str, asked: &str) -> f64 {
    let (mine, theirs): (Vec<&str>, Vec<&str>) = (words_of(slug).collect(), words_of(asked).collect());
    let shared = mine.iter().filter(|word| theirs.contains(word)).count();
    let by_words = ratio(2 * shared, mine.len() + theirs.len());
    by_words.max(likeness_of_letters(slug, asked))
}

/// The part of the longer slug's letters that need not be changed to make it the other one.
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
        assert!(likeness("announcing-rust-1-0", "rust-1-0-announcement") > LEAST);
        assert!(likeness("on-margins", "wp-login") < LEAST);
    }
}
