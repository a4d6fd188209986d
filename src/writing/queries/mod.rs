//! Articles at the desk: in every state, to be listed and changed.

mod list;
mod preview_links;
mod removal;
mod revisions;
mod suggesting;
mod working_copies;

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::accounts::Reach;
use crate::articles::ArticleState;
use crate::articles::model::{ArticleKind, AttachedMedia, LeadPicture, SearchListing};
use crate::articles::queries::{list_media, list_tags, parse_kind, parse_slug};
use crate::db::{Fixed, visible};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{articles, categories};
use crate::text::Slug;

pub(crate) use list::{DeskList, list_for_desk};
pub(crate) use preview_links::{
    Previewed, delete_preview_link, find_preview_link, find_previewed, insert_preview_link,
};
pub(crate) use removal::{delete_unseen, is_removable};
pub(crate) use revisions::{Revision, RevisionItem, find_revision, list_revisions};
pub(crate) use suggesting::{SuggestedCategory, list_suggested_categories};
pub(crate) use working_copies::{
    MOST_UNSAVED, Unsaved, WorkingCopy, delete_idle_copies, delete_typed, find_working_copy,
    is_begun_by_other, list_other_editors, list_unsaved, upsert_presence, upsert_working_copy,
};

/// An article in the desk's list.
#[derive(Debug)]
pub struct DeskItem {
    pub id: ArticleId,
    /// Article or page.
    pub kind: ArticleKind,
    /// Where it is in its life.
    pub state: ArticleState,
    /// The last part of its address.
    pub slug: Slug,
    pub title: String,
    /// The authors as printed.
    pub byline: String,
    /// When it became, or becomes, public.
    pub published_at: Option<Timestamp>,
    /// When it was last changed.
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
    fn into_item(self) -> Result<DeskItem> {
        Ok(DeskItem {
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

/// How many articles and pages are in each state; a state without any is left out.
pub(crate) async fn count_by_state(
    conn: &mut AsyncPgConnection,
    reach: Reach,
) -> Result<HashMap<ArticleState, i64>> {
    let counts = articles::table
        .group_by(articles::state)
        .select((articles::state, count_star()));
    let counts: Vec<(String, i64)> = match reach {
        Reach::All => counts.load(conn).await?,
        Reach::Own(author) => counts.filter(articles::author_id.eq(author)).load(conn).await?,
    };
    counts
        .into_iter()
        .map(|(state, count)| Ok((parse_state(&state)?, count)))
        .collect()
}

/// An article as its form needs it.
#[derive(Debug)]
pub struct EditableArticle {
    /// What the list knows of it, too.
    pub item: DeskItem,
    /// Under the title, or nothing.
    pub standfirst: String,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// The account that wrote it.
    pub author_id: Option<AccountId>,
    /// The name of its category.
    pub category: Option<String>,
    /// The names of its tags, in order.
    pub tags: Vec<String>,
    /// Markdown.
    pub body: String,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// Grows with each save.
    pub version: i32,
    /// What relative addresses in the body mean.
    pub media: Vec<AttachedMedia>,
    /// The picture above it.
    pub image: LeadPicture,
    /// The slug of the article that it translates.
    pub translation_of: Option<Slug>,
    /// What search engines are told.
    pub search: SearchListing,
    /// Whether it stands first on the front page.
    pub is_pinned: bool,
    /// How many words the body has.
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
    #[diesel(select_expression = is_pinned(), select_expression_type = Fixed<Bool>)]
    is_pinned: bool,
}

/// Whether an article stands first on the front page.
const fn is_pinned() -> Fixed<Bool> {
    Fixed::new("EXISTS (SELECT FROM settings WHERE settings.pinned_article_id = articles.id)")
}

/// The article with everything that its form shows and keeps.
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
        image: LeadPicture {
            path: row.image_path,
            alt: row.image_alt,
            caption: row.image_caption,
        },
        translation_of: match row.translation_of.as_str() {
            "" => None,
            _ => Some(parse_slug(row.translation_of)?),
        },
        search: SearchListing {
            title: row.search_title,
            description: row.search_description,
        },
        is_pinned: row.is_pinned,
        word_count: usize::try_from(row.word_count).map_err(Error::internal)?,
    }))
}

/// Whether there is an article of this id.
pub(crate) async fn exists_article(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<bool> {
    let found = diesel::select(diesel::dsl::exists(articles::table.find(id)));
    Ok(found.get_result(conn).await?)
}

/// The version of an article, and the account that it is by.
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

/// Makes an article public, as its next version. One that was public before keeps its first time.
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

/// Whether an article waits for its time, in the words of the index.
const fn is_scheduled() -> Fixed<Bool> {
    Fixed::new("articles.state = 'scheduled'")
}

/// Whether something is scheduled for a time that has come.
pub(crate) async fn exists_due(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<bool> {
    let due = articles::table
        .filter(is_scheduled())
        .filter(articles::published_at.le(now.to_diesel()));
    Ok(diesel::select(diesel::dsl::exists(due)).get_result(conn).await?)
}

/// Makes published what is scheduled for a time that has come: readers see it by its time alone, this is for the desk.
/// Whichever node comes first does it; says how many there were.
pub(crate) async fn update_due_to_published(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<usize> {
    let count = diesel::update(articles::table)
        .filter(is_scheduled())
        .filter(articles::published_at.le(now.to_diesel()))
        .set(articles::state.eq(ArticleState::Published.as_str()))
        .execute(conn)
        .await?;
    Ok(count)
}

/// Takes an article off the site, as its next version; a draft stays one, and what readers have not seen yet becomes
/// one again.
pub(crate) async fn update_to_unpublished(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<()> {
    diesel::update(articles::table.find(id))
        .filter(visible::may_be_public())
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
