//! SQL for articles in the admin: in every state, for lists and the editor.

mod category_suggestions;
mod deletion;
mod list;
mod preview_links;
mod revisions;
mod working_copies;

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::accounts::SessionScope;
use crate::articles::ArticleState;
use crate::articles::model::{ArticleKind, AttachedMedia, FeaturedImage, SearchMetadata};
use crate::articles::queries::{list_media, list_tags, parse_kind, parse_slug};
use crate::db::{SqlLiteral, visibility};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{articles, categories};
use crate::text::Slug;

pub(crate) use category_suggestions::{SuggestedCategory, list_suggested_categories};
pub(crate) use deletion::{delete_unseen, is_removable};
pub(crate) use list::{AdminArticleFilter, list_for_admin};
pub(crate) use preview_links::{
    Previewed, delete_preview_link, find_preview_link, find_previewed, insert_preview_link,
};
pub(crate) use revisions::{Revision, RevisionItem, find_revision, list_revisions};
pub(crate) use working_copies::{
    MOST_UNSAVED, Unsaved, WorkingCopy, delete_idle_copies, delete_typed, find_working_copy,
    is_begun_by_other, list_other_editors, list_unsaved, upsert_presence, upsert_working_copy,
};

/// An article in the list of the admin.
#[derive(Debug)]
pub struct AdminArticle {
    pub id: ArticleId,
    /// Article or static page.
    pub kind: ArticleKind,
    /// The publication state.
    pub state: ArticleState,
    /// The last segment of the URL.
    pub slug: Slug,
    pub title: String,
    /// The names of the authors as readers see them.
    pub byline: String,
    /// When the article became or becomes public.
    pub published_at: Option<Timestamp>,
    /// The time of the last change.
    pub updated_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct DeskRow {
    id: ArticleId,
    kind: String,
    state: String,
    slug: String,
    title: String,
    byline: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    updated_at: Timestamp,
}

impl DeskRow {
    fn into_item(self) -> Result<AdminArticle> {
        Ok(AdminArticle {
            id: self.id,
            kind: parse_kind(&self.kind)?,
            state: parse_state(&self.state)?,
            slug: parse_slug(self.slug)?,
            title: self.title,
            byline: self.byline,
            published_at: self.published_at,
            updated_at: self.updated_at,
        })
    }
}

/// Returns the number of articles and pages in each state; states without any are left out.
pub(crate) async fn count_by_state(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
) -> Result<HashMap<ArticleState, i64>> {
    let counts = articles::table
        .group_by(articles::state)
        .select((articles::state, count_star()));
    let counts: Vec<(String, i64)> = match reach {
        SessionScope::All => counts.load(conn).await?,
        SessionScope::Own(author) => counts.filter(articles::author_id.eq(author)).load(conn).await?,
    };
    counts
        .into_iter()
        .map(|(state, count)| Ok((parse_state(&state)?, count)))
        .collect()
}

/// An article with the data for its form.
#[derive(Debug)]
pub struct EditableArticle {
    /// The data that the list has too.
    pub item: AdminArticle,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// The language as a BCP 47 tag; empty: the site's language.
    pub language: String,
    /// The account of the author.
    pub author_id: Option<AccountId>,
    /// The name of the category.
    pub category: Option<String>,
    /// The names of the tags, in the author's order.
    pub tags: Vec<String>,
    /// The body in Markdown.
    pub body: String,
    /// Whether readers can comment.
    pub comments_open: bool,
    /// Incremented with each save.
    pub version: i32,
    /// The files that relative URLs in the body refer to.
    pub media: Vec<AttachedMedia>,
    /// The featured image.
    pub image: FeaturedImage,
    /// The slug of the article of which this is a translation.
    pub translation_of: Option<Slug>,
    /// The title and description for search engines.
    pub search: SearchMetadata,
    /// Whether the article is pinned to the front page.
    pub is_pinned: bool,
    /// The number of words in the body.
    pub word_count: usize,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct EditableRow {
    #[diesel(embed)]
    item: DeskRow,
    standfirst: String,
    language: String,
    author_id: Option<AccountId>,
    body: String,
    comments_open: bool,
    version: i32,
    image_path: String,
    image_alt: String,
    image_caption: String,
    translation_of: String,
    search_title: String,
    search_description: String,
    word_count: i32,
    #[diesel(select_expression = is_pinned(), select_expression_type = SqlLiteral<Bool>)]
    is_pinned: bool,
}

/// Selects whether an article is pinned to the front page.
const fn is_pinned() -> SqlLiteral<Bool> {
    SqlLiteral::new("EXISTS (SELECT FROM settings WHERE settings.pinned_article_id = articles.id)")
}

/// Returns the article with all data that its form shows or preserves.
pub(crate) async fn find_editable(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
) -> Result<Option<EditableArticle>> {
    let found: Option<(EditableRow, Option<String>)> = articles::table
        .left_join(categories::table)
        .filter(articles::id.eq(id))
        .select((EditableRow::as_select(), categories::name.nullable()))
        .first(conn)
        .await
        .optional()?;
    let Some((row, category)) = found else {
        return Ok(None);
    };
    Ok(Some(EditableArticle {
        item: row.item.into_item()?,
        standfirst: row.standfirst,
        language: row.language,
        author_id: row.author_id,
        category,
        tags: list_tags(conn, id)
            .await?
            .into_iter()
            .map(|(name, _)| name)
            .collect(),
        body: row.body,
        comments_open: row.comments_open,
        version: row.version,
        media: list_media(conn, id).await?,
        image: FeaturedImage {
            path: row.image_path,
            alt: row.image_alt,
            caption: row.image_caption,
        },
        translation_of: match row.translation_of.as_str() {
            "" => None,
            _ => Some(parse_slug(row.translation_of)?),
        },
        search: SearchMetadata {
            title: row.search_title,
            description: row.search_description,
        },
        is_pinned: row.is_pinned,
        word_count: usize::try_from(row.word_count).map_err(Error::internal)?,
    }))
}

/// Returns whether an article has this id.
pub(crate) async fn exists_article(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<bool> {
    let found = diesel::select(diesel::dsl::exists(articles::table.find(id)));
    Ok(found.get_result(conn).await?)
}

/// Returns the version of an article and the account of its author.
pub(crate) async fn find_version(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
) -> Result<Option<(i32, Option<AccountId>)>> {
    let found = articles::table
        .find(id)
        .select((articles::version, articles::author_id))
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Publishes an article and increments its version. An article that was public before keeps its first publication
/// time.
pub(crate) async fn update_to_published(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<()> {
    diesel::update(articles::table.find(id))
        .filter(articles::state.ne(ArticleState::Published.as_str()))
        .set((
            articles::state.eq(ArticleState::Published.as_str()),
            articles::published_at.eq(diesel::dsl::case_when(
                articles::published_at.le(now.to_diesel()),
                articles::published_at,
            )
            .otherwise(
                now.to_diesel()
                    .into_sql::<diesel::sql_types::Nullable<diesel::sql_types::Timestamptz>>(),
            )),
            articles::version.eq(articles::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Filters scheduled articles, with the same expression as the partial index.
const fn is_scheduled() -> SqlLiteral<Bool> {
    SqlLiteral::new("articles.state = 'scheduled'")
}

/// Returns whether the publication time of a scheduled article has passed.
pub(crate) async fn exists_due(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<bool> {
    let due = articles::table
        .filter(is_scheduled())
        .filter(articles::published_at.le(now.to_diesel()));
    Ok(diesel::select(diesel::dsl::exists(due)).get_result(conn).await?)
}

/// Sets the state of due scheduled articles to published, and returns their number. Readers see them by time alone, so
/// this only updates the admin. Several nodes may run this at once: the first one updates the row.
pub(crate) async fn update_due_to_published(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<usize> {
    let count = diesel::update(articles::table)
        .filter(is_scheduled())
        .filter(articles::published_at.le(now.to_diesel()))
        .set(articles::state.eq(ArticleState::Published.as_str()))
        .execute(conn)
        .await?;
    Ok(count)
}

/// Unpublishes an article and increments its version. A draft stays a draft, and a scheduled article that was never
/// public becomes a draft again.
pub(crate) async fn update_to_unpublished(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<()> {
    diesel::update(articles::table.find(id))
        .filter(visibility::may_be_public())
        .set((
            articles::state.eq(diesel::dsl::case_when(
                articles::published_at.gt(now.to_diesel()),
                ArticleState::Draft.as_str().into_sql::<Text>(),
            )
            .otherwise(ArticleState::Unpublished.as_str().into_sql::<Text>())),
            articles::version.eq(articles::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

fn parse_state(text: &str) -> Result<ArticleState> {
    ArticleState::parse(text)
        .ok_or_else(|| Error::internal("an article has a state that this version does not know"))
}
