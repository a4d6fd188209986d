//! SQL for media files and their copies.

use diesel::define_sql_function;
use diesel::prelude::*;
use diesel::sql_types::{Binary, Bool, Integer};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::copies::{COPIES_VERSION, Measurements, Variant};
use super::model::{MediaFile, MediaName};
use crate::db::SqlLiteral;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MediaId};
use crate::schema::{media, media_variants};

define_sql_function! {
    /// The length of a value in bytes.
    fn octet_length(bytes: Binary) -> Integer;
}
define_sql_function! {
    /// A part of a byte string; positions start at 1.
    fn substring(bytes: Binary, from: Integer, length: Integer) -> Binary;
}

/// Returns the content type of a stored file and its length in bytes.
pub(crate) async fn find_media(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    name: &MediaName,
) -> Result<Option<(String, i32)>> {
    let found = media::table
        .filter(media::id.eq(id))
        .filter(media::name.eq(name.as_str()))
        .select((media::content_type, octet_length(media::bytes)))
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Reads `length` bytes of a file from `offset` on. The column is stored uncompressed, so that PostgreSQL reads only
/// these bytes.
pub(crate) async fn read_media(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    offset: i32,
    length: i32,
) -> Result<Option<Vec<u8>>> {
    let part = substring(media::bytes, offset + 1, length);
    Ok(media::table.find(id).select(part).first(conn).await.optional()?)
}

/// Returns the stored file with this content and name.
pub(crate) async fn find_by_hash(conn: &mut AsyncPgConnection, file: &MediaFile) -> Result<Option<MediaId>> {
    let found = media::table
        .filter(media::content_hash.eq(file.hash.as_slice()))
        .filter(media::name.eq(file.name.as_str()))
        .select(media::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Returns a copy of a stored picture, in its own format or in AVIF.
pub(crate) async fn find_variant(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    name: &MediaName,
    width: i32,
    is_avif: bool,
) -> Result<Option<Vec<u8>>> {
    let found = media_variants::table
        .inner_join(media::table)
        .filter(media::id.eq(id))
        .filter(media::name.eq(name.as_str()))
        .filter(media_variants::width.eq(width))
        .filter(media_variants::is_avif.eq(is_avif))
        .select(media_variants::bytes)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// A file that must be measured.
#[derive(Queryable)]
pub(crate) struct Unmeasured {
    pub id: MediaId,
    /// The content.
    pub bytes: Vec<u8>,
    /// Whether an earlier version of the code measured it.
    pub is_measured: bool,
}

/// Returns a file that is not measured yet, or whose copies an earlier version made. Its row is locked until the
/// transaction ends. Rows that another node has locked are skipped.
pub(crate) async fn find_unmeasured(
    conn: &mut AsyncPgConnection,
    version: i16,
) -> Result<Option<Unmeasured>> {
    let columns = (media::id, media::bytes, media::is_measured);
    let new = media::table
        .filter(SqlLiteral::<Bool>::new("NOT media.is_measured"))
        .order(media::id)
        .select(columns)
        .for_update()
        .skip_locked()
        .first(conn)
        .await
        .optional()?;
    if new.is_some() {
        return Ok(new);
    }
    let outdated = media::table
        .filter(SqlLiteral::<Bool>::new(
            "media.is_measured AND media.copies_version < 1",
        ))
        .filter(media::copies_version.lt(version))
        .order(media::id)
        .select(columns)
        .for_update()
        .skip_locked()
        .first(conn)
        .await
        .optional()?;
    Ok(outdated)
}

/// Stores the dimensions of a file, and its copies.
pub(crate) async fn update_measured(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    measured: &Measurements,
) -> Result<()> {
    let size = measured
        .size
        .map(|(width, height)| Ok::<_, Error>((pixels(width)?, pixels(height)?)))
        .transpose()?;
    diesel::update(media::table.find(id))
        .set((
            media::width.eq(size.map(|(width, _)| width)),
            media::height.eq(size.map(|(_, height)| height)),
        ))
        .execute(conn)
        .await?;
    update_measured_version(conn, id).await?;
    insert_variants(conn, id, &measured.variants, false).await
}

/// Records that the current version has measured a file.
pub(crate) async fn update_measured_version(conn: &mut AsyncPgConnection, id: MediaId) -> Result<()> {
    diesel::update(media::table.find(id))
        .set((
            media::is_measured.eq(true),
            media::copies_version.eq(COPIES_VERSION),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Replaces the wrong copies of a picture. The AVIF copies are replaced later, and the old ones stay until then.
pub(crate) async fn replace_copies(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    measured: &Measurements,
) -> Result<()> {
    diesel::update(media::table.find(id))
        .set(media::is_converted.eq(false))
        .execute(conn)
        .await?;
    update_measured_version(conn, id).await?;
    replace_variants(conn, id, &measured.variants, false).await
}

/// Replaces all copies of a picture in this format.
pub(crate) async fn replace_variants(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    variants: &[Variant],
    are_avif: bool,
) -> Result<()> {
    diesel::delete(media_variants::table)
        .filter(media_variants::media_id.eq(id))
        .filter(media_variants::is_avif.eq(are_avif))
        .execute(conn)
        .await?;
    insert_variants(conn, id, variants, are_avif).await
}

/// Inserts copies of a picture; existing ones stay.
pub async fn insert_variants(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    variants: &[Variant],
    are_avif: bool,
) -> Result<()> {
    for variant in variants {
        diesel::insert_into(media_variants::table)
            .values((
                media_variants::media_id.eq(id),
                media_variants::width.eq(pixels(variant.width)?),
                media_variants::is_avif.eq(are_avif),
                media_variants::bytes.eq(&variant.bytes),
            ))
            .on_conflict_do_nothing()
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Stores the dimensions of a picture, and the account that uploaded it.
pub(crate) async fn update_size(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    (width, height): (u32, u32),
    account: AccountId,
) -> Result<()> {
    diesel::update(media::table.find(id))
        .set((
            media::width.eq(pixels(width)?),
            media::height.eq(pixels(height)?),
            media::account_id.eq(account),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns a measured file that has not been converted to AVIF yet.
pub(crate) async fn find_unconverted(conn: &mut AsyncPgConnection) -> Result<Option<(MediaId, Vec<u8>)>> {
    let found = media::table
        .filter(SqlLiteral::<Bool>::new(
            "media.is_measured AND NOT media.is_converted",
        ))
        .order(media::id)
        .select((media::id, media::bytes))
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Returns the widths in pixels of a picture's copies in its own format, and their lengths in bytes.
pub(crate) async fn list_variant_lengths(
    conn: &mut AsyncPgConnection,
    id: MediaId,
) -> Result<Vec<(i32, i32)>> {
    let lengths = media_variants::table
        .filter(media_variants::media_id.eq(id))
        .filter(media_variants::is_avif.eq(false))
        .select((media_variants::width, octet_length(media_variants::bytes)))
        .load(conn)
        .await?;
    Ok(lengths)
}

/// Records that a picture has been converted to AVIF. Returns `false` if another node was first or the picture was
/// deleted.
pub(crate) async fn update_converted(conn: &mut AsyncPgConnection, id: MediaId) -> Result<bool> {
    let count = diesel::update(media::table.find(id))
        .filter(media::is_converted.eq(false))
        .set(media::is_converted.eq(true))
        .execute(conn)
        .await?;
    Ok(count == 1)
}

fn pixels(number: u32) -> Result<i32> {
    i32::try_from(number).map_err(Error::internal)
}

/// Inserts a file; does nothing if it is stored already.
pub async fn insert_media(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    file: &MediaFile,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(media::table)
        .values((
            media::id.eq(id),
            media::name.eq(file.name.as_str()),
            media::content_type.eq(file.content_type.as_str()),
            media::content_hash.eq(file.hash.as_slice()),
            media::bytes.eq(&file.bytes),
            media::created_at.eq(now.to_diesel()),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}
