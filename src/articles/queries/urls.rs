//! SQL that resolves URLs: lists, redirects, and slugs in another spelling.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::ArticleKind;
use super::{parse_kind, parse_slug};
use crate::db::{SqlLiteral, visibility};
use crate::error::Result;
use crate::ids::{CategoryId, TagId};
use crate::schema::{
    accounts, article_tags, articles, categories, feed_aliases, list_redirects, redirects, tags,
};
use crate::text::Slug;
use crate::theme::urls;

#[diesel::declare_sql_function]
extern "SQL" {
    /// Replaces similar letters by one of them, as `text::normalization` does.
    fn fold_text(text: Text) -> Text;
}

/// Returns the id and the name of a tag that a public article has.
pub(crate) async fn find_tag(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<(TagId, String)>> {
    let found = tags::table
        .filter(tags::slug.eq(slug.as_str()))
        .filter(exists(
            article_tags::table
                .inner_join(articles::table)
                .filter(article_tags::tag_id.eq(tags::id))
                .filter(visibility::is_article())
                .filter(visibility::may_be_public())
                .filter(articles::published_at.le(now.to_diesel())),
        ))
        .select((tags::id, tags::name))
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Returns the id, the name and the description of a category with at least one public article.
pub(crate) async fn find_category(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<(CategoryId, String, String)>> {
    let found = categories::table
        .filter(categories::slug.eq(slug.as_str()))
        .filter(exists(
            articles::table
                .filter(articles::category_id.eq(categories::id.nullable()))
                .filter(visibility::is_article())
                .filter(visibility::may_be_public())
                .filter(articles::published_at.le(now.to_diesel())),
        ))
        .select((categories::id, categories::name, categories::description))
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Returns the kind and slug of the public article to which this old path redirects. Falls back to an old path that
/// differs only in similar letters.
pub(crate) async fn find_redirect(
    conn: &mut AsyncPgConnection,
    path: &str,
    now: Timestamp,
) -> Result<Option<(ArticleKind, Slug)>> {
    let found: Option<(String, String)> = redirects::table
        .inner_join(articles::table)
        .filter(
            redirects::path
                .eq(path)
                .or(fold_text(redirects::path).eq(fold_text(path))),
        )
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((redirects::path.ne(path), redirects::path))
        .select((articles::kind, articles::slug))
        .first(conn)
        .await
        .optional()?;
    found
        .map(|(kind, slug)| Ok((parse_kind(&kind)?, parse_slug(slug)?)))
        .transpose()
}

/// Returns the path of the category, tag or author to which this old path redirects. A category or tag without a
/// public article is not found.
pub(crate) async fn find_list_redirect(
    conn: &mut AsyncPgConnection,
    path: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    type Row = (Option<String>, Option<String>, Option<String>, Option<String>);
    let found: Option<Row> = list_redirects::table
        .left_join(categories::table)
        .left_join(tags::table)
        .left_join(accounts::table)
        .filter(
            list_redirects::path
                .eq(path)
                .or(fold_text(list_redirects::path).eq(fold_text(path))),
        )
        .order((list_redirects::path.ne(path), list_redirects::path))
        .select((
            categories::slug.nullable(),
            tags::slug.nullable(),
            accounts::username.nullable(),
            list_redirects::author_slug,
        ))
        .first(conn)
        .await
        .optional()?;
    match found {
        Some((Some(slug), ..)) => {
            let slug = parse_slug(slug)?;
            let category = find_category(conn, &slug, now).await?;
            Ok(category.map(|_category| urls::category(&slug)))
        }
        Some((None, Some(slug), ..)) => {
            let slug = parse_slug(slug)?;
            let tag = find_tag(conn, &slug, now).await?;
            Ok(tag.map(|_tag| urls::tag(&slug)))
        }
        Some((None, None, Some(author), _) | (None, None, None, Some(author))) => {
            Ok(Some(urls::author(&parse_slug(author)?)))
        }
        _ => Ok(None),
    }
}

/// Returns the target of a feed alias that the owner set.
pub(crate) async fn find_feed_alias(conn: &mut AsyncPgConnection, path: &str) -> Result<Option<String>> {
    let target = feed_aliases::table.find(path).select(feed_aliases::target);
    Ok(target.first(conn).await.optional()?)
}

/// The kind of resource at a URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UrlKind {
    Article,
    /// A static page.
    Page,
    /// The articles of a category.
    Category,
    /// The articles with a tag.
    Tag,
    /// The articles of an author.
    Author,
}

impl UrlKind {
    /// Returns the path of the resource with this slug.
    pub(crate) fn path(self, slug: &Slug) -> String {
        match self {
            Self::Article => urls::article(slug),
            Self::Page => urls::page(slug),
            Self::Category => urls::category(slug),
            Self::Tag => urls::tag(slug),
            Self::Author => urls::author(slug),
        }
    }
}

/// Returns the slug of a public resource that equals this slug or differs only in similar letters, in case or in
/// Unicode normalization. An exact match is preferred.
pub(crate) async fn find_alike(
    conn: &mut AsyncPgConnection,
    place: UrlKind,
    slug: &str,
    now: Timestamp,
) -> Result<Option<Slug>> {
    let found = match place {
        UrlKind::Article => find_alike_article(conn, ArticleKind::Article, slug, now).await?,
        UrlKind::Page => find_alike_article(conn, ArticleKind::Page, slug, now).await?,
        UrlKind::Author => find_alike_author(conn, slug, now).await?,
        UrlKind::Category => {
            let slugs = categories::table
                .filter(fold_text(categories::slug).eq(fold_text(slug)))
                .order((categories::slug.ne(slug), categories::slug))
                .select(categories::slug)
                .first(conn);
            slugs.await.optional()?
        }
        UrlKind::Tag => {
            let slugs = tags::table
                .filter(fold_text(tags::slug).eq(fold_text(slug)))
                .order((tags::slug.ne(slug), tags::slug))
                .select(tags::slug)
                .first(conn);
            slugs.await.optional()?
        }
    };
    let Some(slug) = found.map(parse_slug).transpose()? else {
        return Ok(None);
    };
    let is_public = match place {
        UrlKind::Category => find_category(conn, &slug, now).await?.is_some(),
        UrlKind::Tag => find_tag(conn, &slug, now).await?.is_some(),
        UrlKind::Article | UrlKind::Page | UrlKind::Author => true,
    };
    Ok(is_public.then_some(slug))
}

async fn find_alike_article(
    conn: &mut AsyncPgConnection,
    kind: ArticleKind,
    slug: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let found = articles::table
        .filter(articles::kind.eq(kind.as_str()))
        .filter(fold_text(articles::slug).eq(fold_text(slug)))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((articles::slug.ne(slug), articles::published_at, articles::id))
        .select(articles::slug)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

async fn find_alike_author(
    conn: &mut AsyncPgConnection,
    slug: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let found = articles::table
        .filter(fold_text(articles::author_slug).eq(fold_text(slug)))
        .filter(visibility::is_article())
        .filter(SqlLiteral::<Bool>::new("articles.author_slug <> ''"))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((articles::author_slug.ne(slug), articles::author_slug))
        .select(articles::author_slug)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}
