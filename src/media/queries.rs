//! The SQL about media.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{MediaFile, MediaName};
use crate::error::Result;
use crate::ids::MediaId;
use crate::schema::media;

/// A stored file: type and content.
pub async fn find_media(
    conn: &mut AsyncPgConnection,
    id: MediaId,
    name: &MediaName,
) -> Result<Option<(String, Vec<u8>)>> {
    let found = media::table
        .filter(media::id.eq(id))
        .filter(media::name.eq(name.as_str()))
        .select((media::content_type, media::bytes))
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// The file of this content and name, if it is stored.
pub async fn find_by_hash(conn: &mut AsyncPgConnection, file: &MediaFile) -> Result<Option<MediaId>> {
    let found = media::table
        .filter(media::content_hash.eq(file.hash.as_slice()))
        .filter(media::name.eq(file.name.as_str()))
        .select(media::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Stores a file; nothing when it is there.
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
