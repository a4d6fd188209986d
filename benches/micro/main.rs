//! The steps of rendering pages and posting comments, each measured alone. `bin/bench micro` runs all.
//!
//! To run some of them, give a part of the name after `cargo bench --bench micro --`.
#![expect(clippy::unwrap_used, reason = "it ends where it cannot go on")]

#[path = "../discussion/rows.rs"]
#[expect(dead_code, reason = "other benchmarks use the rest")]
mod rows;

use divan::Bencher;
use divan::counter::BytesCount;
use gloss::comments::policy::ListedWords;
use gloss::comments::thread;
use gloss::comments::views::COMMENT_TEMPLATE;
use gloss::encoding::{Effort, EncodedContent, Encoding};
use gloss::filter::{Feature, LearntCounts, Model, Sample, Weight, features};
use gloss::locale::Language;
use gloss::secrets::{EmailAddress, Keys, RootKey};
use gloss::site::{BlocklistTexts, Blocklists};
use gloss::text::sanitize;
use gloss::text::{render_article, render_comment};
use gloss::theme::Theme;
use minijinja::context;

fn main() {
    divan::main();
}

/// Returns about `words` words in paragraphs with emphasis, links, lists and code.
fn markdown(words: u32) -> String {
    let part = |number: u32| {
        let text = rows::text(number);
        match number % 6 {
            0 => format!("## {text}"),
            1 => format!("- {text}\n- *{text}*"),
            2 => format!("```rust\nfn answer() -> u32 {{\n    {number} // {text}\n}}\n```"),
            _ => format!("{text} [a link](https://example.org/{number}), **{text}**"),
        }
    };
    // A part has about 70 words.
    (0..words.div_ceil(70)).map(part).collect::<Vec<_>>().join("\n\n")
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn article_of_words(bencher: Bencher<'_, '_>, words: u32) {
    let source = markdown(words);
    bencher
        .counter(BytesCount::of_str(&source))
        .bench(|| render_article(divan::black_box(&source), &|_| None));
}

#[divan::bench(args = [10, 100, 1_000])]
fn comment_of_words(bencher: Bencher<'_, '_>, words: u32) {
    let source = markdown(words);
    bencher
        .counter(BytesCount::of_str(&source))
        .bench(|| render_comment(divan::black_box(&source)));
}

#[divan::bench]
fn sanitiser_on_a_comment(bencher: Bencher<'_, '_>) {
    let html = render_comment(&markdown(100)).as_str().to_owned();
    bencher
        .counter(BytesCount::of_str(&html))
        .bench(|| sanitize::comment(divan::black_box(&html)));
}

/// Searches a comment for the entries of both word lists, with 10,000 entries each.
#[divan::bench(args = [20, 100, 1_500])]
fn listed_words_in_a_comment(bencher: Bencher<'_, '_>, words: u32) {
    let entries: Vec<String> = (0..10_000)
        .map(|number| format!("entry{number} of all"))
        .collect();
    let rules = Blocklists::read(&BlocklistTexts {
        hold_words: entries.join("\n"),
        spam_words: entries.join("\n"),
        ..BlocklistTexts::default()
    });
    let text = markdown(words);
    bencher.bench(|| ListedWords::find(&rules, divan::black_box(&text), "Reader", "https://example.org"));
}

/// Computes the features of a comment and the filter's spam probability.
#[divan::bench(args = [20, 100, 1_500])]
fn opinion_of_the_filter(bencher: Bencher<'_, '_>, words: u32) {
    let text = markdown(words);
    let sample = Sample {
        text: &text,
        author: "Reader",
        website: "https://example.org",
        seconds: Some(60),
    };
    let known = |feature: Feature| {
        (
            feature.id,
            Weight {
                weight: 0.1,
                gradients: 1.0,
            },
        )
    };
    let model = Model {
        weights: features(&sample).into_iter().map(known).collect(),
        bias: Weight::default(),
        learnt: LearntCounts { spam: 100, ham: 100 },
    };
    bencher.bench(|| model.opinion(&features(divan::black_box(&sample))));
}

#[divan::bench(args = [200, 10_000])]
fn threads_of_comments(bencher: Bencher<'_, '_>, count: u32) {
    bencher
        .with_inputs(|| rows::Shape::Trees.comments(count, 1).0)
        .bench_values(|entries| thread::build(entries, 5));
}

#[divan::bench]
fn template_of_a_comment(bencher: Bencher<'_, '_>) {
    let theme = Theme::built_in();
    let time = context! { date => "1 March 2026, 12:00", datetime => "2026-03-01T12:00:00+00:00" };
    let comment = context! {
        is_tombstone => false, own => (), mark => (), edited => (), in_reply_to => "",
        anchor => "comment-1", avatar_url => "/avatars/1.svg", website => "https://example.org",
        author_name => "Reader 1", permalink => "/comments/1", posted => time,
        body => rows::text(1), reply_url => "/reply", report_url => "/report",
    };
    bencher.bench(|| {
        let context = context! { comment => &comment };
        theme
            .render_part(Language::English, COMMENT_TEMPLATE, context)
            .unwrap()
    });
}

#[divan::bench]
fn sealing_an_address(bencher: Bencher<'_, '_>) {
    let keys = Keys::new(RootKey::from_bytes([7; 32]));
    let address = EmailAddress::try_from("reader@example.org").unwrap();
    bencher.bench(|| address.seal(&keys, "commenter").unwrap());
}

/// Compresses a page of about 160 KB with the faster setting, which is used for the first request.
#[divan::bench(args = [Encoding::Gzip, Encoding::Brotli])]
fn compressing_a_page(bencher: Bencher<'_, '_>, coding: Encoding) {
    let items: Vec<String> = (0..200).map(|number| rows::text(number).repeat(2)).collect();
    let page = items.join("</li>\n<li>");
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    bencher
        .counter(BytesCount::of_str(&page))
        .with_inputs(|| EncodedContent::new(page.clone().into(), Effort::Little))
        .bench_values(|coded| {
            runtime.block_on(async { coded.get(coding).await.map(|made| made.tag().clone()) })
        });
}
