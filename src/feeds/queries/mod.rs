//! SQL for the feeds: public articles and comments, the newest first.

mod newest;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::schema::{articles, comments};
use crate::text::{SafeHtml, Slug};

pub(crate) use newest::{NewestArticle, list_newest_articles};

/// The maximum number of comments in a feed.
pub(crate) const LENGTH: i64 = 50;

/// The article of a comment feed.
#[derive(Debug)]
pub(crate) struct CommentFeedArticle {
    pub id: ArticleId,
    /// The slug, for links.
    pub slug: Slug,
    pub title: String,
    /// The publication time.
    pub published_at: Timestamp,
}

/// Returns the public article with this slug.
pub(crate) async fn find_article(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<CommentFeedArticle>> {
    let row: Option<(ArticleId, String, jiff_diesel::NullableTimestamp)> = articles::table
        .filter(visibility::is_article())
        .filter(articles::slug.eq(slug.as_str()))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((articles::id, articles::title, articles::published_at))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(|(id, title, published_at)| CommentFeedArticle {
        id,
        slug: slug.clone(),
        title,
        published_at: published_at.to_jiff().unwrap_or(now),
    }))
}

/// A public comment.
#[derive(Debug)]
pub(crate) struct NewestComment {
    pub id: CommentId,
    /// The parent comment; `None` for the first comment of a thread.
    pub parent: Option<Parent>,
    pub article_slug: Slug,
    pub article_title: String,
    /// The name of the commenter.
    pub author_name: String,
    /// The website of the commenter; may be empty.
    pub website: String,
    /// The rendered text.
    pub html: SafeHtml,
    /// When the comment was written.
    pub created_at: Timestamp,
    /// When the comment last became public.
    pub published_at: Timestamp,
    /// When the commenter last edited the comment.
    pub edited_at: Option<Timestamp>,
}

/// The parent of a comment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parent {
    pub id: CommentId,
    /// Whether the parent is public.
    pub is_public: bool,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
struct CommentRow {
    id: CommentId,
    parent_id: Option<CommentId>,
    author_name: String,
    website: String,
    body_html: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    published_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    edited_at: Option<Timestamp>,
}

/// Returns the comments that became public last, of one article or of the site. A CHECK of the table ensures that
/// erased and deleted comments are in the trash, so they are not included.
pub(crate) async fn list_newest(
    conn: &mut AsyncPgConnection,
    article: Option<ArticleId>,
    now: Timestamp,
) -> Result<Vec<NewestComment>> {
    let parents = diesel::alias!(comments as parents);
    let mut query = comments::table
        .inner_join(articles::table)
        .left_join(parents.on(parents.field(comments::id).nullable().eq(comments::parent_id)))
        .filter(visibility::is_approved())
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((comments::published_at.desc(), comments::id.desc()))
        .limit(LENGTH)
        .select((
            CommentRow::as_select(),
            (articles::slug, articles::title),
            parents.field(comments::state).nullable(),
        ))
        .into_boxed();
    if let Some(article) = article {
        query = query.filter(comments::article_id.eq(article));
    }
    let rows: Vec<(CommentRow, (String, String), Option<String>)> = query.load(conn).await?;
    rows.into_iter()
        .map(|(row, (slug, title), parent_state)| {
            Ok(NewestComment {
                id: row.id,
                parent: row.parent_id.map(|id| Parent {
                    id,
                    is_public: parent_state.as_deref() == Some("approved"),
                }),
                article_slug: Slug::try_from(slug).map_err(Error::internal)?,
                article_title: title,
                author_name: row.author_name,
                website: row.website,
                html: SafeHtml::from_stored(row.body_html),
                created_at: row.created_at,
                published_at: row.published_at,
                edited_at: row.edited_at,
            })
        })
        .collect()
}
