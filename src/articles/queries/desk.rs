//! Articles at the desk: in every state, to be listed and changed.

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{ArticleKind, ArticleState, AttachedMedia, LeadPicture};
use super::{list_tags, parse_kind, parse_slug};
use crate::accounts::Reach;
use crate::db::keyset::{Cursor, KeysetPage, Position};
use crate::db::visible;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, MediaId};
use crate::schema::{article_media, articles, categories, media};
use crate::text::Slug;

/// Articles on a page of the desk's list.
const PAGE_SIZE: usize = 50;
/// Categories that the form suggests.
const SUGGESTED_CATEGORIES: i64 = 200;
/// Files that one article refers to.
const MOST_MEDIA: i64 = 1_000;

/// An article in the desk's list.
#[derive(Debug)]
pub struct DeskItem {
    /// Its id.
    pub id: ArticleId,
    /// Article or page.
    pub kind: ArticleKind,
    /// Where it is in its life.
    pub state: ArticleState,
    /// The last part of its address.
    pub slug: Slug,
    /// Its title.
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

/// A page of articles and pages, the last changed first: in one state or in any, as far as the rights go.
pub async fn list_for_desk(
    conn: &mut AsyncPgConnection,
    reach: Reach,
    state: Option<ArticleState>,
    position: Position,
) -> Result<KeysetPage<DeskItem>> {
    let mut query = articles::table
        .select(DeskRow::as_select())
        .limit(i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?)
        .into_boxed();
    if let Some(state) = state {
        query = query.filter(articles::state.eq(state.as_str()));
    }
    if let Reach::Own(author) = reach {
        query = query.filter(articles::author_id.eq(author));
    }
    query = match position {
        Position::Start => query.order((articles::updated_at.desc(), articles::id.desc())),
        Position::Before(Cursor { at, id }) => query
            .filter(
                articles::updated_at.lt(at.to_diesel()).or(articles::updated_at
                    .eq(at.to_diesel())
                    .and(articles::id.lt(ArticleId(id)))),
            )
            .order((articles::updated_at.desc(), articles::id.desc())),
        Position::After(Cursor { at, id }) => query
            .filter(
                articles::updated_at.gt(at.to_diesel()).or(articles::updated_at
                    .eq(at.to_diesel())
                    .and(articles::id.gt(ArticleId(id)))),
            )
            .order((articles::updated_at, articles::id)),
    };
    let rows: Vec<DeskRow> = query.load(conn).await?;
    let items: Result<Vec<DeskItem>> = rows.into_iter().map(DeskRow::into_item).collect();
    let cursor = |item: &DeskItem| Cursor {
        at: item.updated_at,
        id: item.id.0,
    };
    Ok(KeysetPage::new(items?, PAGE_SIZE, position, cursor))
}

/// How many articles and pages are in each state; a state without any is left out.
pub async fn count_by_state(
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
}

/// The article with everything that its form shows and keeps.
pub async fn find_editable(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<Option<EditableArticle>> {
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
    }))
}

/// The files that an article's body refers to by relative addresses.
pub async fn list_media(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<Vec<AttachedMedia>> {
    let rows: Vec<(String, MediaId, String)> = article_media::table
        .inner_join(media::table)
        .filter(article_media::article_id.eq(id))
        .order(article_media::path)
        .limit(MOST_MEDIA)
        .select((article_media::path, article_media::media_id, media::name))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(path, media_id, name)| AttachedMedia { path, media_id, name })
        .collect())
}

/// The names of the categories, for the form to suggest.
pub async fn list_category_names(conn: &mut AsyncPgConnection) -> Result<Vec<String>> {
    let names = categories::table
        .order((categories::name, categories::id))
        .limit(SUGGESTED_CATEGORIES)
        .select(categories::name)
        .load(conn)
        .await?;
    Ok(names)
}

/// Makes an article public, as its next version. One that was public before keeps its first time.
pub async fn update_to_published(conn: &mut AsyncPgConnection, id: ArticleId, now: Timestamp) -> Result<()> {
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

/// Takes an article off the site, as its next version; a draft stays one.
pub async fn update_to_unpublished(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<()> {
    diesel::update(articles::table.find(id))
        .filter(visible::may_be_public())
        .set((
            articles::state.eq(ArticleState::Unpublished.as_str()),
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
