//! Feed URLs of other engines: Jekyll, Hugo, Zola, Ghost, WordPress, Hexo, Eleventy, Blogger, Pelican.
//!
//! They redirect to the feed of the same list in Gloss, so that readers stay subscribed after a migration. This is the
//! last lookup: pages, articles and redirects of the site take precedence.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::queries::{self, UrlKind};
use super::{ArticleKind, redirect_targets};
use crate::error::Result;
use crate::text::Slug;
use crate::theme::urls;

/// Suffixes of feed URLs, and the format of the corresponding feed in Gloss. If two suffixes match, the longer one
/// comes first.
const ENDINGS: [(&str, &str); 33] = [
    ("/feeds/posts/default", "atom"),
    ("/feeds/all.atom.xml", "atom"),
    ("/feeds/all.rss.xml", "rss"),
    ("/feed/atom.xml", "atom"),
    ("/feed/feed.json", "json"),
    ("/feed/feed.xml", "atom"),
    ("/feed/index.xml", "rss"),
    ("/feed/rss.xml", "rss"),
    ("/feed/atom", "atom"),
    ("/feed/json", "json"),
    ("/feed/rdf", "rss"),
    ("/feed/rss", "rss"),
    ("/feed/rss2", "rss"),
    ("/rss/atom.xml", "atom"),
    ("/rss/feed.xml", "rss"),
    ("/rss/index.xml", "rss"),
    ("/rss/rss.xml", "rss"),
    ("/atom/feed.xml", "atom"),
    ("/atom/index.xml", "atom"),
    ("/atom", "atom"),
    ("/atom.xml", "atom"),
    ("/feed", "rss"),
    ("/feed.atom", "atom"),
    ("/feed.json", "json"),
    ("/feed.rss", "rss"),
    ("/feed.xml", "atom"),
    ("/index.atom", "atom"),
    ("/index.rdf", "rss"),
    ("/index.rss", "rss"),
    ("/index.xml", "rss"),
    ("/rss", "rss"),
    ("/rss.xml", "rss"),
    ("/rss2.xml", "rss"),
];
/// First path segments under which engines list all articles.
const SECTIONS: [&str; 8] = [
    "articles", "blog", "journal", "news", "notes", "post", "posts", "writing",
];

/// A parsed feed URL of another engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct FormerFeed<'p> {
    /// The path of the list or article to which the feed belonged; empty: the site.
    of: &'p str,
    format: &'static str,
}

/// Parses a path; `None` if no known engine has a feed there.
fn parse(path: &str) -> Option<FormerFeed<'_>> {
    let (ending, format) = ENDINGS.iter().find(|(ending, _)| path.ends_with(ending))?;
    Some(FormerFeed {
        of: path.strip_suffix(ending)?,
        format,
    })
}

/// Returns the path of the feed in Gloss that replaces the feed at this canonical path.
pub(super) async fn find(conn: &mut AsyncPgConnection, path: &str, now: Timestamp) -> Result<Option<String>> {
    if let Some((place, slug)) = named_list(path) {
        return find_list_feed(conn, place, slug, "atom", now).await;
    }
    let Some(FormerFeed { of, format }) = parse(path) else {
        return Ok(None);
    };
    if is_taken(conn, path).await? {
        return Ok(None);
    }
    let segments: Vec<&str> = of.split('/').skip(1).collect();
    match segments.as_slice() {
        [] => Ok(Some(urls::article_feed("", format))),
        ["comments"] => Ok(Some(urls::COMMENT_FEED.to_owned())),
        [section] if SECTIONS.contains(section) => Ok(Some(urls::article_feed("", format))),
        ["tag" | "tags", slug] => find_list_feed(conn, UrlKind::Tag, slug, format, now).await,
        ["author" | "authors", slug] => find_list_feed(conn, UrlKind::Author, slug, format, now).await,
        // WordPress puts the ancestors of a category in its URL.
        ["category" | "categories", .., slug] => {
            find_list_feed(conn, UrlKind::Category, slug, format, now).await
        }
        _ => find_comment_feed(conn, of, now).await,
    }
}

/// Returns the list of a feed whose URL contains the name of the list: `/feed/by_tag/{slug}.xml` and
/// `/feed/{slug}.xml` of Jekyll, `/feeds/posts/default/-/{label}` of Blogger.
fn named_list(path: &str) -> Option<(UrlKind, &str)> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    match segments.as_slice() {
        ["feed", "by_tag", file] => Some((UrlKind::Tag, file.strip_suffix(".xml")?)),
        ["feed", file] if !ENDINGS.iter().any(|(ending, _)| path == *ending) => {
            Some((UrlKind::Category, file.strip_suffix(".xml")?))
        }
        ["feeds", "posts", "default", "-", label] => Some((UrlKind::Tag, label)),
        _ => None,
    }
}

/// Returns whether an article or a page has this path. Drafts count too, as their author chose the slug.
async fn is_taken(conn: &mut AsyncPgConnection, path: &str) -> Result<bool> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let (kind, slug) = match segments.as_slice() {
        [slug] => (ArticleKind::Page, *slug),
        ["articles", slug] => (ArticleKind::Article, *slug),
        _ => return Ok(false),
    };
    match slug.parse::<Slug>() {
        Ok(slug) => Ok(queries::find_by_slug(conn, kind, &slug).await?.is_some()),
        Err(_no_slug) => Ok(false),
    }
}

/// Returns the feed of the list that has or had this slug.
async fn find_list_feed(
    conn: &mut AsyncPgConnection,
    place: UrlKind,
    slug: &str,
    format: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let former = match place {
        UrlKind::Tag => format!("/tags/{slug}"),
        UrlKind::Category => format!("/categories/{slug}"),
        _ => format!("/authors/{slug}"),
    };
    let list = if let Some(list) = redirect_targets::find_list(conn, &former, now).await? {
        Some(list)
    } else {
        let found = queries::find_alike(conn, place, slug, now).await?;
        found.map(|slug| place.path(&slug))
    };
    Ok(list.map(|list| urls::article_feed(&list, format)))
}

/// Returns the feed of an article's comments, which WordPress serves below the article's URL.
async fn find_comment_feed(
    conn: &mut AsyncPgConnection,
    article: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let moved = redirect_targets::find_article(conn, article, now).await?;
    let here = match article.strip_prefix("/articles/") {
        Some(slug) => queries::find_alike(conn, UrlKind::Article, slug, now).await?,
        None => None,
    };
    let path = moved.or(here.map(|slug| urls::article(&slug)));
    let path = path.filter(|path| path.starts_with("/articles/"));
    Ok(path.map(|path| format!("{path}{}", urls::COMMENT_FEED)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn feeds_of_other_engines_are_known_by_their_end() {
        for (path, of, format) in [
            ("/feed.xml", "", "atom"),
            ("/index.xml", "", "rss"),
            ("/rss", "", "rss"),
            ("/feed/atom", "", "atom"),
            ("/tags/x/index.xml", "/tags/x", "rss"),
            ("/category/a/b/feed", "/category/a/b", "rss"),
            ("/feed/feed.json", "", "json"),
            ("/2024/01/on-margins/feed", "/2024/01/on-margins", "rss"),
        ] {
            assert_eq!(parse(path), Some(FormerFeed { of, format }), "{path}");
        }
        for path in ["/feedback", "/my-feed.xml", "/about", "/buzzfeed", "/x.rss"] {
            assert_eq!(parse(path), None, "{path}");
        }
    }

    #[test]
    fn the_longest_end_that_fits_comes_first() {
        for (place, (ending, _)) in ENDINGS.iter().enumerate() {
            assert_eq!(
                ENDINGS.iter().position(|(other, _)| ending.ends_with(other)),
                Some(place)
            );
        }
    }

    #[test]
    fn a_feed_can_be_named_for_its_list() {
        assert_eq!(named_list("/feed/by_tag/rust.xml"), Some((UrlKind::Tag, "rust")));
        assert_eq!(
            named_list("/feed/essays.xml"),
            Some((UrlKind::Category, "essays"))
        );
        assert_eq!(
            named_list("/feeds/posts/default/-/rust"),
            Some((UrlKind::Tag, "rust"))
        );
        for path in ["/feed/feed.xml", "/feed/atom.xml", "/feed.xml", "/feed/essays"] {
            assert_eq!(named_list(path), None, "{path}");
        }
    }
}
