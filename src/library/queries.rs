//! SQL for the media library.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::db::SqlLiteral;
use crate::db::keyset::{Cursor, KeysetPage, Position, walk};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, MediaId};
use crate::schema::{accounts, article_media, articles, media, settings};

/// The number of files per page.
const PAGE_SIZE: usize = 48;
/// The maximum number of articles listed as using a file.
const MOST_USES: i64 = 1_000;

#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = media, check_for_backend(diesel::pg::Pg))]
pub(super) struct LibraryFile {
    pub id: MediaId,
    pub name: String,
    pub content_type: String,
    pub alt: String,
    pub width: Option<i32>,
    pub height: Option<i32>,
    pub account_id: Option<AccountId>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub created_at: Timestamp,
    #[diesel(select_expression = octets(), select_expression_type = SqlLiteral<Integer>)]
    pub length: i32,
    /// Whether there is a copy with a width of 480 pixels.
    #[diesel(select_expression = has_thumbnail(), select_expression_type = SqlLiteral<Bool>)]
    pub has_thumbnail: bool,
}

/// Selects the size of a file in bytes.
const fn octets() -> SqlLiteral<Integer> {
    SqlLiteral::new("octet_length(media.bytes)")
}

const fn has_thumbnail() -> SqlLiteral<Bool> {
    SqlLiteral::new(
        "EXISTS (SELECT FROM media_variants WHERE media_variants.media_id = media.id \
         AND media_variants.width = 480 AND NOT media_variants.is_avif)",
    )
}

/// An article that uses a file.
#[derive(Debug, Queryable)]
pub(super) struct Use {
    pub article: ArticleId,
    pub title: String,
    pub author: Option<AccountId>,
}

/// Returns a page of files, the newest first.
pub(super) async fn list_files(
    conn: &mut AsyncPgConnection,
    position: Position,
) -> Result<KeysetPage<LibraryFile>> {
    let query = media::table
        .select(LibraryFile::as_select())
        .limit(i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?)
        .into_boxed();
    let query = walk!(query, position, media::created_at, media::id, MediaId);
    let files: Vec<LibraryFile> = query.load(conn).await?;
    let cursor = |file: &LibraryFile| Cursor {
        at: file.created_at,
        id: file.id.0,
    };
    Ok(KeysetPage::new(files, PAGE_SIZE, position, cursor))
}

/// Returns a file of the library.
pub(super) async fn find_file(conn: &mut AsyncPgConnection, id: MediaId) -> Result<Option<LibraryFile>> {
    let file = media::table
        .find(id)
        .select(LibraryFile::as_select())
        .first(conn)
        .await
        .optional()?;
    Ok(file)
}

/// Returns the display name of an account.
pub(super) async fn find_account_name(conn: &mut AsyncPgConnection, id: AccountId) -> Result<Option<String>> {
    let name = accounts::table.find(id).select(accounts::display_name);
    Ok(name.first(conn).await.optional()?)
}

/// Returns the articles and pages that use a file, ordered by title.
pub(super) async fn list_uses(conn: &mut AsyncPgConnection, id: MediaId) -> Result<Vec<Use>> {
    let uses = article_media::table
        .inner_join(articles::table)
        .filter(article_media::media_id.eq(id))
        .order((articles::title, articles::id))
        .limit(MOST_USES)
        .select((articles::id, articles::title, articles::author_id))
        .distinct()
        .load(conn)
        .await?;
    Ok(uses)
}

/// Locks the row of a file until the transaction ends, so that no article starts to use it in between.
pub(super) async fn lock_file(conn: &mut AsyncPgConnection, id: MediaId) -> Result<()> {
    let held = media::table.find(id).select(media::id).for_update();
    held.first::<MediaId>(conn).await.optional()?;
    Ok(())
}

/// Returns whether a file is the site's logo, or the profile picture of another account.
pub(super) async fn is_shown_for_others(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    path: &str,
    account: AccountId,
) -> Result<bool> {
    let logo = settings::table.filter(settings::logo_path.eq(path));
    let portrait = accounts::table
        .filter(accounts::picture_id.eq(id))
        .filter(accounts::id.ne(account));
    Ok(diesel::select(exists(logo).or(exists(portrait)))
        .get_result(conn)
        .await?)
}

/// Updates the alt text of a picture.
pub(super) async fn update_alt(conn: &mut AsyncPgConnection, id: MediaId, alt: &str) -> Result<()> {
    diesel::update(media::table.find(id))
        .set(media::alt.eq(alt))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes a file and its links to articles. Call it in a transaction.
pub(super) async fn delete_file(conn: &mut AsyncPgConnection, id: MediaId) -> Result<()> {
    diesel::delete(article_media::table.filter(article_media::media_id.eq(id)))
        .execute(conn)
        .await?;
    diesel::delete(media::table.find(id)).execute(conn).await?;
    Ok(())
}
