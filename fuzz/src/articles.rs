//! Fuzzes articles: Markdown with HTML, and the sanitiser.

use gloss::articles::model::ArticleBody;
use gloss::text::{SafeHtml, render_article, sanitize};

use super::markup::{assert_is_inert, ids};

/// Characters.
const LONGEST_EXCERPT: usize = 280;

/// Checks the text of an article.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let Ok(body) = ArticleBody::try_from(text) else {
        return;
    };
    let article = render_article(body.as_str(), &|_path| None);
    let html = article.html.as_str();
    assert_is_inert(html);
    let again = sanitize::article(html, &|_path| None);
    assert_eq!(
        again.as_ref().map(SafeHtml::as_str),
        Some(html),
        "the sanitiser is idempotent"
    );

    let ids = ids(html);
    for (number, heading) in article.headings.iter().enumerate() {
        assert!((1..=6).contains(&heading.level));
        let is_named_again = article.headings[..number]
            .iter()
            .any(|before| before.id == heading.id);
        assert!(!is_named_again, "two headings are {}", heading.id);
        assert!(
            ids.contains(&heading.id),
            "no element has the id {} in {html}",
            heading.id
        );
    }
    assert!(article.excerpt.chars().count() <= LONGEST_EXCERPT);
}
